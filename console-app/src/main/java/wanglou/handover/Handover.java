package wanglou.handover;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.escalation.Level;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Stage;
import wanglou.units.UnitStatus;

/**
 * What a shift hands over: words, and every open incident as it stood when it was written.
 *
 * @param items by grade, the oldest first
 * @param left how many more were open than stand in {@code items}
 * @param units that were not free, those of an incident first
 * @param loose what somebody still had to answer
 * @param leaving units whose shift is over within half an hour of the note
 * @param read who has acknowledged it
 */
public record Handover(HandoverId id, PersonId by, SeatId seat, Instant at, String words, List<Item> items, int left, List<Crew> units,
        List<Loose> loose, List<Read> read, List<Leaving> leaving) {

    public static final BoardName<HandoverId, Handover> BOARD = new BoardName<>("handovers", HandoverId.class, Handover.class);

    /** @param overdue how far its alert has gone up, null where nothing is overdue */
    public record Item(IncidentId incident, IncidentKind kind, Grade grade, String place, boolean unlocated, Stage stage, Instant openedAt,
            SeatId seat, @Nullable Level overdue) {
    }

    /**
     * What a unit was doing.
     *
     * @param incident it was bound by, null for none
     * @param step how far it had come there, as the dispatch names it; empty for none
     * @param since when that began
     * @param undelivered whether its order had not reached it
     */
    public record Crew(UnitId unit, String callSign, UnitStatus status, @Nullable IncidentId incident, String step, Instant since, boolean undelivered) {
    }

    /**
     * Something that waited for an answer.
     *
     * @param what {@code call}, {@code approval}, {@code consult} or {@code push}
     * @param subject number of the call, call signs of the units, or how many have not seen the push
     * @param incident it belongs to, null for none
     */
    public record Loose(String what, String subject, @Nullable IncidentId incident, Instant since) {
    }

    /**
     * A unit that goes off duty.
     *
     * @param at when its shift is over
     * @param incident it was bound by, null for none: somebody has to take over there
     */
    public record Leaving(UnitId unit, String callSign, UnitStatus status, Instant at, @Nullable IncidentId incident) {
    }

    /** One acknowledgement. */
    public record Read(PersonId by, Instant at) {
    }

    public Handover {
        items = List.copyOf(items);
        // Notes written before these were kept have none.
        units = units == null ? List.of() : List.copyOf(units);
        loose = loose == null ? List.of() : List.copyOf(loose);
        read = List.copyOf(read);
        leaving = leaving == null ? List.of() : List.copyOf(leaving);
    }

    public boolean readBy(PersonId person) {
        return by.equals(person) || read.stream().anyMatch(r -> r.by().equals(person));
    }
}
