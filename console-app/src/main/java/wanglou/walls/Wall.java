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
 * @param lent the preset itself where it is not shared, as its owner keeps it: only he is told of it otherwise; null for a shared one
 * @param by who put it there, from where
 * @param changed when; a rule that began before is over for this wall
 * @param released whatever was thrown there before is off; {@link Instant#EPOCH} for never
 * @param tourHeld the seat that holds its tours, null while they run
 */
public record Wall(SeatId seat, @Nullable PresetId preset, @Nullable Lent lent, PersonId by, SeatId from, Instant changed, Instant released, @Nullable SeatId tourHeld) {

    /** What of somebody's own preset everybody learns who sees the wall. */
    public record Lent(String name, Arrangement arrangement) {
    }

    public static final BoardName<SeatId, Wall> BOARD = new BoardName<>("walls", SeatId.class, Wall.class);
    /** By this a seat's name says that it is a wall and no desk. */
    public static final String PREFIX = "wall-";

    public static boolean isWall(SeatId seat) {
        return seat.value().startsWith(PREFIX);
    }

    static Wall fresh(SeatId seat) {
        return new Wall(seat, null, null, new PersonId("hub"), new SeatId("hub"), Instant.EPOCH, Instant.EPOCH, null);
    }

    Wall showing(PresetId next, PersonId who, SeatId where, Instant at) {
        return new Wall(seat, next, null, who, where, at, released, tourHeld);
    }

    Wall releasedAt(PersonId who, SeatId where, Instant at) {
        return new Wall(seat, preset, lent, who, where, at, at, tourHeld);
    }

    Wall holding(@Nullable SeatId holder) {
        return new Wall(seat, preset, lent, by, from, changed, released, holder);
    }

    Wall lending(@Nullable Lent other) {
        return new Wall(seat, preset, other, by, from, changed, released, tourHeld);
    }
}
