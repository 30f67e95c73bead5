package wanglou.drill;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import wanglou.map.geo.GeoPoint;

/**
 * Home: drill thread. Trackers that misbehave, taken from the end of the roster: first the silent ones, then those that fall silent for
 * minutes, then those that jump, then those whose clock runs ahead.
 *
 * @param silent never heard after their first report
 * @param stale send one minute in five
 * @param jumping one report in ten is a kilometre off
 * @param fast their clock runs a minute ahead
 */
public record DrillFaults(int silent, int stale, int jumping, int fast) {

    static final DrillFaults NONE = new DrillFaults(0, 0, 0, 0);

    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final double KILOMETRE_DEGREES = 0.009;

    /**
     * What a unit's report becomes.
     *
     * @param fromEnd 0 for the last unit of the roster
     * @param tick which report of the drill it is, from 0
     * @param seconds of the drill so far
     * @return none when nothing is sent, else the report as it is sent
     */
    List<DrillFix> of(DrillFix fix, int fromEnd, long tick, double seconds) {
        int n = fromEnd;
        if (n < silent) {
            return tick == 0 ? List.of(fix) : List.of();
        }
        n -= silent;
        if (n < stale) {
            return seconds % 300 < 60 ? List.of(fix) : List.of();
        }
        n -= stale;
        if (n < jumping) {
            boolean jump = new SplittableRandom(tick * 31 + fromEnd).nextInt(10) == 0;
            return List.of(jump ? moved(fix) : fix);
        }
        n -= jumping;
        return n < fast ? List.of(ahead(fix)) : List.of(fix);
    }

    private static DrillFix moved(DrillFix f) {
        GeoPoint far = new GeoPoint(Math.clamp(f.place().lat() + KILOMETRE_DEGREES, -90, 90), f.place().lon());
        return new DrillFix(f.device(), f.name(), far, f.speed(), f.heading(), f.accuracy(), f.battery(), f.at());
    }

    private static DrillFix ahead(DrillFix f) {
        return new DrillFix(f.device(), f.name(), f.place(), f.speed(), f.heading(), f.accuracy(), f.battery(), f.at().plus(AHEAD));
    }
}
