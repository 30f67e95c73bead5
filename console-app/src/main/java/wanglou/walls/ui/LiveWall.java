package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.WallTour;

/** Home: FX; knows no toolkit. What stands on one wall at this moment: cameras that stay and tours that run. */
final class LiveWall {

    private final Map<Integer, CameraRef> still = new TreeMap<>();
    private final List<Running> tours = new ArrayList<>();
    private String layout;

    private record Running(WallTour tour, CameraTour<Integer> turn) {
    }

    /**
     * How far a tour is.
     *
     * @param step from 1
     * @param left until the next step
     */
    record Progress(WallTour tour, int step, int steps, Duration left, boolean held) {
    }

    LiveWall(String layout) {
        this.layout = layout;
    }

    String layout() {
        return layout;
    }

    /** Puts another arrangement there; its tours begin now. */
    void arrange(Arrangement next, Instant now) {
        layout = next.layout();
        still.clear();
        next.still().forEach(placed -> still.put(placed.slot(), placed.camera()));
        tours.clear();
        next.tours().forEach(tour -> start(tour, now));
    }

    /** As it could be saved. */
    Arrangement arrangement() {
        return new Arrangement(layout, still.entrySet().stream().map(e -> new Arrangement.Placed(e.getKey(), e.getValue())).toList(),
                tours.stream().map(Running::tour).toList());
    }

    boolean isEmpty() {
        return still.isEmpty() && tours.isEmpty();
    }

    /** Another division; what has no tile in it goes, a tour over a tile that goes with it too. */
    void divide(String next) {
        layout = next;
        int slots = Arrangement.slots(next);
        still.keySet().removeIf(slot -> slot >= slots);
        tours.removeIf(running -> running.tour().slots().stream().anyMatch(slot -> slot >= slots));
    }

    /** A camera onto a tile; a tour that ran there ends. */
    void put(int slot, CameraRef camera) {
        take(slot);
        still.put(slot, camera);
    }

    /** Empties a tile; a tour that runs there ends. */
    void take(int slot) {
        still.remove(slot);
        tours.removeIf(running -> running.tour().slots().contains(slot));
    }

    void clear() {
        still.clear();
        tours.clear();
    }

    /** Two tiles change places, each with its camera or its tour. */
    void swap(int one, int other) {
        CameraRef first = still.remove(one);
        CameraRef second = still.remove(other);
        if (first != null) {
            still.put(other, first);
        }
        if (second != null) {
            still.put(one, second);
        }
        tours.replaceAll(running -> new Running(new WallTour(running.tour().group(), running.tour().cameras(),
                running.tour().slots().stream().map(s -> s == one ? other : s == other ? one : s).toList(), running.tour().dwell()), running.turn()));
    }

    /** A tour in place of whatever stood on its tiles. */
    void start(WallTour tour, Instant now) {
        tour.slots().forEach(this::take);
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < tour.steps(); step++) {
            steps.add(step);
        }
        tours.add(new Running(tour, new CameraTour<>(steps, Duration.ofSeconds(tour.dwell()), now)));
    }

    void stopTours() {
        tours.clear();
    }

    void hold(boolean on, Instant now) {
        tours.forEach(running -> running.turn().hold(on, now));
    }

    boolean held() {
        return tours.stream().anyMatch(running -> running.turn().held());
    }

    boolean touring() {
        return !tours.isEmpty();
    }

    /** Changes how long every camera of a running tour stands; it goes on from the camera that is seen. */
    void dwell(int seconds, Instant now) {
        boolean held = held();
        tours.replaceAll(running -> {
            WallTour before = running.tour();
            CameraTour<Integer> turn = new CameraTour<>(running.turn().stops(), Duration.ofSeconds(seconds), now);
            turn.goTo(running.turn().number() - 1, now);
            return new Running(new WallTour(before.group(), before.cameras(), before.slots(), seconds), turn);
        });
        hold(held, now);
    }

    /** What stands on each tile now; tours move on by this. */
    Map<Integer, CameraRef> at(Instant now) {
        Map<Integer, CameraRef> shown = new HashMap<>(still);
        for (Running running : tours) {
            List<CameraRef> cameras = running.tour().cameras();
            int first = running.turn().at(now) * running.tour().slots().size();
            for (int i = 0; i < running.tour().slots().size() && first + i < cameras.size(); i++) {
                shown.put(running.tour().slots().get(i), cameras.get(first + i));
            }
        }
        return shown;
    }

    List<Progress> progress(Instant now) {
        return tours.stream().map(r -> new Progress(r.tour(), r.turn().number(), r.turn().size(), r.turn().left(now), r.turn().held())).toList();
    }

    Optional<Progress> progressOn(int slot, Instant now) {
        return progress(now).stream().filter(p -> p.tour().slots().contains(slot)).findFirst();
    }

    /** Tiles that hold nothing, from the first on. */
    List<Integer> free() {
        Collection<Integer> taken = new ArrayList<>(still.keySet());
        tours.forEach(running -> taken.addAll(running.tour().slots()));
        List<Integer> free = new ArrayList<>();
        for (int slot = 0; slot < Arrangement.slots(layout); slot++) {
            if (!taken.contains(slot)) {
                free.add(slot);
            }
        }
        return free;
    }
}
