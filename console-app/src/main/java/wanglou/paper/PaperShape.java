package wanglou.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import wanglou.map.Glyph;

/** Home: any thread, one document. Traces a {@link Glyph} onto a page: the path data of its box of 20 × 20, y downwards. */
final class PaperShape {

    private static final double GRID = 20;
    /** How far the handles of a quarter circle reach, of its radius. */
    private static final double QUARTER = 0.5523;
    private static final Pattern PART = Pattern.compile("([MLHVAZmlhvaz])|(-?(?:\\d+\\.?\\d*|\\.\\d+))");

    private final PDPageContentStream page;
    private final double left;
    private final double top;
    private final double scale;
    private double x;
    private double y;

    private PaperShape(PDPageContentStream page, double left, double top, double size) {
        this.page = page;
        this.left = left;
        this.top = top;
        this.scale = size / GRID;
    }

    /** @param size its edge in points */
    static void trace(PDPageContentStream page, Glyph shape, double left, double top, double size) throws IOException {
        new PaperShape(page, left, top, size).trace(PART.matcher(shape.path()));
    }

    /** Traces and fills an outline whose y points downwards. @param scale points for each of its units */
    static void trace(PDPageContentStream page, Shape outline, double x, double base, double scale) throws IOException {
        double[] at = new double[6];
        double[] last = new double[2];
        boolean any = false;
        for (PathIterator path = outline.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, base)); !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo((float) at[0], (float) at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo((float) at[0], (float) at[1]);
                // A PDF knows cubic curves only; this one is the same curve.
                case PathIterator.SEG_QUADTO -> page.curveTo((float) (last[0] + 2 * (at[0] - last[0]) / 3), (float) (last[1] + 2 * (at[1] - last[1]) / 3),
                        (float) (at[2] + 2 * (at[0] - at[2]) / 3), (float) (at[3] + 2 * (at[1] - at[3]) / 3), (float) at[2], (float) at[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo((float) at[0], (float) at[1], (float) at[2], (float) at[3], (float) at[4], (float) at[5]);
                default -> page.closePath();
            }
            int end = switch (path.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            last[0] = at[end];
            last[1] = at[end + 1];
        }
        if (any) {
            page.fill();
        }
    }

    private void trace(Matcher part) throws IOException {
        char act = 'M';
        boolean more = part.find();
        while (more) {
            if (part.group(1) != null) {
                act = part.group(1).charAt(0);
                more = part.find();
                if (act == 'z' || act == 'Z') {
                    page.closePath();
                    continue;
                }
            }
            double[] numbers = new double[wanted(act)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(part.group(2));
                more = part.find();
            }
            draw(act, numbers);
            act = act == 'M' ? 'L' : act == 'm' ? 'l' : act;
        }
    }

    private static int wanted(char act) {
        return switch (Character.toLowerCase(act)) {
            case 'h', 'v' -> 1;
            case 'a' -> 7;
            default -> 2;
        };
    }

    private void draw(char act, double[] n) throws IOException {
        boolean from = Character.isLowerCase(act);
        double beginX = x;
        double beginY = y;
        switch (Character.toLowerCase(act)) {
            case 'h' -> x = n[0] + (from ? x : 0);
            case 'v' -> y = n[0] + (from ? y : 0);
            default -> {
                x = n[n.length - 2] + (from ? x : 0);
                y = n[n.length - 1] + (from ? y : 0);
            }
        }
        switch (Character.toLowerCase(act)) {
            case 'm' -> page.moveTo(toX(x), toY(y));
            case 'a' -> half(beginX, beginY, n[4] > 0);
            default -> page.lineTo(toX(x), toY(y));
        }
    }

    /** The arcs of these shapes are half circles: two quarters. */
    private void half(double beginX, double beginY, boolean clockwise) throws IOException {
        double midX = (beginX + x) / 2;
        double midY = (beginY + y) / 2;
        double turn = clockwise ? 1 : -1;
        double outX = turn * (y - beginY) / 2;
        double outY = -turn * (x - beginX) / 2;
        double alongX = (x - beginX) / 2 * QUARTER;
        double alongY = (y - beginY) / 2 * QUARTER;
        double topX = midX + outX;
        double topY = midY + outY;
        curve(beginX + outX * QUARTER, beginY + outY * QUARTER, topX - alongX, topY - alongY, topX, topY);
        curve(topX + alongX, topY + alongY, x + outX * QUARTER, y + outY * QUARTER, x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double endX, double endY) throws IOException {
        page.curveTo(toX(x1), toY(y1), toX(x2), toY(y2), toX(endX), toY(endY));
    }

    private float toX(double at) {
        return (float) (left + at * scale);
    }

    private float toY(double at) {
        return (float) (top - at * scale);
    }
}
