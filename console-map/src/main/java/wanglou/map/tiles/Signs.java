package wanglou.map.tiles;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Home: any (immutable). Our own signs of points of interest, from {@code signs.json}: a path on a 16 × 16 grid per POI class, filled even-odd.
 * Commands: M x y, L x y, C x1 y1 x2 y2 x y, Z, and O cx cy r for a disc.
 */
final class Signs {

    static final double GRID = 16;
    private static final Map<String, String> SAME = Map.of("university", "school", "college", "school", "cinema", "theatre",
            "bar", "cafe", "nightclub", "cafe", "fast_food", "restaurant", "sports_centre", "stadium", "doctors", "clinic", "town_hall", "townhall");

    private final Map<String, Path2D> paths = new HashMap<>();

    Signs() {
        try (InputStream in = Signs.class.getResourceAsStream("signs.json")) {
            if (in == null) {
                throw new IllegalStateException("resource signs.json is missing");
            }
            new ObjectMapper().readTree(in).properties().forEach(e -> paths.put(e.getKey(), parse(e.getValue().asText())));
        } catch (IOException e) {
            throw new UncheckedIOException("signs.json cannot be read", e);
        }
    }

    /** The sign for the first kind that has one; a plain dot where none has. */
    Path2D of(String... kinds) {
        for (String kind : kinds) {
            Path2D path = paths.get(SAME.getOrDefault(kind, kind));
            if (path != null) {
                return path;
            }
        }
        return paths.getOrDefault("other", new Path2D.Double());
    }

    static Path2D parse(String text) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        StringTokenizer tokens = new StringTokenizer(text.replaceAll("([MLCZO])", " $1 "));
        while (tokens.hasMoreTokens()) {
            String command = tokens.nextToken();
            switch (command) {
                case "M" -> path.moveTo(number(tokens), number(tokens));
                case "L" -> path.lineTo(number(tokens), number(tokens));
                case "C" -> path.curveTo(number(tokens), number(tokens), number(tokens), number(tokens), number(tokens), number(tokens));
                case "Z" -> path.closePath();
                case "O" -> {
                    double x = number(tokens);
                    double y = number(tokens);
                    double r = number(tokens);
                    path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
                }
                default -> throw new IllegalArgumentException("“" + command + "” is no drawing command, in: " + text);
            }
        }
        return path;
    }

    private static double number(StringTokenizer tokens) {
        return Double.parseDouble(tokens.nextToken());
    }
}
