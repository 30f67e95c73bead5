package wanglou.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * One incident as it stands now.
 *
 * @param id the number people say, {@code yyyyMMdd-NNNN}
 * @param note free words of the call taker
 * @param closedAt when it was closed, cancelled or merged; null while open
 * @param life its stages, earlier places, links and edits
 */
public record Incident(IncidentId id, IncidentKind kind, Grade grade, Place place, String note, Instant openedAt, PersonId openedBy,
        SeatId seat, @Nullable Instant closedAt, Life life) {

    public boolean open() {
        return closedAt == null;
    }

    /** One that a person opened, without a history beyond that. */
    public Incident(IncidentId id, IncidentKind kind, Grade grade, Place place, String note, Instant openedAt, PersonId openedBy,
            SeatId seat, @Nullable Instant closedAt) {
        this(id, kind, grade, place, note, openedAt, openedBy, seat, closedAt, closedAt == null
                ? Life.begin(Stage.GRADED, openedAt, openedBy)
                : Life.begin(Stage.GRADED, openedAt, openedBy).step(Stage.CLOSED, closedAt, openedBy));
    }

    public Stage stage() {
        return life.stage();
    }

    /** Whether nobody has said yet where it is: such a one may never drop out of sight. */
    public boolean unlocated() {
        return place.point() == null;
    }

    Incident with(Grade newGrade) {
        return new Incident(id, kind, newGrade, place, note, openedAt, openedBy, seat, closedAt, life);
    }

    Incident with(IncidentKind newKind) {
        return new Incident(id, newKind, grade, place, note, openedAt, openedBy, seat, closedAt, life);
    }

    Incident with(Place newPlace) {
        return new Incident(id, kind, grade, newPlace, note, openedAt, openedBy, seat, closedAt, life);
    }

    Incident withNote(String newNote) {
        return new Incident(id, kind, grade, place, newNote, openedAt, openedBy, seat, closedAt, life);
    }

    Incident with(Life newLife) {
        return new Incident(id, kind, grade, place, note, openedAt, openedBy, seat, closedAt, newLife);
    }

    Incident ended(@Nullable Instant at) {
        return new Incident(id, kind, grade, place, note, openedAt, openedBy, seat, at, life);
    }
}
