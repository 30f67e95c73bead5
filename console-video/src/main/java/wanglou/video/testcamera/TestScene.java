package wanglou.video.testcamera;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.SplittableRandom;

/** Home: the painter's thread. What a painted camera films: places of a city at night. {@code t} is seconds into the loop, which must end as it began. */
public enum TestScene {

    /** A fixed camera over a crossing. */
    STREET {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            Depth d = sky(g, w, h, 0.36, -1.5, 6.5, 0);
            street(d, 0, 90);
            crossing(d, 16);
            for (int i = 0; i < 3; i++) {
                double z = phase(t / loop + i / 3.0) * 90;
                d.car(1.9, z, CARS[i], true);
            }
            for (int i = 2; i >= 0; i--) {
                d.car(-1.9, 92 - phase(t / loop + i / 3.0 + 0.2) * 92, CARS[i + 1], false);
            }
            walkAcross(d, 17, t / loop, 0.4, HI_VIS);
            walkAcross(d, 16.4, t / loop, 0.0, COAT);
        }
    },

    /** Behind a windscreen, driving. */
    DASH {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            double z = t / loop * 80;
            Depth d = sky(g, w, h, 0.42, 1.8, 1.5, z);
            street(d, Math.floor(z / 8) * 8, 96);
            d.car(1.8 + 0.25 * Math.sin(2 * Math.PI * t / loop), z + 14 + 3 * Math.sin(4 * Math.PI * t / loop), CARS[0], true);
            d.car(-1.9, z + 70 - phase(2 * t / loop) * 70, CARS[2], false);
            g.setPaint(new GradientPaint(0, h * 0.88f, new Color(0x1a1e24), 0, h, new Color(0x08090b)));
            g.fillRoundRect(-40, (int) (h * 0.88), w + 80, h, 220, 80);
        }
    },

    /** A corridor with doors. */
    CORRIDOR {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            g.setColor(new Color(0x17191a));
            g.fillRect(0, 0, w, h);
            Depth d = new Depth(g, w * 0.62, w / 2.0, h * 0.40, 0, 2.1, 0, new Color(0x202325), 42);
            for (double z = 36; z >= 0; z -= 4) {
                boolean even = Math.floorMod((int) (z / 4), 2) == 0;
                d.level(-1.6, 1.6, z, z + 4, 0, even ? new Color(0x5d635f) : new Color(0x565c59));
                d.level(-1.6, 1.6, z, z + 4, 2.7, new Color(0x757873));
                d.side(-1.6, 0, 2.7, z, z + 4, new Color(0x7d7f76));
                d.side(1.6, 0, 2.7, z, z + 4, new Color(0x74766e));
                d.side(-1.59, 0, 2.1, z + 1, z + 2.1, new Color(0x5b4230));
                d.side(1.59, 0, 2.1, z + 2, z + 3.1, new Color(0x523b2b));
                d.level(-0.5, 0.5, z + 1.2, z + 2.4, 2.69, new Color(0xf4f1e2));
                d.glow(0, 2.6, z + 1.8, 1.3, new Color(0xf4f1e2), 0.35);
            }
            d.person(-0.5, 4 + 26 * phase(-t / loop), 5 * t, HI_VIS, SKIN);
            d.person(0.7, 3 + 26 * phase(t / loop + 0.3), 5 * t + 1, COAT, SKIN);
        }
    },

    /** A quay: water, far lights, one who walks. */
    QUAY {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            int horizon = (int) (h * 0.42);
            g.setPaint(new GradientPaint(0, 0, new Color(0x0b1019), 0, horizon, new Color(0x2b3038)));
            g.fillRect(0, 0, w, horizon);
            g.setPaint(new GradientPaint(0, horizon, new Color(0x1d2630), 0, h, new Color(0x0c1218)));
            g.fillRect(0, horizon, w, h - horizon);
            SplittableRandom r = new SplittableRandom(7);
            for (int i = 0; i < 46; i++) {
                int x = r.nextInt(w);
                int top = horizon - 4 - r.nextInt(26);
                Color c = i % 5 == 0 ? new Color(0xffd9a0) : new Color(0xb9aa8e);
                g.setColor(new Color(0x22272e));
                g.fillRect(x - 7, top - 4, 15, horizon - top + 4);
                g.setColor(c);
                g.fillRect(x, top, 2, 3);
                for (int k = 0; k < 7; k++) {
                    int y = horizon + 4 + k * (6 + k);
                    int sway = (int) Math.round(4 * Math.sin(2 * Math.PI * (2 * t / loop + k / 7.0 + i / 9.0)));
                    g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), Math.max(0, 90 - 12 * k)));
                    g.fillRect(x + sway - 2, y, 6, 2);
                }
            }
            double beam = Math.sin(2 * Math.PI * t / loop);
            Depth d = new Depth(g, w * 0.8, w / 2.0, horizon, 0, 4, 0, new Color(0x1c232b), 80);
            d.glow(16 * beam, 7, 60, 9, new Color(0xe9f2ff), 0.5 + 0.3 * beam);
            d.level(-20, 20, 6, 13, 0, new Color(0x3a3d40));
            for (double x = -12; x <= 12; x += 2) {
                d.front(x - 0.05, x + 0.05, 0, 1, 13, new Color(0x767b80));
            }
            d.front(-13, 13, 0.95, 1.03, 13, new Color(0x767b80));
            d.front(-6.1, -5.9, 0, 5.4, 12, new Color(0x50565c));
            d.glow(-6, 5.4, 12, 3.2, new Color(0xffdf9e), 0.8);
            d.person(-9 + 18 * triangle(t / loop), 10.5, 5 * t, COAT, SKIN);
        }
    },

    /** An underground car park. */
    GARAGE {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            g.setColor(new Color(0x0d1210));
            g.fillRect(0, 0, w, h);
            Depth d = new Depth(g, w * 0.7, w * 0.46, h * 0.38, 0, 2.5, 0, new Color(0x131916), 52);
            for (double z = 48; z >= 0; z -= 6) {
                d.level(-14, 14, z, z + 6, 0, new Color(0x3c4a42));
                d.level(-14, 14, z, z + 6, 3, new Color(0x26302b));
                d.level(-1.6, 1.6, z + 2, z + 2.5, 2.95, new Color(0xdff3e2));
                d.glow(0, 2.9, z + 2.2, 2.2, new Color(0xdff3e2), 0.4);
                d.level(-8.2, -3.2, z, z + 0.12, 0.01, new Color(0xb9c7bd));
                d.level(3.2, 8.2, z, z + 0.12, 0.01, new Color(0xb9c7bd));
                int slot = (int) z / 6;
                if (slot % 3 != 1) {
                    d.box(-7.2, -4.2, 0.25, 1.3, z + 1.2, z + 3.1, CARS[slot % CARS.length]);
                }
                if (slot % 4 != 0) {
                    d.box(4.2, 7.2, 0.25, 1.3, z + 1.2, z + 3.1, CARS[(slot + 2) % CARS.length]);
                }
                d.box(-3.2, -2.7, 0, 3, z + 5, z + 5.5, new Color(0x95a590));
                d.box(2.7, 3.2, 0, 3, z + 5, z + 5.5, new Color(0x95a590));
                if (slot == (int) (phase(-t / loop) * 8)) {
                    d.car(0.6, phase(-t / loop) * 48, CARS[3], false);
                }
            }
        }
    },

    /** On somebody's chest, walking behind a colleague. */
    BODYCAM {
        @Override
        void paint(Graphics2D g, int w, int h, double t, double loop) {
            double z = t / loop * 16;
            double bob = Math.sin(2 * Math.PI * 1.6 * t);
            g.rotate(Math.toRadians(1.3 * Math.sin(2 * Math.PI * 2 * t / loop)), w / 2.0, h / 2.0);
            Depth d = sky(g, w, h, 0.44 + 0.012 * bob, 3.2 + 0.08 * bob, 1.45, z);
            street(d, Math.floor(z / 8) * 8, 80);
            d.car(-1.4, z + 34, CARS[1], true);
            d.person(3.0, z + 4.2, 6 * t, HI_VIS, SKIN);
            d.person(4.0, z + 7.5, 6 * t + 2, COAT, SKIN);
            d.glow(-1.4, 1.6, z + 34, 5, phase(3 * t) < 0.5 ? new Color(0x4a78ff) : new Color(0xff4038), 0.6);
        }
    };

    private static final Color HI_VIS = new Color(0xc9d24a);
    private static final Color COAT = new Color(0x4b3a34);
    private static final Color SKIN = new Color(0xb08a70);
    private static final Color[] CARS = {new Color(0x8d939b), new Color(0xa29a86), new Color(0x6f7f92), new Color(0x87493f)};

    abstract void paint(Graphics2D g, int w, int h, double t, double loop);

    private static double phase(double turns) {
        return turns - Math.floor(turns);
    }

    private static double triangle(double turns) {
        return 1 - Math.abs(2 * phase(turns) - 1);
    }

    private static Depth sky(Graphics2D g, int w, int h, double horizon, double eyeX, double eyeY, double eyeZ) {
        g.setPaint(new GradientPaint(0, 0, new Color(0x0c1018), 0, (float) (h * horizon), new Color(0x3a342e)));
        g.fillRect(-50, -50, w + 100, h + 100);
        return new Depth(g, w * 0.72, w / 2.0, h * horizon, eyeX, eyeY, eyeZ, new Color(0x332e29), 95);
    }

    /** Houses, lamps and a road with lane marks, from {@code from} to {@code length} metres on. */
    private static void street(Depth d, double from, double length) {
        for (double z = from + length; z >= from - 8; z -= 8) {
            int n = Math.floorMod((int) (z / 8), 10);
            d.level(-4, 4, z, z + 8, 0, new Color(0x33353a));
            d.level(-7, -4, z, z + 8, 0.12, new Color(0x4a4744));
            d.level(4, 7, z, z + 8, 0.12, new Color(0x4a4744));
            d.level(-0.08, 0.08, z + 1, z + 5, 0.01, new Color(0xd8d4c4));
            d.level(-3.8, -3.7, z, z + 8, 0.01, new Color(0xa9a594));
            d.level(3.7, 3.8, z, z + 8, 0.01, new Color(0xa9a594));
            house(d, -7, z, n);
            house(d, 7, z, n + 3);
            for (double side : new double[] {-4.4, 4.4}) {
                if (n % 2 == 0) {
                    d.front(side - 0.06, side + 0.06, 0, 5.6, z, new Color(0x1d1f22));
                    d.glow(side * 0.86, 5.6, z, 2.6, new Color(0xffd79a), 0.75);
                }
            }
        }
    }

    private static void house(Depth d, double x, double z, int n) {
        double height = 8 + 3 * ((n * 7) % 4);
        d.side(x, 0, height, z, z + 8, n % 2 == 0 ? new Color(0x5d5246) : new Color(0x534b44));
        for (int floor = 0; floor * 3 + 3.4 < height; floor++) {
            for (int k = 0; k < 2; k++) {
                boolean lit = (n * 31 + floor * 17 + k * 7) % 5 < 2;
                d.side(x * 0.998, floor * 3 + 1.2, floor * 3 + 2.8, z + 1 + 3.6 * k, z + 3.2 + 3.6 * k, lit ? new Color(0xf3d99b) : new Color(0x23262c));
            }
        }
    }

    private static void crossing(Depth d, double z) {
        for (double x = -3.6; x < 3.6; x += 1.1) {
            d.level(x, x + 0.6, z, z + 3, 0.02, new Color(0xd6d3c8));
        }
    }

    private static void walkAcross(Depth d, double z, double turns, double offset, Color coat) {
        d.person(-5.5 + 11 * triangle(turns + offset), z, turns * 120, coat, SKIN);
    }
}
