package wanglou.calls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

/**
 * One call as everybody may see it: the caller only masked. Who called stands on the board {@link CallBoards#CALLERS}.
 *
 * @param number masked
 * @param sender the system it came from over the exchange, empty for a person's
 * @param end what became of it, null while that is open
 */
public record Call(CallId id, CallChannel channel, String number, String placeSaid, Place place, @Nullable IncidentKind kind, String words,
        Instant takenAt, PersonId takenBy, SeatId seat, String sender, @Nullable End end) {

    /**
     * @param incident where it was opened or attached
     * @param reason in words, may be empty
     */
    public record End(CallOutcome outcome, @Nullable IncidentId incident, String reason, Instant at, PersonId by) {
    }

    public boolean open() {
        return end == null;
    }

    public boolean of(IncidentId incident) {
        End ended = end;
        return ended != null && incident.equals(ended.incident());
    }

    static Call of(CallId id, Said said, Instant at, PersonId by, SeatId seat, String sender) {
        return new Call(id, said.channel(), said.caller().masked(), said.placeSaid(), said.place(), said.kind(), said.words(), at, by, seat,
                sender, null);
    }

    Call with(Said said) {
        return new Call(id, said.channel(), said.caller().masked(), said.placeSaid(), said.place(), said.kind(), said.words(), takenAt, takenBy,
                seat, sender, end);
    }

    Call with(End newEnd) {
        return new Call(id, channel, number, placeSaid, place, kind, words, takenAt, takenBy, seat, sender, newEnd);
    }
}
