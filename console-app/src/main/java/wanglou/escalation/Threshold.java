package wanglou.escalation;

import java.time.Duration;
import java.util.List;

import wanglou.core.BoardName;

/**
 * How long one timer may run before the next level is told.
 *
 * @param timer a stage's code, or {@link #UNLOCATED}
 * @param grade 0 for every grade that has no line of its own
 * @param seconds since the timer began, for seat, duty chief and centre, each later than the one before
 * @param zh where each number comes from, in Chinese
 * @param en the same in English
 */
public record Threshold(String timer, int grade, List<Integer> seconds, String zh, String en) {

    /** The timer of an incident that nobody has located. It cannot be left out of the file nor silenced for good. */
    public static final String UNLOCATED = "unlocated";
    /** Shown by consoles: the timers of rows and cards turn amber by the same numbers that raise the alerts. */
    public static final BoardName<String, Threshold> BOARD = new BoardName<>("thresholds", String.class, Threshold.class);

    public Threshold {
        if (timer == null || timer.isBlank() || zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("timer, zh and en are wanted: a number without its source is nobody's number");
        }
        seconds = List.copyOf(seconds);
        if (seconds.size() != Level.values().length || seconds.getFirst() <= 0
                || seconds.get(0) >= seconds.get(1) || seconds.get(1) >= seconds.get(2)) {
            throw new IllegalArgumentException(timer + " grade " + grade + ": three rising numbers of seconds are wanted, not " + seconds);
        }
    }

    public Duration limit(Level level) {
        return Duration.ofSeconds(seconds.get(level.index()));
    }

    /** Key on the board. */
    public String key() {
        return key(timer, grade);
    }

    static String key(String timer, int grade) {
        return timer + "/" + grade;
    }
}
