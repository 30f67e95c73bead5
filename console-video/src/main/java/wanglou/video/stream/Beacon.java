package wanglou.video.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). One MPEG-TS packet on a private PID that says how the line to the camera stands. Players skip it, it keeps an idle stream from
 * looking dead, and the watcher at the far end learns the truth without a second channel.
 *
 * @param sentAt when the sender wrote it, on the sender's clock: only differences to other instants of the same beacon mean anything elsewhere
 */
public record Beacon(Instant sentAt, FeedReport report) {

    /** In no PMT, so every demultiplexer passes over it. */
    static final int PID = 0x1ffa;
    private static final int MAGIC = 0x574c4231;
    private static final int PAYLOAD = 4;
    private static final long NEVER = Long.MIN_VALUE;

    /** The packet's {@value Ts#PACKET} bytes. */
    public byte[] toPacket() {
        byte[] packet = new byte[Ts.PACKET];
        ByteBuffer out = ByteBuffer.wrap(packet);
        out.put(Ts.SYNC).put((byte) (0x40 | PID >> 8)).put((byte) PID).put((byte) 0x10);
        out.putInt(MAGIC).putLong(sentAt.toEpochMilli()).putInt(report.epoch());
        out.putLong(report.lastPacket() == null ? NEVER : report.lastPacket().toEpochMilli());
        out.putInt((int) report.usualGap().toMillis()).putInt((int) Math.min(Integer.MAX_VALUE, report.lag().toMillis()));
        out.putLong(report.bitsPerSecond()).putShort((short) Math.round(report.loss() * 1000));
        out.putShort((short) report.shape().width()).putShort((short) report.shape().height());
        switch (report.state()) {
            case CameraState.Idle s -> out.put((byte) 0);
            case CameraState.Opening(var since, var tries) -> out.put((byte) 1).putLong(since.toEpochMilli()).putInt(tries);
            case CameraState.Open(var since) -> out.put((byte) 2).putLong(since.toEpochMilli()).putInt(0);
            case CameraState.Down(var cause, var next, var tries) ->
                    out.put((byte) 3).putLong(next.toEpochMilli()).putInt(tries).put(cause.code());
        }
        while (out.position() < Ts.PACKET - 4) {
            out.put((byte) 0xff);
        }
        out.putInt(crc(packet, 0));
        return packet;
    }

    /** Reads the beacon in the packet at {@code at}; empty if it is another packet or damaged. */
    static Optional<Beacon> read(byte[] b, int at) {
        ByteBuffer in = ByteBuffer.wrap(b, at, Ts.PACKET).slice();
        if (Ts.pid(b, at) != PID || in.getInt(PAYLOAD) != MAGIC || in.getInt(Ts.PACKET - 4) != crc(b, at)) {
            return Optional.empty();
        }
        in.position(PAYLOAD + 4);
        Instant sentAt = Instant.ofEpochMilli(in.getLong());
        int epoch = in.getInt();
        @Nullable Instant last = instant(in.getLong());
        Duration gap = Duration.ofMillis(in.getInt());
        Duration lag = Duration.ofMillis(in.getInt());
        long bits = in.getLong();
        double loss = in.getShort() / 1000.0;
        FeedReport.Shape shape = new FeedReport.Shape(in.getShort() & 0xffff, in.getShort() & 0xffff);
        Optional<CameraState> state = state(in);
        return state.map(s -> new Beacon(sentAt, new FeedReport(s, epoch, last, gap, lag, bits, loss, shape)));
    }

    /** The same report on another clock: every instant keeps its distance to {@link #sentAt}, which is put at {@code here}. */
    FeedReport onClockOf(Instant here) {
        Duration shift = Duration.between(sentAt, here);
        CameraState moved = switch (report.state()) {
            case CameraState.Idle s -> s;
            case CameraState.Opening(var since, var tries) -> new CameraState.Opening(since.plus(shift), tries);
            case CameraState.Open(var since) -> new CameraState.Open(since.plus(shift));
            case CameraState.Down(var cause, var next, var tries) -> new CameraState.Down(cause, next.plus(shift), tries);
        };
        Instant last = report.lastPacket();
        return new FeedReport(moved, report.epoch(), last == null ? null : last.plus(shift), report.usualGap(), report.lag(), report.bitsPerSecond(), report.loss(),
                report.shape());
    }

    private static Optional<CameraState> state(ByteBuffer in) {
        byte kind = in.get();
        if (kind == 0) {
            return Optional.of(new CameraState.Idle());
        }
        Instant at = Instant.ofEpochMilli(in.getLong());
        int tries = in.getInt();
        return switch (kind) {
            case 1 -> Optional.of(new CameraState.Opening(at, tries));
            case 2 -> Optional.of(new CameraState.Open(at));
            case 3 -> LossCause.of(in.get()).map(cause -> new CameraState.Down(cause, at, tries));
            default -> Optional.empty();
        };
    }

    private static @Nullable Instant instant(long millis) {
        return millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }

    private static int crc(byte[] b, int at) {
        CRC32 crc = new CRC32();
        crc.update(b, at, Ts.PACKET - 4);
        return (int) crc.getValue();
    }
}
