package wanglou.map.tiles;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Home: painter worker. Lays a text along a line: every letter is turned to the line below its middle; the text reads left to right; where the
 * line bends too sharply for it there is no text.
 */
final class LineText {

    /** Degrees between neighbouring letters; beyond, letters touch at the inside of the bend. */
    private static final double MAX_TURN = 24;
    /** Degrees between the first and the last letter: street names that turn back cannot be read. */
    private static final double MAX_BEND = 100;

    record Laid(Shape shape, List<Collisions.Box> boxes, double middleX, double middleY) {
    }

    private final double[] xy;
    private final double[] along;

    /** @param xy x, y pairs in device pixels */
    LineText(double[] xy) {
        this.xy = xy.clone();
        this.along = new double[xy.length / 2];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
        }
    }

    double length() {
        return along.length == 0 ? 0 : along[along.length - 1];
    }

    /** The text with its middle {@code middle} pixels from the start of the line, or null when it does not fit there. */
    @Nullable Laid lay(Lettering text, double middle) {
        double begin = middle - text.width() / 2;
        if (begin < 0 || begin + text.width() > length()) {
            return null;
        }
        double[] from = point(begin);
        double[] to = point(begin + text.width());
        boolean backwards = to[0] < from[0] || (Math.abs(to[0] - from[0]) < 0.2 * Math.abs(to[1] - from[1]) && to[1] < from[1]);
        double half = text.ascent() / 2;
        Path2D.Double shape = new Path2D.Double();
        List<Collisions.Box> boxes = new ArrayList<>(text.letters().length);
        double last = Double.NaN;
        double first = Double.NaN;
        for (int i = 0; i < text.letters().length; i++) {
            double center = text.starts()[i] + text.widths()[i] / 2;
            double s = backwards ? begin + text.width() - center : begin + center;
            double[] at = point(s);
            double angle = direction(s, Math.max(4, text.ascent())) + (backwards ? Math.PI : 0);
            if (Double.isNaN(last)) {
                first = angle;
            } else if (turn(last, angle) > MAX_TURN || turn(first, angle) > MAX_BEND) {
                return null;
            }
            last = angle;
            AffineTransform turned = AffineTransform.getTranslateInstance(at[0], at[1]);
            turned.rotate(angle);
            turned.translate(-text.widths()[i] / 2, half);
            shape.append(turned.createTransformedShape(text.letters()[i]), false);
            double reach = Math.max(half, text.widths()[i] / 2) * 1.1;
            boxes.add(Collisions.Box.around(at[0], at[1], reach, reach));
        }
        double[] mid = point(middle);
        return new Laid(shape, boxes, mid[0], mid[1]);
    }

    /** Where the line is after {@code s} pixels, and in degrees of the compass of the picture where it heads: for arrows. */
    double[] pointAndDirection(double s) {
        double[] at = point(s);
        return new double[] {at[0], at[1], direction(s, 4)};
    }

    private static double turn(double a, double b) {
        double d = Math.toDegrees(b - a) % 360;
        return Math.abs(d > 180 ? d - 360 : d < -180 ? d + 360 : d);
    }

    /** Radians of the chord around s: smoother than the segment itself, so that small kinks do not shake the letters. */
    private double direction(double s, double reach) {
        double[] a = point(Math.max(0, s - reach));
        double[] b = point(Math.min(length(), s + reach));
        return Math.atan2(b[1] - a[1], b[0] - a[0]);
    }

    private double[] point(double s) {
        int low = 0;
        int high = along.length - 1;
        while (high - low > 1) {
            int mid = (low + high) >>> 1;
            if (along[mid] <= s) {
                low = mid;
            } else {
                high = mid;
            }
        }
        double piece = along[high] - along[low];
        double share = piece == 0 ? 0 : (s - along[low]) / piece;
        return new double[] {xy[2 * low] + share * (xy[2 * high] - xy[2 * low]), xy[2 * low + 1] + share * (xy[2 * high + 1] - xy[2 * low + 1])};
    }
}
