package wanglou.video;

import java.util.ArrayList;
import java.util.List;

/** Home: any (immutable). How a wall divides its surface: a grid of equal cells, the first slot taking a square of {@code large} × {@code large} of them. */
public enum WallLayout {
    ONE(1, 1), FOUR(2, 1), NINE(3, 1), SIXTEEN(4, 1), TWENTY_FIVE(5, 1), ONE_AND_FIVE(3, 2), ONE_AND_SEVEN(4, 3);

    private final int side;
    private final int large;

    WallLayout(int side, int large) {
        this.side = side;
        this.large = large;
    }

    /** A slot's place on the wall, px. */
    public record Cell(double x, double y, double width, double height) {
        boolean holds(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }
    }

    public int slots() {
        return side * side - large * large + 1;
    }

    /** The usual name: 1, 4, 9, 16, 25, 1+5, 1+7. */
    public String label() {
        return large == 1 ? String.valueOf(side * side) : "1+" + (slots() - 1);
    }

    /** The one with that {@link #label()}; throws IllegalArgumentException where there is none. */
    public static WallLayout of(String label) {
        for (WallLayout each : values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no such division: " + label);
    }

    /** Cells for {@code width} × {@code height} px with {@code gap} px between; edges lie on whole pixels and the last cells take what is left over. */
    public List<Cell> cells(double width, double height, double gap) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(0, 0, large, width, height, gap));
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean beside = x >= large;
                if (beside && y < large) {
                    cells.add(cell(x, y, 1, width, height, gap));
                }
            }
        }
        for (int y = large; y < side; y++) {
            for (int x = 0; x < side; x++) {
                cells.add(cell(x, y, 1, width, height, gap));
            }
        }
        if (large == 1) {
            cells.sort((a, b) -> a.y() == b.y() ? Double.compare(a.x(), b.x()) : Double.compare(a.y(), b.y()));
        }
        return List.copyOf(cells);
    }

    private Cell cell(int column, int row, int span, double width, double height, double gap) {
        double x0 = edge(column, width, gap);
        double y0 = edge(row, height, gap);
        return new Cell(x0, y0, edge(column + span, width, gap) - gap - x0, edge(row + span, height, gap) - gap - y0);
    }

    private double edge(int n, double length, double gap) {
        return Math.rint(n * (length + gap) / side);
    }
}
