package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.cameras.CameraId;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.WallTour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveWallTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:00:00Z");

    private final LiveWall wall = new LiveWall("9");

    private static CameraRef camera(String id) {
        return new CameraRef(new CameraId(id), id);
    }

    private static List<CameraRef> cameras(int count) {
        List<CameraRef> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(camera("C-" + i));
        }
        return all;
    }

    private List<String> shown(Instant now, Integer... slots) {
        Map<Integer, CameraRef> at = wall.at(now);
        return List.of(slots).stream().map(slot -> at.containsKey(slot) ? at.get(slot).name() : "-").toList();
    }

    @Test
    void aTourOverTwoTilesStepsThroughTheGroupByTwos() {
        wall.put(0, camera("stays"));
        wall.start(new WallTour("重点路口", cameras(5), List.of(3, 4), 7), T0);
        assertEquals(List.of("stays", "C-1", "C-2"), shown(T0, 0, 3, 4));
        assertEquals(List.of("C-3", "C-4"), shown(T0.plusSeconds(7), 3, 4));
        assertEquals(List.of("C-5", "-"), shown(T0.plusSeconds(14), 3, 4));
        LiveWall.Progress at = wall.progress(T0.plusSeconds(16)).getFirst();
        assertEquals(List.of(3, 3), List.of(at.step(), at.steps()));
        assertEquals(Duration.ofSeconds(5), at.left());
        assertEquals(List.of("C-1", "C-2"), shown(T0.plusSeconds(21), 3, 4));
    }

    @Test
    void aHeldTourStandsAndAnotherDwellGoesOnFromTheCameraThatIsSeen() {
        wall.start(new WallTour("", cameras(3), List.of(0), 10), T0);
        assertEquals(List.of("C-2"), shown(T0.plusSeconds(10), 0));
        wall.hold(true, T0.plusSeconds(12));
        assertEquals(List.of("C-2"), shown(T0.plusSeconds(100), 0));
        wall.dwell(30, T0.plusSeconds(100));
        assertTrue(wall.held());
        wall.hold(false, T0.plusSeconds(100));
        assertEquals(List.of("C-2"), shown(T0.plusSeconds(129), 0));
        assertEquals(List.of("C-3"), shown(T0.plusSeconds(130), 0));
    }

    @Test
    void aCameraPutOnATouringTileEndsTheTourAndTilesChangePlacesWithTheirs() {
        wall.start(new WallTour("", cameras(3), List.of(0, 1), 10), T0);
        wall.put(5, camera("x"));
        wall.swap(1, 5);
        assertEquals(List.of("C-1", "x", "C-2"), shown(T0, 0, 1, 5));
        wall.put(5, camera("y"));
        assertFalse(wall.touring());
        assertEquals(List.of("-", "x", "y"), shown(T0, 0, 1, 5));
        wall.divide("4");
        assertEquals(List.of(0, 2, 3), wall.free());
    }

    @Test
    void whatStandsThereComesBackFromWhatWasSaved() {
        wall.divide("1+7");
        wall.put(7, camera("a"));
        wall.start(new WallTour("g", cameras(4), List.of(0), 15), T0);
        Arrangement saved = wall.arrangement();
        LiveWall other = new LiveWall("1");
        other.arrange(saved, T0);
        assertEquals(saved, other.arrangement());
        assertEquals("1+7", other.layout());
    }

    @Test
    void anArrangementThatCannotStandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Arrangement("4", List.of(new Arrangement.Placed(4, camera("a"))), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Arrangement("4", List.of(new Arrangement.Placed(0, camera("a"))),
                List.of(new WallTour("", cameras(1), List.of(0), 10))));
        assertThrows(IllegalArgumentException.class, () -> new WallTour("", cameras(1), List.of(0), 1));
    }
}
