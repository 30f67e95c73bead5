package wanglou.walls;

import java.time.Duration;
import java.time.Instant;

import wanglou.core.BoardName;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.push.Standing;

/**
 * A camera thrown to a wall without an incident.
 *
 * @param slot number of the tile from 0; −1 lets the wall choose its first
 * @param seconds how long it stands there once it is shown
 * @param chief whether a duty chief threw it: nobody else may take it off
 */
public record Throw(ThrowId id, SeatId wall, CameraRef camera, int slot, int seconds, PersonId by, SeatId from, boolean chief, Instant at,
        Standing standing) {

    public static final BoardName<ThrowId, Throw> BOARD = new BoardName<>("wall-throws", ThrowId.class, Throw.class);
    /** How long a wall that is not there is waited for. */
    public static final Duration WAIT = Duration.ofMinutes(2);
    static final int LONGEST = 3600;

    Throw become(Standing next) {
        return new Throw(id, wall, camera, slot, seconds, by, from, chief, at, next);
    }
}
