package wanglou.push;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * An incident that was thrown to others. What the incident is, they read from the incident itself, so that a correction reaches them.
 *
 * @param parts what of the incident they are to see
 * @param note words of the sender
 * @param risk a warning, empty for none
 * @param picture the camera whose picture goes along, empty for none
 * @param chief whether a duty chief sent it; entries of before this was kept say no
 */
public record Push(PushId id, IncidentId incident, Set<PushPart> parts, String note, String risk, String picture, Instant at, PersonId by,
        SeatId from, boolean chief, List<Receipt> receipts) {

    public static final BoardName<PushId, Push> BOARD = new BoardName<>("pushes", PushId.class, Push.class);

    public Push {
        parts = Set.copyOf(parts);
        receipts = List.copyOf(receipts);
    }

    /** What this one may see of it: a wall never learns who called. */
    public Set<PushPart> partsFor(PushTarget target) {
        Set<PushPart> seen = EnumSet.noneOf(PushPart.class);
        seen.addAll(parts);
        if (target instanceof PushTarget.Wall) {
            seen.remove(PushPart.CALLER);
        }
        return seen;
    }

    public Optional<Receipt> receipt(PushTarget target) {
        return receipts.stream().filter(r -> r.target().equals(target)).findFirst();
    }

    /** Whether an answer is still to come. */
    public boolean open() {
        return receipts.stream().anyMatch(r -> r.standing().open());
    }

    Push with(PushTarget target, UnaryOperator<Receipt> change) {
        return new Push(id, incident, parts, note, risk, picture, at, by, from, chief,
                receipts.stream().map(r -> r.target().equals(target) ? change.apply(r) : r).toList());
    }
}
