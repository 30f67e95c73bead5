package wanglou.video.stream;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). What a feed knows of itself at one moment.
 *
 * @param state the line to the camera
 * @param epoch counts the sessions of the line; players start anew when it changes, for the time stamps did
 * @param lastPacket arrival of the newest video packet at this end's clock; null before the first
 * @param usualGap between two pictures; zero while unknown
 * @param lag how much later than the fastest ones packets arrive now
 * @param bitsPerSecond over the last seconds
 * @param loss share of pictures that were due and did not come in the last 10 s, 0..1
 * @param shape of the picture as the camera declares it
 */
public record FeedReport(CameraState state, int epoch, @Nullable Instant lastPacket, Duration usualGap, Duration lag, long bitsPerSecond, double loss,
        Shape shape) {

    /** Pixels across and down; both 0 while unknown. */
    public record Shape(int width, int height) {
        public static final Shape UNKNOWN = new Shape(0, 0);
    }

    /** A feed nobody has asked for anything yet. */
    public static FeedReport idle() {
        return new FeedReport(new CameraState.Idle(), 0, null, Duration.ZERO, Duration.ZERO, 0, 0, Shape.UNKNOWN);
    }

    /** Pictures a second by the usual gap; 0 while unknown. */
    public double fps() {
        return usualGap.isZero() ? 0 : 1e9 / usualGap.toNanos();
    }
}
