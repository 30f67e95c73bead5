package wanglou.console.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import wanglou.console.tour.TourStep.Fact;
import wanglou.console.tour.TourStep.Press;
import wanglou.console.tour.TourStep.Spot;

/**
 * Home: any (immutable). A tour as text: one step a line, {@code #} at its begin is a remark, words with spaces stand in quotes.
 *
 * <pre>
 * lang zh | theme day | page links | size 1920 1080 | do ACT [WORD…]
 * click|double|right|hover|hold SELECTOR [X Y]      X and Y in px or %
 * drag SELECTOR X1 Y1 X2 Y2 | scroll SELECTOR X Y NOTCHES
 * type "TEXT" | key Ctrl+K
 * wait SELECTOR visible|gone|enabled|disabled|text "…"|contains "…"|has STYLECLASS [10s]
 * expect SELECTOR (as wait, but now) | pause 500ms | shot NAME [of SELECTOR]
 * </pre>
 */
public record TourScript(String name, List<Line> lines) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");

    /** A step and where it stands in the script. */
    public record Line(int number, String text, TourStep step) {
    }

    public TourScript {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException naming the script and the line that cannot be understood */
    public static TourScript parse(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
                continue;
            }
            try {
                lines.add(new Line(number, line, step(words(line))));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(name + ":" + number + ": cannot understand “" + line + "”: " + e.getMessage(), e);
            }
        }
        return new TourScript(name, lines);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }

    private static TourStep step(List<String> w) {
        return switch (w.getFirst()) {
            case "lang", "theme", "page" -> new TourStep.Do(w.getFirst(), List.of(w.get(1)));
            case "do" -> new TourStep.Do(w.get(1), w.subList(2, w.size()));
            case "size" -> new TourStep.Size(Double.parseDouble(w.get(1)), Double.parseDouble(w.get(2)));
            case "click", "double", "right", "hover", "hold" -> new TourStep.Mouse(Press.valueOf(w.getFirst().toUpperCase(Locale.ROOT)), w.get(1),
                    w.size() > 2 ? spot(w.get(2), w.get(3)) : Spot.MIDDLE);
            case "drag" -> new TourStep.Drag(w.get(1), spot(w.get(2), w.get(3)), spot(w.get(4), w.get(5)));
            case "scroll" -> new TourStep.Scroll(w.get(1), spot(w.get(2), w.get(3)), Double.parseDouble(w.get(4)));
            case "type" -> new TourStep.Type(w.get(1));
            case "key" -> new TourStep.Key(w.get(1));
            case "wait" -> fact(w, PATIENCE);
            case "expect" -> fact(w, Duration.ZERO);
            case "pause" -> new TourStep.Pause(time(w.get(1)));
            case "shot" -> new TourStep.Shot(w.get(1), w.size() > 3 && w.get(2).equals("of") ? w.get(3) : "");
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    private static TourStep fact(List<String> w, Duration patience) {
        Fact fact = Fact.valueOf(w.get(2).toUpperCase(Locale.ROOT));
        boolean valued = fact == Fact.TEXT || fact == Fact.CONTAINS || fact == Fact.HAS;
        String value = valued ? w.get(3) : "";
        int next = valued ? 4 : 3;
        return new TourStep.Await(w.get(1), fact, value, w.size() > next ? time(w.get(next)) : patience);
    }

    private static Spot spot(String x, String y) {
        boolean share = x.endsWith("%");
        if (share != y.endsWith("%")) {
            throw new IllegalArgumentException("X and Y are both px or both %");
        }
        return share ? new Spot(number(x) / 100, number(y) / 100, true) : new Spot(number(x), number(y), false);
    }

    private static double number(String text) {
        return Double.parseDouble(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("a time is like 500ms or 5s, not " + text);
        }
        double value = Double.parseDouble(time.group(1));
        return Duration.ofMillis(Math.round(time.group(2).equals("s") ? value * 1000 : value));
    }
}
