package wanglou.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Home: link thread; {@link #clockOffsetMillis} any thread. When the hub was last heard, how quickly it answers, and what its clock says. */
final class Heartbeat {

    /** Two are one second; a ping goes out at every other. */
    static final Duration BEAT = Duration.ofMillis(500);

    private final InstantSource clock;
    private final Duration silent;
    private Instant lastHeard;
    private long beats;
    private long pingSentNanos;
    private int roundTripMillis = -1;
    private volatile long clockOffsetMillis;

    /** @param silent after so long without a word the hub counts as lost */
    Heartbeat(InstantSource clock, Duration silent) {
        this.clock = clock;
        this.silent = silent;
        this.lastHeard = clock.instant();
    }

    void heard() {
        lastHeard = clock.instant();
    }

    Instant lastHeard() {
        return lastHeard;
    }

    boolean isSilent() {
        return lastHeard.isBefore(clock.instant().minus(silent));
    }

    /** To be called every {@link #BEAT}. */
    Optional<UpFrame.Ping> beat() {
        if (beats++ % 2 != 0) {
            return Optional.empty();
        }
        pingSentNanos = System.nanoTime();
        return Optional.of(new UpFrame.Ping(beats, roundTripMillis));
    }

    void answered(DownFrame.Pong pong) {
        roundTripMillis = (int) Math.round((System.nanoTime() - pingSentNanos) / 1e6);
        clockOffsetMillis = clock.millis() - pong.hubMillis() - roundTripMillis / 2;
    }

    /** Zero before the first answer. */
    Duration roundTrip() {
        return Duration.ofMillis(Math.max(0, roundTripMillis));
    }

    /** How far this desk's clock is ahead of the hub's, in milliseconds. */
    long clockOffsetMillis() {
        return clockOffsetMillis;
    }
}
