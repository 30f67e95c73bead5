package wanglou.dispatch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;

/**
 * A question about units that somebody else has to answer, before they go.
 *
 * @param incident for which they are wanted
 * @param words of whoever asks; of an approval they are the order's note
 * @param overrules what the asker saw a busy unit do and would take it from
 * @param from the seat that asks
 * @param to the seat that is asked; null for the duty chief, at whichever seat
 * @param expires when nobody's answer counts any more
 * @param answer null while it is open
 */
public record Ask(AskId id, Sort sort, IncidentId incident, List<UnitId> units, String words, List<DispatchCommand.Overrule> overrules, SeatId from,
        PersonId by, Instant at, @Nullable SeatId to, Instant expires, @Nullable Answer answer) {

    public static final BoardName<AskId, Ask> BOARD = new BoardName<>("asks", AskId.class, Ask.class);

    public enum Sort {
        /** The centre's rules want the duty chief's yes; with it they are sent. */
        APPROVAL,
        /** Another seat is asked whether its unit may be taken; its yes sends nobody. */
        CONSULT
    }

    public enum Result {
        YES, NO,
        /** Nobody answered in time, or there was nothing left to answer. */
        LAPSED,
        /** The asker took it back. */
        REVOKED
    }

    /** @param reason in words; of a yes it may be empty */
    public record Answer(Result result, String reason, Instant at, PersonId by, SeatId seat) {
    }

    public Ask {
        units = List.copyOf(units);
        overrules = List.copyOf(overrules);
    }

    public boolean open() {
        return answer == null;
    }

    /** Whether this person may answer it. */
    public boolean mayAnswer(Actor actor) {
        return actor.has(Role.DUTY_CHIEF) || sort == Sort.CONSULT && actor.seat().equals(to);
    }

    Ask with(Answer given) {
        return new Ask(id, sort, incident, units, words, overrules, from, by, at, to, expires, given);
    }
}
