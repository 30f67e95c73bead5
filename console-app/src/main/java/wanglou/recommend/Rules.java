package wanglou.recommend;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/**
 * Home: any (immutable). How candidates are weighed: data of the centre, {@code requirements.json}.
 *
 * @param source who says so
 * @param halfTimeSeconds drive time at which half of the points for time are left
 * @param loadHalf incidents in this shift at which half of the points for load are left
 * @param stalePercent of the points for time that a stale fix keeps
 * @param straightKmh speed over the straight distance where no road is known
 * @param shifts local times at which a shift begins
 * @param statuses what may be done with a unit of this status: {@code free}, {@code ask}, {@code busy}, {@code never}; an unknown status asks
 * @param kinds how well a kind of unit answers a call, 0 to 1; an unknown kind counts whole
 * @param onFoot kinds of unit that walk
 * @param footKmh how fast those go
 * @param footDetour how much longer their way is than the straight line
 */
public record Rules(String source, int halfTimeSeconds, int loadHalf, int stalePercent, int straightKmh, List<LocalTime> shifts,
        Map<String, Policy> statuses, Map<String, Double> kinds, List<String> onFoot, double footKmh, double footDetour) {

    /** Most points of each part; the look of the score bars shows the same numbers. */
    public static final int TIME = 50;
    public static final int SKILL = 25;
    public static final int LOAD = 15;
    public static final int REMAIN = 10;

    /** What may be done with a unit. */
    public enum Policy {
        /** Ranked. */
        FREE,
        /** Ranked, with a warning. */
        ASK,
        /** Listed, never ranked: taking it needs a person's say and names what it costs. */
        BUSY,
        /** Listed, cannot be sent. */
        NEVER
    }

    public Rules {
        if (halfTimeSeconds < 1 || loadHalf < 1 || stalePercent < 0 || stalePercent > 100 || straightKmh < 1) {
            throw new IllegalArgumentException("rules out of range: " + source);
        }
        shifts = shifts.stream().sorted().toList();
        statuses = Map.copyOf(statuses);
        kinds = Map.copyOf(kinds);
        // A file written before foot patrols were told apart has none of these.
        onFoot = onFoot == null ? List.of() : List.copyOf(onFoot);
        footKmh = footKmh == 0 ? 5 : footKmh;
        footDetour = footDetour == 0 ? 1.3 : footDetour;
        if (!(footKmh > 0) || !(footDetour >= 1)) {
            throw new IllegalArgumentException("rules out of range: " + source);
        }
    }

    Policy policy(UnitStatus status) {
        return statuses.getOrDefault(status.value(), Policy.ASK);
    }

    /** Whether a unit of this kind walks. */
    public boolean walks(UnitKind kind) {
        return onFoot.contains(kind.value());
    }

    double fit(UnitKind kind) {
        return Math.clamp(kinds.getOrDefault(kind.value(), 1.0), 0, 1);
    }
}
