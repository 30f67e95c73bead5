package wanglou.video.stream;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;

/** Home: any. One playing of a feed by a player of this machine: where it reads, how far the stream it was given has come, and how soon it is to be shown. */
public final class Showing {

    private static final long TICKS_PER_MS = 90;

    private final URI address;
    private final Restamp stamps = new Restamp();
    private long newestAtNanos;
    private long gapNanos;

    Showing(URI address) {
        this.address = address;
    }

    /** Works once. */
    public URI address() {
        return address;
    }

    /** What to send for {@code chunk}; {@code piled} says that it had been waiting before the player came. */
    synchronized byte[] sent(TsChunk chunk, boolean piled, long nanos) {
        long before = stamps.newest();
        byte[] bytes = stamps.stamp(chunk.bytes(), piled);
        if (stamps.newest() != before) {
            gapNanos = before < 0 ? 0 : Math.min(nanos - newestAtNanos, 200_000_000L);
            newestAtNanos = nanos;
        }
        return bytes;
    }

    /** What is sent from now on is shown {@code by} sooner; later if negative. */
    public synchronized void hasten(Duration by) {
        stamps.sooner(by.toMillis() * TICKS_PER_MS);
    }

    /** How far the stream has come by {@code nanos}, ms from its first picture, between two pictures as if it ran on; empty before the first. */
    public synchronized OptionalLong positionMillis(long nanos) {
        long newest = stamps.newest();
        return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest / TICKS_PER_MS + Math.min(nanos - newestAtNanos, gapNanos) / 1_000_000);
    }
}
