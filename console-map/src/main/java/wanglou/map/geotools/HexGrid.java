package wanglou.map.geotools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * Counts points in hexagons of equal size, for maps of how often. The grid is fixed to the earth: the same place is in the same hexagon
 * whatever else is counted, so that two months can be compared. Hexagons stand on a corner.
 */
public final class HexGrid {

    private static final double SQRT3 = Math.sqrt(3);

    private final double size;

    /**
     * @param acrossMetres from side to side, on the ground at {@code latitude}
     * @param latitude     of the city; Mercator stretches with it
     */
    public HexGrid(double acrossMetres, double latitude) {
        if (!(acrossMetres >= 10)) {
            throw new IllegalArgumentException("hexagons of " + acrossMetres + " m");
        }
        this.size = acrossMetres / SQRT3 / Mercator.metresPerUnit(latitude);
    }

    /**
     * One hexagon that holds something.
     *
     * @param outline closed, seven points
     */
    public record Cell(GeoPoint center, List<GeoPoint> outline, int count) {

        public Cell {
            outline = List.copyOf(outline);
        }
    }

    private record Key(long q, long r) {
    }

    /** The hexagons that hold a point, fullest first. */
    public List<Cell> count(List<GeoPoint> points) {
        Map<Key, Integer> counts = new HashMap<>();
        points.forEach(p -> counts.merge(key(p), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> cell(e.getKey(), Objects.requireNonNull(e.getValue())))
                .sorted(Comparator.comparingInt(Cell::count).reversed().thenComparingDouble(c -> c.center().lat()).thenComparingDouble(c -> c.center().lon()))
                .toList();
    }

    /** Axial coordinates rounded in cube space: https://www.redblobgames.com/grids/hexagons/#rounding */
    private Key key(GeoPoint p) {
        double x = Mercator.x(p.lon()) / size;
        double y = Mercator.y(p.lat()) / size;
        double q = SQRT3 / 3 * x - y / 3;
        double r = 2.0 / 3 * y;
        double s = -q - r;
        long rq = Math.round(q);
        long rr = Math.round(r);
        long rs = Math.round(s);
        double dq = Math.abs(rq - q);
        double dr = Math.abs(rr - r);
        double ds = Math.abs(rs - s);
        if (dq > dr && dq > ds) {
            rq = -rr - rs;
        } else if (dr > ds) {
            rr = -rq - rs;
        }
        return new Key(rq, rr);
    }

    private Cell cell(Key key, int count) {
        double x = size * (SQRT3 * key.q + SQRT3 / 2 * key.r);
        double y = size * 1.5 * key.r;
        List<GeoPoint> outline = new ArrayList<>(7);
        for (int corner = 0; corner <= 6; corner++) {
            double angle = Math.toRadians(60.0 * (corner % 6) - 30);
            outline.add(point(x + size * Math.cos(angle), y + size * Math.sin(angle)));
        }
        return new Cell(point(x, y), outline, count);
    }

    private static GeoPoint point(double x, double y) {
        return new GeoPoint(Mercator.lat(y), Mercator.lon(x));
    }
}
