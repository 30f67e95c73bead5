package wanglou.attention;

import java.time.Instant;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * What one seat looks at. One thing per seat: its selection.
 *
 * @param field what is being changed ({@code grade}, {@code kind}, {@code place}, {@code merge}…), empty while it only looks
 */
public record Attention(SeatId seat, PersonId person, IncidentId incident, String field, Instant since) {

    public static final BoardName<SeatId, Attention> BOARD = new BoardName<>("attention", SeatId.class, Attention.class);

    public boolean editing() {
        return !field.isEmpty();
    }
}
