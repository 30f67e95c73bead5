package wanglou.video.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

import wanglou.video.stream.CameraState;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.GapGauge;
import wanglou.video.stream.LagGauge;

/** Home: any (guarded by itself). Counts what comes over one line: rate, rhythm, lag, loss. */
final class LineFigures {

    /** A picture without a time stamp. */
    static final long UNSTAMPED = Long.MIN_VALUE;
    private static final long RATE_WINDOW = 3_000_000_000L;
    private static final long LOSS_WINDOW = 10_000_000_000L;

    private record Arrival(long nanos, int bytes, int missing) {}

    private final GapGauge gaps = new GapGauge();
    private final LagGauge lag = new LagGauge();
    private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();
    private @Nullable Instant lastPacket;
    private long lastMediaNanos;
    private boolean primed;

    /** A picture of {@code bytes}, stamped {@code mediaNanos} by the camera, arrived {@code at} / {@code nanos}. */
    synchronized void picture(int bytes, long mediaNanos, Instant at, long nanos) {
        lastPacket = at;
        if (mediaNanos == UNSTAMPED) {
            arrivals.add(new Arrival(nanos, bytes, 0));
            return;
        }
        long step = mediaNanos - lastMediaNanos;
        long usual = gaps.usual().toNanos();
        int missing = primed && usual > 0 && step > usual * 3 / 2 && step < usual * 40 ? (int) Math.round((double) step / usual) - 1 : 0;
        gaps.add(primed && step > 0 && step < 5_000_000_000L ? mediaNanos : nanos);
        lag.add(mediaNanos, nanos);
        lastMediaNanos = mediaNanos;
        primed = true;
        arrivals.add(new Arrival(nanos, bytes, missing));
        forget(nanos);
    }

    /** Another session begins: stamps start anew, the last picture stays the last. */
    synchronized void restart() {
        gaps.reset();
        lag.reset();
        primed = false;
        arrivals.clear();
    }

    synchronized @Nullable Instant lastPacket() {
        return lastPacket;
    }

    synchronized FeedReport report(CameraState state, int epoch, FeedReport.Shape shape, long nanos) {
        forget(nanos);
        long bits = 0;
        int came = 0;
        int missing = 0;
        for (Arrival a : arrivals) {
            bits += nanos - a.nanos() <= RATE_WINDOW ? 8L * a.bytes() : 0;
            came++;
            missing += a.missing();
        }
        double loss = came == 0 ? 0 : (double) missing / (came + missing);
        return new FeedReport(state, epoch, lastPacket, gaps.usual(), state instanceof CameraState.Open ? lag.lag() : Duration.ZERO, bits * 1_000_000_000L / RATE_WINDOW, loss, shape);
    }

    private void forget(long nanos) {
        while (!arrivals.isEmpty() && nanos - arrivals.peekFirst().nanos() > LOSS_WINDOW) {
            arrivals.removeFirst();
        }
    }
}
