package wanglou.incidents;

import java.time.Instant;
import java.util.List;

import wanglou.core.PersonId;
import wanglou.core.SeatId;

/** The timeline of one incident, the oldest entry first. */
public record Timeline(List<Entry> entries) {

    /**
     * @param seq number in the journal
     * @param type stable name of the event, {@code <feature>.<event>}
     * @param payload the event as JSON; whoever knows the type can decode it, whoever does not shows the type
     */
    public record Entry(long seq, Instant at, PersonId person, SeatId seat, String type, String payload) {
    }

    public Timeline {
        entries = List.copyOf(entries);
    }
}
