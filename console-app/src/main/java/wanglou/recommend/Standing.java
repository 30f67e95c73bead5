package wanglou.recommend;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.units.UnitStatus;

/** Whether a unit can be sent, and if not, why. */
public sealed interface Standing {

    /** Ranked. */
    record Free() implements Standing {
    }

    /** Ranked; what it does speaks against it, and the desk is told. */
    record Asked(UnitStatus status) implements Standing {
    }

    /** Sent to this incident already, or there. */
    record Here(Bound.How how) implements Standing {
    }

    /** Taken. @param incident for which, null where only its status says so */
    record Busy(@Nullable IncidentId incident, UnitStatus status, boolean tentative) implements Standing {
    }

    /** Its status forbids it. */
    record Barred(UnitStatus status) implements Standing {
    }

    /** Nobody knows where it is. @param age of its last fix, null when it never had one */
    record Lost(@Nullable Duration age) implements Standing {
    }

    /** No way leads from it to the place. */
    record CutOff() implements Standing {
    }

    default boolean ranked() {
        return switch (this) {
            case Free f -> true;
            case Asked a -> true;
            case Here h -> false;
            case Busy b -> false;
            case Barred b -> false;
            case Lost l -> false;
            case CutOff c -> false;
        };
    }
}
