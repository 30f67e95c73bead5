package wanglou.handover;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.escalation.Level;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Stage;

/**
 * What a shift hands over: words, and every open incident as it stood when it was written.
 *
 * @param items by grade, the oldest first
 * @param left how many more were open than stand in {@code items}
 * @param read who has acknowledged it
 */
public record Handover(HandoverId id, PersonId by, SeatId seat, Instant at, String words, List<Item> items, int left, List<Read> read) {

    public static final BoardName<HandoverId, Handover> BOARD = new BoardName<>("handovers", HandoverId.class, Handover.class);

    /** @param overdue how far its alert has gone up, null where nothing is overdue */
    public record Item(IncidentId incident, IncidentKind kind, Grade grade, String place, boolean unlocated, Stage stage, Instant openedAt,
            SeatId seat, @Nullable Level overdue) {
    }

    /** One acknowledgement. */
    public record Read(PersonId by, Instant at) {
    }

    public Handover {
        items = List.copyOf(items);
        read = List.copyOf(read);
    }

    public boolean readBy(PersonId person) {
        return by.equals(person) || read.stream().anyMatch(r -> r.by().equals(person));
    }
}
