package wanglou.map.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;

/**
 * The union of many discs, as a grid of signed distances to its border (negative inside), and its outlines by marching squares.
 * Costs no more for a thousand discs over each other than for one, which a union of polygons does.
 */
final class DistanceGrid {

    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] distance;

    /** Covers the box and a margin of two cells around it, where nothing may be drawn. All in metres. */
    DistanceGrid(double west, double south, double east, double north, double cell) {
        this.cell = cell;
        this.west = west - 2 * cell;
        this.south = south - 2 * cell;
        this.columns = (int) Math.ceil((east - west) / cell) + 5;
        this.rows = (int) Math.ceil((north - south) / cell) + 5;
        this.distance = new float[columns * rows];
        Arrays.fill(distance, (float) (2 * cell));
    }

    void disc(double x, double y, double radius) {
        double far = radius + 2 * cell;
        int left = Math.max(1, (int) Math.floor((x - far - west) / cell));
        int right = Math.min(columns - 2, (int) Math.ceil((x + far - west) / cell));
        int bottom = Math.max(1, (int) Math.floor((y - far - south) / cell));
        int top = Math.min(rows - 2, (int) Math.ceil((y + far - south) / cell));
        for (int row = bottom; row <= top; row++) {
            double dy = south + row * cell - y;
            for (int column = left; column <= right; column++) {
                double dx = west + column * cell - x;
                float d = (float) (Math.sqrt(dx * dx + dy * dy) - radius);
                int i = row * columns + column;
                if (d < distance[i]) {
                    distance[i] = d;
                }
            }
        }
    }

    /** Closed rings with the inside on their left: outer ones run counter-clockwise, holes clockwise. */
    List<Coordinate[]> outlines() {
        Map<Integer, Integer> next = new HashMap<>();
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                square(row, column, next);
            }
        }
        List<Coordinate[]> rings = new ArrayList<>();
        while (!next.isEmpty()) {
            int first = next.keySet().iterator().next();
            List<Coordinate> ring = new ArrayList<>();
            Integer side = first;
            while (side != null) {
                ring.add(crossing(side));
                side = next.remove(side);
            }
            if (ring.size() > 3) {
                rings.add(ring.toArray(Coordinate[]::new));
            }
        }
        return rings;
    }

    /** The pieces of border in one square, from side to side. A saddle is cut into two corners. */
    private void square(int row, int column, Map<Integer, Integer> next) {
        int i = row * columns + column;
        int inside = (distance[i] < 0 ? 1 : 0) | (distance[i + 1] < 0 ? 2 : 0)
                | (distance[i + columns + 1] < 0 ? 4 : 0) | (distance[i + columns] < 0 ? 8 : 0);
        int bottom = 2 * i;
        int top = 2 * (i + columns);
        int left = 2 * i + 1;
        int right = 2 * (i + 1) + 1;
        switch (inside) {
            case 1 -> next.put(bottom, left);
            case 2 -> next.put(right, bottom);
            case 3 -> next.put(right, left);
            case 4 -> next.put(top, right);
            case 5 -> {
                next.put(bottom, left);
                next.put(top, right);
            }
            case 6 -> next.put(top, bottom);
            case 7 -> next.put(top, left);
            case 8 -> next.put(left, top);
            case 9 -> next.put(bottom, top);
            case 10 -> {
                next.put(right, bottom);
                next.put(left, top);
            }
            case 11 -> next.put(right, top);
            case 12 -> next.put(left, right);
            case 13 -> next.put(bottom, right);
            case 14 -> next.put(left, bottom);
            default -> { } // wholly inside or outside
        }
    }

    /** Where the border crosses a side: an even number is the side from a grid point eastwards, the odd one after it northwards. */
    private Coordinate crossing(int side) {
        int i = side / 2;
        int other = side % 2 == 0 ? i + 1 : i + columns;
        double share = distance[i] / (distance[i] - distance[other]);
        double x = west + (i % columns) * cell;
        int row = i / columns;
        double y = south + row * cell;
        return side % 2 == 0 ? new Coordinate(x + share * cell, y) : new Coordinate(x, y + share * cell);
    }
}
