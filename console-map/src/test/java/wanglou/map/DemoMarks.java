package wanglou.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;

import wanglou.map.GlyphSprite.Look;
import wanglou.map.geo.GeoPoint;

/** Invented marks for the demo, the tests and the bench: nine styles, some stale, seeded. */
public final class DemoMarks {

    public static final List<Color> SEGMENTS = List.of(Color.web("#45c18c"), Color.web("#3fc4da"), Color.web("#b797f7"), Color.web("#ff6159"),
            Color.web("#8592a2"));
    private static final String STYLES = "ADESBRP!";
    private final Random random;
    private final double[] course;
    private final List<Mark> marks = new ArrayList<>();

    public DemoMarks(long seed, int count, Viewport area) {
        random = new Random(seed);
        course = new double[count];
        for (int i = 0; i < count; i++) {
            GeoPoint p = area.toGeo(random.nextDouble() * area.width(), random.nextDouble() * area.height());
            int s = random.nextInt(100);
            String style = (s == 0 ? "!" : "" + STYLES.charAt(s % 7)) + (s % 11 == 1 ? "~" : "") + (i % 2 == 0 ? "_" : "");
            course[i] = random.nextDouble() * 360;
            Mark mark = Mark.at("u" + i, p, style, "" + (100 + i)).heading(course[i]).accuracy(5 + random.nextInt(40));
            marks.add(style.contains("~") ? mark.note(1 + random.nextInt(12) + " 分前") : mark);
        }
    }

    public List<Mark> all() {
        return List.copyOf(marks);
    }

    /** Moves a share of them a few metres along their course. */
    public List<Mark> step(double share, double metres) {
        List<Mark> moved = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (random.nextDouble() < share) {
                Mark m = marks.get(i);
                course[i] += random.nextGaussian() * 8;
                GeoPoint p = m.point();
                double dLat = metres * Math.cos(Math.toRadians(course[i])) / 111_320;
                double dLon = metres * Math.sin(Math.toRadians(course[i])) / (111_320 * Math.cos(Math.toRadians(p.lat())));
                marks.set(i, m.moved(new GeoPoint(p.lat() + dLat, p.lon() + dLon)).heading(course[i]));
                moved.add(marks.get(i));
            }
        }
        return moved;
    }

    /** The look of a style key: letter, then ~ for stale, then _ for a bar. */
    public static MarkStyle style(String key) {
        Color ink = Color.web("#0e1319");
        Color ground = Color.web("#10151c");
        Look look = key.contains("~") ? Look.DASHED : key.startsWith("D") ? Look.HOLLOW : Look.FILLED;
        boolean bar = key.contains("_");
        String letter = key.substring(0, 1);
        return switch (letter) {
            case "A" -> style(Glyph.DISC, letter, "#45c18c", look, ink, ground, bar, 0, 6);
            case "D" -> style(Glyph.DIAMOND, letter, "#3fc4da", look, ink, ground, bar, 1, 4);
            case "E" -> style(Glyph.HOUSE_UP, letter, "#3fc4da", look, ink, ground, bar, 1, 3);
            case "S" -> style(Glyph.SQUARE, letter, "#b797f7", look, ink, ground, bar, 2, 3);
            case "B" -> style(Glyph.HEXAGON, letter, "#9aa9bc", look, ink, ground, bar, 4, 7);
            case "R" -> style(Glyph.HOUSE_DOWN, letter, "#a8c957", look, ink, ground, bar, 0, 7);
            case "P" -> style(Glyph.PILL, letter, "#c9a97c", look, ink, ground, bar, 4, 8);
            case "!" -> style(Glyph.OCTAGON, letter, "#ff6159", look, ink, ground, bar, 3, 0);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static MarkStyle style(Glyph glyph, String letter, String color, Look look, Color ink, Color ground, boolean bar, int segment, int rank) {
        return MarkStyle.flat(new GlyphSprite(glyph, look, letter, Color.web(color), ink, ground, 18), bar, segment, rank);
    }
}
