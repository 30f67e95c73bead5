package wanglou.walls;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.SeatId;

/**
 * What changes a wall by itself, and for how long.
 *
 * @param grade of {@link On#INCIDENT}: this one and more urgent ones; 0 for any
 * @param wall the seat of the wall, or a desk whose video page it changes; null for all walls, and no desk
 * @param preset what it shows; null: the cameras of what happened, its units' first, then the nearest
 * @param layout of the cameras of what happened
 * @param seconds how long it stands; 0 until the incident is closed, the emergency is over, or what the alarm led to is
 * @param on whether it is in force
 */
public record Rule(RuleId id, String name, On event, int grade, @Nullable SeatId wall, @Nullable PresetId preset, String layout, int seconds,
        boolean on) {

    public static final BoardName<RuleId, Rule> BOARD = new BoardName<>("wall-rules", RuleId.class, Rule.class);
    static final int LONGEST = 24 * 3600;

    /** What it waits for. */
    public enum On {
        /** An incident was opened, or became so urgent. */
        INCIDENT,
        /** A unit called for help. */
        EMERGENCY,
        /** A seat took a video alarm: it entered one, or claimed one that came by itself. */
        ALARM
    }

    public Rule {
        if (grade < 0 || grade > 9 || seconds < 0 || seconds > LONGEST) {
            throw new IllegalArgumentException("a rule has a grade of 0 to 9 and 0 to " + LONGEST + " s");
        }
        if (!Arrangement.LAYOUTS.contains(layout)) {
            throw new IllegalArgumentException("no such division: " + layout);
        }
    }

    public boolean isFor(SeatId seat) {
        return wall == null ? Wall.isWall(seat) : wall.equals(seat);
    }
}
