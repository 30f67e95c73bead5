package wanglou.walls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * What persons decided for one wall, by its seat.
 *
 * @param preset what they put on it, null for nothing yet
 * @param by who put it there, from where
 * @param changed when; a rule that began before is over for this wall
 * @param released whatever was thrown there before is off; {@link Instant#EPOCH} for never
 * @param tourHeld the seat that holds its tours, null while they run
 */
public record Wall(SeatId seat, @Nullable PresetId preset, PersonId by, SeatId from, Instant changed, Instant released, @Nullable SeatId tourHeld) {

    public static final BoardName<SeatId, Wall> BOARD = new BoardName<>("walls", SeatId.class, Wall.class);
    /** By this a seat's name says that it is a wall and no desk. */
    public static final String PREFIX = "wall-";

    public static boolean isWall(SeatId seat) {
        return seat.value().startsWith(PREFIX);
    }

    static Wall fresh(SeatId seat) {
        return new Wall(seat, null, new PersonId("hub"), new SeatId("hub"), Instant.EPOCH, Instant.EPOCH, null);
    }

    Wall showing(PresetId next, PersonId who, SeatId where, Instant at) {
        return new Wall(seat, next, who, where, at, released, tourHeld);
    }

    Wall releasedAt(PersonId who, SeatId where, Instant at) {
        return new Wall(seat, preset, who, where, at, at, tourHeld);
    }

    Wall holding(@Nullable SeatId holder) {
        return new Wall(seat, preset, by, from, changed, released, holder);
    }
}
