package wanglou.video.stream;

import java.net.URI;
import java.util.OptionalLong;

/** Home: any. One playing of a feed by a player of this machine: where it reads, and how far the stream it was given has come. */
public final class Showing {

    private static final long WRAP = 1L << 33;
    private static final long TICKS_PER_MS = 90;

    private final URI address;
    private long first = -1;
    private long newest;
    private long newestAtNanos;
    private long gapNanos;

    Showing(URI address) {
        this.address = address;
    }

    /** Works once. */
    public URI address() {
        return address;
    }

    synchronized void sent(TsChunk chunk, long nanos) {
        byte[] b = chunk.bytes();
        for (int at = 0; at + Ts.PACKET <= b.length; at += Ts.PACKET) {
            long pts = Ts.startsPicture(b, at) ? Ts.pts(b, at) : -1;
            if (pts >= 0) {
                if (first < 0) {
                    first = pts;
                } else {
                    gapNanos = Math.min(nanos - newestAtNanos, 200_000_000L);
                }
                newest = Math.max(newest, Math.floorMod(pts - first, WRAP) < WRAP / 2 ? Math.floorMod(pts - first, WRAP) : newest);
                newestAtNanos = nanos;
            }
        }
    }

    /** How far the stream has come by {@code nanos}, ms from its first picture, between two pictures as if it ran on; empty before the first. */
    public synchronized OptionalLong positionMillis(long nanos) {
        return first < 0 ? OptionalLong.empty() : OptionalLong.of(newest / TICKS_PER_MS + Math.min(nanos - newestAtNanos, gapNanos) / 1_000_000);
    }
}
