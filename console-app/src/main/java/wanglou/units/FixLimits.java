package wanglou.units;

import java.time.Duration;

/**
 * Thresholds of {@link FixGate}; configuration, with a default that names its source.
 *
 * @param future how far a device's clock may run ahead; 5 s: phones keep NTP time within seconds (issue 2)
 * @param tooOld how late a fix may arrive; 12 h: one shift, what a phone buffers out of coverage
 * @param accuracy largest radius in metres; 200 m: beyond it a fix comes from a cell tower, not from satellites
 * @param speed metres a second a unit can move; 90 (324 km/h): faster than any patrol car, slower than a position error
 * @param confirmations further consistent fixes that turn a jump into a new place (a tracker carried by train or switched on elsewhere)
 * @param preferred how long a unit's better device must be silent before the next one moves the mark
 */
public record FixLimits(Duration future, Duration tooOld, double accuracy, double speed, int confirmations, Duration preferred) {

    public static final FixLimits DEFAULT =
            new FixLimits(Duration.ofSeconds(5), Duration.ofHours(12), 200, 90, 3, Duration.ofSeconds(30));

    public FixLimits {
        if (future.isNegative() || tooOld.isNegative() || !(accuracy > 0) || !(speed > 0) || confirmations < 1) {
            throw new IllegalArgumentException("limits of a fix must be positive");
        }
    }

    /** For a drill that runs {@code factor} times faster than the clock: its units really are that fast. */
    public FixLimits forFactor(double factor) {
        return new FixLimits(future, tooOld, accuracy, speed * Math.max(1, factor), confirmations, preferred);
    }
}
