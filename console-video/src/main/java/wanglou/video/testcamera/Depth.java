package wanglou.video.testcamera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * Home: the painter's thread. Draws flat surfaces in perspective, darker with distance. Metres: x to the right, y up, z away from the eye; what is far
 * must be drawn first.
 */
final class Depth {

    private static final double NEAR = 0.4;

    private final Graphics2D g;
    private final double focal;
    private final double centreX;
    private final double horizon;
    private final double eyeX;
    private final double eyeY;
    private final double eyeZ;
    private final Color fog;
    private final double sight;

    /** Eye at ({@code eyeX}, {@code eyeY}, {@code eyeZ}); surfaces fade to {@code fog} within {@code sight} metres. */
    Depth(Graphics2D g, double focal, double centreX, double horizon, double eyeX, double eyeY, double eyeZ, Color fog, double sight) {
        this.g = g;
        this.focal = focal;
        this.centreX = centreX;
        this.horizon = horizon;
        this.eyeX = eyeX;
        this.eyeY = eyeY;
        this.eyeZ = eyeZ;
        this.fog = fog;
        this.sight = sight;
    }

    double x(double x, double z) {
        return centreX + focal * (x - eyeX) / depth(z);
    }

    double y(double y, double z) {
        return horizon - focal * (y - eyeY) / depth(z);
    }

    double scale(double z) {
        return focal / depth(z);
    }

    boolean sees(double z) {
        return z - eyeZ > NEAR;
    }

    private double depth(double z) {
        return Math.max(NEAR, z - eyeZ);
    }

    Color shade(Color c, double z) {
        double t = Math.clamp((z - eyeZ) / sight, 0, 1);
        return new Color(mix(c.getRed(), fog.getRed(), t), mix(c.getGreen(), fog.getGreen(), t), mix(c.getBlue(), fog.getBlue(), t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }

    /** A level surface at height {@code y}. */
    void level(double x0, double x1, double z0, double z1, double y, Color c) {
        quad(c, (z0 + z1) / 2, x0, y, z0, x1, y, z0, x1, y, z1, x0, y, z1);
    }

    /** An upright surface along the line of sight at {@code x}. */
    void side(double x, double y0, double y1, double z0, double z1, Color c) {
        quad(c, (z0 + z1) / 2, x, y0, z0, x, y1, z0, x, y1, z1, x, y0, z1);
    }

    /** An upright surface that faces the eye. */
    void front(double x0, double x1, double y0, double y1, double z, Color c) {
        quad(c, z, x0, y0, z, x1, y0, z, x1, y1, z, x0, y1, z);
    }

    /** A box with its far side unseen. */
    void box(double x0, double x1, double y0, double y1, double z0, double z1, Color c) {
        Color side = c.darker();
        if (x0 > eyeX) {
            side(x0, y0, y1, z0, z1, side);
        } else if (x1 < eyeX) {
            side(x1, y0, y1, z0, z1, side);
        }
        if (y1 < eyeY) {
            level(x0, x1, z0, z1, y1, c.brighter());
        }
        front(x0, x1, y0, y1, z0, c);
    }

    /** A light with its halo of {@code r} metres. */
    void glow(double x, double y, double z, double r, Color c, double strength) {
        double radius = r * scale(z);
        if (!sees(z) || radius < 0.6 || radius > 900) {
            return;
        }
        double px = x(x, z);
        double py = y(y, z);
        float[] stops = {0, 0.25f, 1};
        Color[] colours = {alpha(c, strength), alpha(c, strength * 0.35), alpha(c, 0)};
        g.setPaint(new RadialGradientPaint(new Point2D.Double(px, py), (float) radius, stops, colours));
        g.fill(new Ellipse2D.Double(px - radius, py - radius, 2 * radius, 2 * radius));
    }

    private static Color alpha(Color c, double a) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * Math.clamp(a, 0, 1)));
    }

    /** A person of 1.75 m who walks; {@code step} is the phase of the stride. */
    void person(double x, double z, double step, Color coat, Color skin) {
        if (!sees(z)) {
            return;
        }
        double s = Math.sin(step) * 0.16;
        front(x - 0.14 + s, x - 0.02 + s, 0, 0.85, z, new Color(0x1a1d24));
        front(x + 0.02 - s, x + 0.14 - s, 0, 0.85, z, new Color(0x20242c));
        front(x - 0.22, x + 0.22, 0.8, 1.45, z, coat);
        front(x - 0.22, x + 0.22, 1.05, 1.13, z, coat.brighter());
        double r = 0.13 * scale(z);
        g.setColor(shade(skin, z));
        g.fill(new Ellipse2D.Double(x(x, z) - r, y(1.6, z) - r, 2 * r, 2.2 * r));
    }

    /** A car seen from behind or in front, its wheels on the ground. */
    void car(double x, double z, Color c, boolean awayFromEye) {
        if (!sees(z)) {
            return;
        }
        box(x - 0.9, x + 0.9, 0.25, 0.85, z, z + 4, c);
        box(x - 0.75, x + 0.75, 0.85, 1.4, z + 0.8, z + 3, c.darker());
        front(x - 0.65, x + 0.65, 0.9, 1.32, z + 0.8, new Color(0x2b3642));
        Color lamp = awayFromEye ? new Color(0xff3b30) : new Color(0xfff1d0);
        for (double side : new double[] {-0.7, 0.7}) {
            front(x + side - 0.16, x + side + 0.16, 0.55, 0.72, z, lamp);
            glow(x + side, 0.63, z, awayFromEye ? 0.7 : 1.4, lamp, awayFromEye ? 0.5 : 0.8);
        }
        front(x - 0.85, x - 0.6, 0, 0.3, z, Color.BLACK);
        front(x + 0.6, x + 0.85, 0, 0.3, z, Color.BLACK);
    }

    private void quad(Color c, double shadeAt, double... p) {
        boolean seen = false;
        for (int i = 2; i < p.length; i += 3) {
            seen |= sees(p[i]);
        }
        if (!seen) {
            return;
        }
        Path2D path = new Path2D.Double();
        for (int i = 0; i < p.length; i += 3) {
            double px = Math.clamp(x(p[i], p[i + 2]), -20_000, 20_000);
            double py = Math.clamp(y(p[i + 1], p[i + 2]), -20_000, 20_000);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        g.setColor(shade(c, shadeAt));
        g.fill(path);
    }
}
