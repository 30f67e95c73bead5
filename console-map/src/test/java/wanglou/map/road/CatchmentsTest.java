package wanglou.map.road;

import java.io.IOException;
import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.map.RealCity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the real roads of Monaco. */
class CatchmentsTest {

    private static final double LIMIT = 180;

    private static RoadGraph roads;
    private static Catchments city;

    @BeforeAll
    static void open() throws IOException {
        roads = RoadGraph.open(RealCity.pack());
        city = roads.catchments(LIMIT, 150, 400);
    }

    @AfterAll
    static void close() {
        roads.close();
    }

    @Test
    void a_cell_counts_as_reached_exactly_when_a_search_of_its_own_says_so() {
        Random random = new Random(11);
        int both = 0;
        for (int i = 0; i < 60; i++) {
            Snapped here = roads.randomPoint(random);
            BitSet reached = city.from(here);
            for (int cell = 0; cell < city.cells().size(); cell++) {
                double seconds = roads.driveTimes(java.util.List.of(here), city.cells().get(cell).at().onRoad())[0];
                if (Math.abs(seconds - LIMIT) > 1) { // the search snaps the middle of the cell anew
                    assertEquals(seconds < LIMIT, reached.get(cell), "from " + here + " to cell " + cell + ": " + seconds + " s");
                    both |= seconds < LIMIT ? 1 : 2;
                }
            }
        }
        assertEquals(3, both, "some cells were reached and some were not");
    }

    @Test
    void every_cell_holds_its_street_and_a_city_that_is_too_large_is_cut_more_coarsely() {
        assertTrue(city.cells().size() > 100, city.cells().size() + " cells");
        city.cells().forEach(cell -> assertTrue(cell.box().contains(cell.at().onRoad()), cell.toString()));
        Catchments coarse = roads.catchments(LIMIT, 150, 50);
        assertTrue(coarse.cells().size() <= 50 && coarse.cellMetres() > 150, coarse.cells().size() + " cells of " + coarse.cellMetres() + " m");
    }
}
