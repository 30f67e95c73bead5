package wanglou.console.shell;

import wanglou.console.text.Texts;

/** Home: FX. How a seat is called: “Seat 3” where its name is only a number, else by its name. */
public final class Seats {

    private Seats() {
    }

    public static String name(Texts texts, String seat) {
        return seat.chars().allMatch(Character::isDigit) ? texts.get("console.seat", seat) : seat;
    }
}
