package wanglou.walls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Home: any (immutable). How a wall is divided and what stands on its tiles.
 *
 * @param layout 1, 4, 9, 16, 25, 1+5 or 1+7
 * @param still cameras that stay
 * @param tours cameras that take turns; a tile has one or the other
 */
public record Arrangement(String layout, List<Placed> still, List<WallTour> tours) {

    public static final List<String> LAYOUTS = List.of("1", "4", "1+5", "1+7", "9", "16", "25");

    /** @param slot number from 0; 0 is the large one of 1+5 and 1+7 */
    public record Placed(int slot, CameraRef camera) {
    }

    public Arrangement {
        still = List.copyOf(still);
        tours = List.copyOf(tours);
        if (!LAYOUTS.contains(layout)) {
            throw new IllegalArgumentException("a wall is divided by " + LAYOUTS + ", not " + layout);
        }
        List<Integer> taken = new ArrayList<>(still.stream().map(Placed::slot).toList());
        tours.forEach(tour -> taken.addAll(tour.slots()));
        int slots = slots(layout);
        Set<Integer> once = new HashSet<>(taken);
        if (once.size() != taken.size() || once.stream().anyMatch(slot -> slot < 0 || slot >= slots)) {
            throw new IllegalArgumentException("tiles are numbered 0 to " + (slots - 1) + " and each holds one camera or one tour");
        }
    }

    public static int slots(String layout) {
        return switch (layout) {
            case "1+5" -> 6;
            case "1+7" -> 8;
            default -> Integer.parseInt(layout);
        };
    }

    /** Every camera it names, those of tours included. */
    public Stream<CameraRef> cameras() {
        return Stream.concat(still.stream().map(Placed::camera), tours.stream().flatMap(t -> t.cameras().stream()));
    }
}
