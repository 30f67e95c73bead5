package wanglou.exports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;

/**
 * Evidence of one incident on its way to somebody outside.
 *
 * @param revision 1, and one more with every change; an approval is of one revision and ends with it
 * @param approval null while nobody has approved this revision
 * @param voided the approval that ended with the last change; null where none did, and once there is a new one
 */
public record Export(ExportId id, Wish wish, PersonId requestedBy, Instant requestedAt, int revision, @Nullable Approval approval,
        ExportState state, @Nullable Approval voided) {

    public static final BoardName<ExportId, Export> BOARD = new BoardName<>("exports", ExportId.class, Export.class);

    /** Who let this revision go. */
    public record Approval(PersonId by, Instant at) {
    }

    public IncidentId incident() {
        return wish.incident();
    }

    Export with(ExportState next) {
        return new Export(id, wish, requestedBy, requestedAt, revision, approval, next, voided);
    }

    Export approved(PersonId by, Instant at) {
        return new Export(id, wish, requestedBy, requestedAt, revision, new Approval(by, at), new ExportState.Approved(at), null);
    }

    /** Asked for anew: whoever approved approved something else. */
    Export changed(Wish next, Instant at) {
        return new Export(id, next, requestedBy, requestedAt, revision + 1, null, new ExportState.Requested(at), approval == null ? voided : approval);
    }

    List<IncidentId> incidents() {
        return List.of(wish.incident());
    }
}
