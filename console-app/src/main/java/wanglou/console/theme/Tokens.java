package wanglou.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Home: any (immutable). The colours of one theme by token name, for what is painted on a canvas; style sheets use the names directly. */
public final class Tokens {

    private static final Pattern LINE = Pattern.compile("-wl-([a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{6,8})\\s*;");
    private static final Map<Theme, Tokens> BY_THEME = load();

    private final Map<String, Color> colours;

    private Tokens(Map<String, Color> colours) {
        this.colours = Collections.unmodifiableMap(colours);
    }

    public static Tokens of(Theme theme) {
        Tokens tokens = BY_THEME.get(theme);
        if (tokens == null) {
            throw new IllegalStateException("no tokens for " + theme);
        }
        return tokens;
    }

    /**
     * @param name without the {@code -wl-}, e.g. {@code text-2}
     * @throws IllegalArgumentException when the theme has no such token
     */
    public Color color(String name) {
        Color color = colours.get(name);
        if (color == null) {
            throw new IllegalArgumentException("no colour token -wl-" + name);
        }
        return color;
    }

    /** All of them, in the order of the sheet. */
    public Map<String, Color> all() {
        return colours;
    }

    /** WCAG 2.2 contrast ratio, 1 to 21, of two opaque colours. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<Theme, Tokens> load() {
        Map<Theme, Tokens> loaded = new EnumMap<>(Theme.class);
        loaded.put(Theme.NIGHT, read("tokens-night.css"));
        loaded.put(Theme.DAY, read("tokens-day.css"));
        return Collections.unmodifiableMap(loaded);
    }

    private static Tokens read(String sheet) {
        try (InputStream in = Tokens.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IllegalStateException("missing style sheet " + sheet);
            }
            Map<String, Color> colours = new LinkedHashMap<>();
            LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .forEach(m -> colours.put(m.group(1), Color.web(m.group(2))));
            return new Tokens(colours);
        } catch (IOException e) {
            throw new UncheckedIOException("style sheet " + sheet, e);
        }
    }
}
