package wanglou.video.stream;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Home: its reader's thread. Cuts a byte stream back into chunks that begin where a player can begin, without waiting for a picture to be complete.
 * Relies on tables before every picture, as the ingest writes them; finds the packet grid again after a damaged stretch.
 */
final class TsCutter {

    private static final int MOST_HELD = 64 * Ts.PACKET;

    private final InstantSource clock;
    private final Consumer<TsChunk> chunks;
    private final Consumer<Beacon> beacons;
    private final Runnable pictures;
    private byte[] held = new byte[0];

    TsCutter(InstantSource clock, Consumer<TsChunk> chunks, Consumer<Beacon> beacons, Runnable pictures) {
        this.clock = clock;
        this.chunks = chunks;
        this.beacons = beacons;
        this.pictures = pictures;
    }

    /** Takes the next {@code length} bytes of the stream. */
    void take(byte[] bytes, int length) {
        byte[] all = Arrays.copyOf(held, held.length + length);
        System.arraycopy(bytes, 0, all, held.length, length);
        int from = 0;
        int at = 0;
        boolean tables = false;
        boolean key = false;
        boolean picture = false;
        while (at + Ts.PACKET <= all.length) {
            if (!Ts.isSync(all, at)) {
                emit(all, from, at, tables && key);
                at = nextGrid(all, at + 1);
                from = at;
                tables = false;
                continue;
            }
            int pid = Ts.pid(all, at);
            if (pid == Ts.PAT || pid == Beacon.PID) {
                emit(all, from, at, tables && key);
                from = at;
                key = false;
                picture = false;
                tables = pid == Ts.PAT;
            }
            if (pid == Beacon.PID) {
                Beacon.read(all, at).ifPresent(beacons);
                chunks.accept(new TsChunk(Arrays.copyOfRange(all, at, at + Ts.PACKET), TsChunk.Kind.IDLE, clock.instant()));
                from = at + Ts.PACKET;
            } else if (Ts.startsPicture(all, at)) {
                pictures.run();
                picture = true;
                key |= Ts.isKey(all, at);
            }
            at += Ts.PACKET;
        }
        boolean undecided = tables && !picture && at - from < MOST_HELD;
        if (!undecided) {
            emit(all, from, at, tables && key);
            from = at;
        }
        held = Arrays.copyOfRange(all, Math.min(from, all.length), all.length);
    }

    private void emit(byte[] all, int from, int to, boolean key) {
        if (to > from) {
            chunks.accept(new TsChunk(Arrays.copyOfRange(all, from, to), key ? TsChunk.Kind.KEY : TsChunk.Kind.DELTA, clock.instant()));
        }
    }

    private static int nextGrid(byte[] all, int at) {
        for (int i = at; i < all.length; i++) {
            if (Ts.isSync(all, i) && (i + Ts.PACKET >= all.length || Ts.isSync(all, i + Ts.PACKET))) {
                return i;
            }
        }
        return all.length;
    }
}
