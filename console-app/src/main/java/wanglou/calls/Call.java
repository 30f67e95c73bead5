package wanglou.calls;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

/**
 * One call as everybody may see it: the caller only masked. Who called stands on the board {@link CallBoards#CALLERS}.
 *
 * @param number masked
 * @param sender the system it came from over the exchange, empty for a person's
 * @param end what became of it, null while that is open
 * @param version by which the sender tells a later message from an earlier one; empty where it tells none
 * @param updated when a later message of the sender changed it, null when none did
 * @param grade how urgent the sender says it is, null where it does not; the incident's grade is a person's
 * @param name masked: of “沈若溪” the first sign, of “Anna Berg” the first letter; empty where none was given
 */
public record Call(CallId id, CallChannel channel, String number, String placeSaid, Place place, @Nullable IncidentKind kind, String words,
        Instant takenAt, PersonId takenBy, SeatId seat, String sender, @Nullable End end, String name, String version,
        @Nullable Instant updated, @Nullable Grade grade) {

    /**
     * @param incident where it was opened or attached
     * @param reason in words, may be empty
     */
    public record End(CallOutcome outcome, @Nullable IncidentId incident, String reason, Instant at, PersonId by) {
    }

    public Call {
        // Rows of before this was kept have none.
        name = Objects.requireNonNullElse(name, "");
        version = Objects.requireNonNullElse(version, "");
    }

    /** One without a name. */
    public Call(CallId id, CallChannel channel, String number, String placeSaid, Place place, @Nullable IncidentKind kind, String words,
            Instant takenAt, PersonId takenBy, SeatId seat, String sender, @Nullable End end) {
        this(id, channel, number, placeSaid, place, kind, words, takenAt, takenBy, seat, sender, end, "", "", null, null);
    }

    /** The caller as everybody may see them: {@code 沈** · 138****4471}; empty where nothing is known. */
    public String who() {
        return name.isEmpty() || number.isEmpty() ? name + number : name + " · " + number;
    }

    public boolean open() {
        return end == null;
    }

    /** Whether a person took it; one that another system sent waits for that. */
    public boolean taken() {
        return !takenBy.value().startsWith(CallService.EXCHANGE);
    }

    public boolean of(IncidentId incident) {
        End ended = end;
        return ended != null && incident.equals(ended.incident());
    }

    static Call of(CallId id, Said said, Instant at, PersonId by, SeatId seat, String sender, String version) {
        return new Call(id, said.channel(), said.caller().masked(), said.placeSaid(), said.place(), said.kind(), said.words(), at, by, seat,
                sender, null, said.caller().maskedName(), version, null, said.grade());
    }

    Call with(Said said) {
        return new Call(id, said.channel(), said.caller().masked(), said.placeSaid(), said.place(), said.kind(), said.words(), takenAt, takenBy,
                seat, sender, end, said.caller().maskedName(), version, updated, said.grade());
    }

    Call takenBy(PersonId person, SeatId where) {
        return new Call(id, channel, number, placeSaid, place, kind, words, takenAt, person, where, sender, end, name, version, updated, grade);
    }

    Call with(End newEnd) {
        return new Call(id, channel, number, placeSaid, place, kind, words, takenAt, takenBy, seat, sender, newEnd, name, version, updated, grade);
    }

    /** The sender has said something later. */
    Call with(Said said, String newVersion, Instant at) {
        Call told = with(said);
        return new Call(id, told.channel, told.number, told.placeSaid, told.place, told.kind, told.words, takenAt, takenBy, seat, sender, end, told.name,
                newVersion, at, told.grade);
    }
}
