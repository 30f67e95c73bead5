package wanglou.push;

import wanglou.core.SeatId;
import wanglou.core.UnitId;

/** Home: any (immutable). Whom a push is for. */
public sealed interface PushTarget {

    /** The people of a unit, by their handheld. */
    record OfUnit(UnitId unit) implements PushTarget {
    }

    /** Whoever sits there. */
    record OfSeat(SeatId seat) implements PushTarget {
    }

    /** Whoever is duty chief, at whichever seat. */
    record DutyChief() implements PushTarget {
    }

    /** A screen that many people see: it never shows who called. */
    record Wall(SeatId seat) implements PushTarget {
    }

    /**
     * Many at once; the hub resolves it to those who belong to it at that moment.
     *
     * @param name {@code station:<name>} for the units of a station, {@code role:<role>} for the seats that are taken by such people
     */
    record Group(String name) implements PushTarget {

        public static final String STATION = "station:";
        public static final String ROLE = "role:";

        public Group {
            if (name.isBlank() || name.length() > 200) {
                throw new IllegalArgumentException("a group needs a short name");
            }
        }
    }
}
