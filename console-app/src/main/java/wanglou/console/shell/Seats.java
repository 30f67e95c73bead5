package wanglou.console.shell;

import wanglou.console.text.Texts;

/** Home: FX. How a seat is called: “Seat 3” where its name is only a number, “Wall 1” for wall-1, else by its name. */
public final class Seats {

    private static final String WALL = "wall-";

    private Seats() {
    }

    public static String name(Texts texts, String seat) {
        if (seat.startsWith(WALL)) {
            return texts.get("console.wall", seat.substring(WALL.length()));
        }
        return seat.chars().allMatch(Character::isDigit) ? texts.get("console.seat", seat) : seat;
    }
}
