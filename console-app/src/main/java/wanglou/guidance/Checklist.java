package wanglou.guidance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.UnitId;

/**
 * What of an incident's guidance is done.
 *
 * @param ticks by {@link #key}: another kind has another sheet, and what was done for the first stays done
 */
public record Checklist(IncidentId incident, Map<String, Tick> ticks) {

    public static final BoardName<IncidentId, Checklist> BOARD = new BoardName<>("checklists", IncidentId.class, Checklist.class);

    /**
     * Who did it and when.
     *
     * @param via {@code seat}, or the link of the device on which the unit itself ticked it
     */
    public record Tick(PersonId by, Instant at, String via) {

        public static final String SEAT = "seat";

        /** One of before units could tick is a seat's. */
        public Tick {
            via = via == null ? SEAT : via;
        }

        public Tick(PersonId by, Instant at) {
            this(by, at, SEAT);
        }

        /** Whether the unit said so itself. */
        public boolean byDevice() {
            return !via.equals(SEAT);
        }
    }

    public Checklist {
        ticks = Map.copyOf(ticks);
    }

    static String key(String kind, String step) {
        return kind + "/" + step;
    }

    /** What one unit does at the place stands beside what the desk does, and beside what another unit does. */
    static String key(String kind, String step, UnitId unit) {
        return kind + "/@" + step + "/" + unit;
    }

    public @Nullable Tick tick(String kind, String step, UnitId unit) {
        return ticks.get(key(kind, step, unit));
    }

    public @Nullable Tick tick(String kind, String step) {
        return ticks.get(key(kind, step));
    }

    Checklist with(String key, Tick tick) {
        Map<String, Tick> more = new LinkedHashMap<>(ticks);
        more.put(key, tick);
        return new Checklist(incident, more);
    }

    Checklist without(String key) {
        Map<String, Tick> fewer = new LinkedHashMap<>(ticks);
        fewer.remove(key);
        return new Checklist(incident, fewer);
    }
}
