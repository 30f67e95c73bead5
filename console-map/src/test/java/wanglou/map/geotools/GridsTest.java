package wanglou.map.geotools;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GridsTest {

    private static final GeoBox CITY = new GeoBox(30.0, 114.0, 30.2, 114.2);

    private static List<GeoPoint> points(int count) {
        Random random = new Random(5);
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new GeoPoint(30.1 + random.nextGaussian() * 0.02, 114.1 + random.nextGaussian() * 0.02));
        }
        return points;
    }

    @Test
    void every_point_is_counted_in_a_hexagon_around_it() {
        List<GeoPoint> points = points(2_000);
        List<HexGrid.Cell> cells = new HexGrid(500, 30.1).count(points);
        assertEquals(2_000, cells.stream().mapToInt(HexGrid.Cell::count).sum());
        assertTrue(cells.getFirst().count() >= cells.getLast().count());
        for (HexGrid.Cell cell : cells) {
            double corner = cell.center().distanceTo(cell.outline().getFirst());
            assertEquals(500 / Math.sqrt(3), corner, 3);
            assertEquals(7, cell.outline().size());
            assertTrue(points.stream().filter(p -> p.distanceTo(cell.center()) <= corner + 1).count() >= cell.count());
        }
    }

    @Test
    void a_place_is_in_the_same_hexagon_whatever_else_is_counted() {
        HexGrid grid = new HexGrid(500, 30.1);
        GeoPoint place = new GeoPoint(30.123, 114.077);
        GeoPoint alone = grid.count(List.of(place)).getFirst().center();
        List<GeoPoint> many = new ArrayList<>(points(100));
        many.add(place);
        assertTrue(grid.count(many).stream().anyMatch(c -> c.center().equals(alone)));
    }

    @Test
    void heat_is_greatest_where_the_points_are() {
        HeatGrid heat = HeatGrid.of(List.of(new GeoPoint(30.15, 114.05), new GeoPoint(30.15, 114.05), new GeoPoint(30.05, 114.15)), CITY, 100, 100, 8);
        float northWest = heat.values()[25 * 100 + 25];
        float southEast = heat.values()[75 * 100 + 75];
        assertTrue(northWest > 0.9 && southEast > 0.3 && southEast < 0.7, northWest + " " + southEast);
        assertEquals(0, heat.values()[25 * 100 + 75], 0.01);
        for (float value : HeatGrid.of(List.of(), CITY, 20, 10, 3).values()) {
            assertEquals(0, value);
        }
    }
}
