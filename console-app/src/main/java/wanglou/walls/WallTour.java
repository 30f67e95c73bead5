package wanglou.walls;

import java.util.List;

/**
 * Home: any (immutable). A group of cameras that take turns (轮巡).
 *
 * @param group what the group is called, e.g. “重点路口”; may be empty
 * @param cameras in their order, at least one
 * @param slots numbers from 0 of the tiles it runs over, at least one: each step fills all of them
 * @param dwell seconds each step stands, 2 to 600
 */
public record WallTour(String group, List<CameraRef> cameras, List<Integer> slots, int dwell) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 600;
    public static final int MOST = 500;

    public WallTour {
        cameras = List.copyOf(cameras);
        slots = List.copyOf(slots);
        if (cameras.isEmpty() || cameras.size() > MOST || slots.isEmpty() || slots.stream().distinct().count() != slots.size()) {
            throw new IllegalArgumentException("a tour has 1 to " + MOST + " cameras and tiles to show them on, each once");
        }
        if (dwell < SHORTEST || dwell > LONGEST) {
            throw new IllegalArgumentException("a camera of a tour stands " + SHORTEST + " to " + LONGEST + " s");
        }
    }

    /** How many steps one round has. */
    public int steps() {
        return (cameras.size() + slots.size() - 1) / slots.size();
    }
}
