package wanglou.video.playback;

import java.util.ArrayList;
import java.util.List;

import wanglou.video.decode.SoundDecoder;

/** A loudspeaker of a test: plays in real time like a device with a buffer, and remembers which sound was heard when. */
final class Ear implements SoundSink {

    /** A beep: it began to be heard at {@code nanos}, a {@link System#nanoTime}, with so many Hz. */
    record Beep(long nanos, double pitch) {}

    private record Written(long heardAt, byte[] pcm) {}

    private static final int LOUD = 4_000;
    private static final int QUIET = SoundDecoder.RATE / 20;
    private static final int MEASURED = SoundDecoder.RATE / 12;

    private final List<Written> all = new ArrayList<>();
    private long emptyAt = System.nanoTime();
    private boolean closed;

    @Override
    public synchronized long bufferedMicros() {
        return Math.max(0, emptyAt - System.nanoTime()) / 1000;
    }

    @Override
    public synchronized void write(byte[] pcm, int length) {
        long heardAt = Math.max(System.nanoTime(), emptyAt);
        all.add(new Written(heardAt, java.util.Arrays.copyOf(pcm, length)));
        emptyAt = heardAt + SoundDecoder.micros(length) * 1000;
    }

    @Override
    public synchronized void drop() {
        long now = System.nanoTime();
        all.removeIf(w -> w.heardAt() > now);
        emptyAt = now;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** How much was written altogether, µs. */
    synchronized long heard() {
        return all.stream().mapToLong(w -> SoundDecoder.micros(w.pcm().length)).sum();
    }

    /** What was heard so far, beep by beep; one that is not over yet is left out. */
    synchronized List<Beep> beeps() {
        List<Beep> found = new ArrayList<>();
        int quiet = QUIET;
        long began = 0;
        int since = -1;
        int crossings = 0;
        int before = 0;
        for (Written written : all) {
            for (int i = 0; i + SoundDecoder.FRAME <= written.pcm().length; i += SoundDecoder.FRAME) {
                int sample = (short) (written.pcm()[i] & 0xff | written.pcm()[i + 1] << 8);
                if (since < 0 && Math.abs(sample) > LOUD && quiet >= QUIET) {
                    began = written.heardAt() + SoundDecoder.micros(i) * 1000;
                    since = 0;
                    crossings = 0;
                }
                quiet = Math.abs(sample) > LOUD ? 0 : quiet + 1;
                if (since >= 0) {
                    crossings += Integer.signum(sample) * Integer.signum(before) < 0 ? 1 : 0;
                    if (++since == MEASURED) {
                        found.add(new Beep(began, crossings / 2.0 * SoundDecoder.RATE / MEASURED));
                        since = -1;
                    }
                }
                before = sample;
            }
        }
        return found;
    }
}
