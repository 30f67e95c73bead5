package wanglou.video.playback;

import java.time.Duration;
import java.time.Instant;

/** Home: FX. The one clock of a playback: standing or running at a speed between two ends, at both of which it stops. */
final class SharedClock {

    private final Instant from;
    private final Instant to;
    private Instant base;
    private long since;
    private double speed = 1;
    private boolean running;

    SharedClock(Instant from, Instant to) {
        this.from = from;
        this.to = to;
        this.base = from;
    }

    Instant at(long nanos) {
        if (!running) {
            return base;
        }
        return clamp(base.plusNanos(Math.round((nanos - since) * speed)));
    }

    void seek(Instant moment, long nanos) {
        base = clamp(moment);
        since = nanos;
    }

    void run(boolean on, long nanos) {
        seek(at(nanos), nanos);
        running = on;
    }

    void speed(double next, long nanos) {
        seek(at(nanos), nanos);
        speed = next;
    }

    boolean running() {
        return running;
    }

    double speed() {
        return speed;
    }

    boolean atEnd(long nanos) {
        return !at(nanos).isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    Instant from() {
        return from;
    }

    private Instant clamp(Instant moment) {
        return moment.isBefore(from) ? from : moment.isAfter(to) ? to : moment;
    }
}
