package wanglou.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** One thing that speaks for or against a unit, with its numbers. The screen has the words. */
public sealed interface Reason {

    record DriveTime(Duration time) implements Reason {
    }

    /** No road is known: straight at a speed. */
    record StraightTime(Duration time, int kmh) implements Reason {
    }

    /** It walks: straight, a part longer, at a walking speed. */
    record WalkTime(Duration time, double kmh, double detour) implements Reason {
    }

    /** The place is old: the time is from where it was then. */
    record StaleFix(Duration age) implements Reason {
    }

    /** Its shift is over soon, or was over and it is still there. */
    record OffSoon(Instant at) implements Reason {
    }

    record Brings(List<String> codes) implements Reason {
    }

    record Lacks(List<String> codes) implements Reason {
    }

    /** A kind of unit that answers calls only in part: a post that would be left, a drone. */
    record KindFits(UnitKind kind, int percent) implements Reason {
    }

    record Load(int incidents) implements Reason {
    }

    /** A quarter loses its last or its second unit. */
    record Leaves(Gap gap) implements Reason {
    }

    record LeavesNothingOpen() implements Reason {
    }

    /** Without roads nobody knows what it covers. */
    record CoverUnknown() implements Reason {
    }

    record Doing(UnitStatus status) implements Reason {
    }

    record BusyOn(@Nullable IncidentId incident, UnitStatus status) implements Reason {
    }

    record TriedOutFor(IncidentId incident) implements Reason {
    }

    record AlreadyHere(Bound.How how) implements Reason {
    }

    record Forbidden(UnitStatus status) implements Reason {
    }

    record FixLost(Duration age) implements Reason {
    }

    record NeverSeen() implements Reason {
    }

    record NoWay() implements Reason {
    }

    /** Whether it speaks against the unit, so that the desk should look. */
    default boolean against() {
        return switch (this) {
            case StaleFix r -> true;
            case OffSoon r -> true;
            case Lacks r -> true;
            case KindFits r -> true;
            case Leaves r -> r.gap().empty();
            case Doing r -> true;
            case BusyOn r -> true;
            case TriedOutFor r -> true;
            case Forbidden r -> true;
            case FixLost r -> true;
            case NeverSeen r -> true;
            case NoWay r -> true;
            case StraightTime r -> true;
            case CoverUnknown r -> false;
            case DriveTime r -> false;
            case WalkTime r -> false;
            case Brings r -> false;
            case Load r -> false;
            case LeavesNothingOpen r -> false;
            case AlreadyHere r -> false;
        };
    }
}
