package wanglou.map.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * “300 m north of the station”, 火车站以北300米: a distance and a direction from a place.
 *
 * @param base the words for the place
 * @param bearing degrees clockwise from north
 */
record OffsetWords(String base, double metres, double bearing) {

    private static final String DISTANCE = "(?<d>\\d+(?:[.,]\\d+)?)\\s*(?<u>metres?|meters?|m|kilomet(?:re|er)s?|km)";
    private static final String DIRECTION = "(?:to the |due )?(?<dir>north[- ]?east|north[- ]?west|south[- ]?east|south[- ]?west|north|south|east|west|ne|nw|se|sw|n|s|e|w)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DISTANCE + "\\s+" + DIRECTION + "\\s+(?:of|from)\\s+(?<base>.+)"),
            Pattern.compile(DIRECTION + "\\s+(?:of|from)\\s+(?<base>.+?)[, ]+(?:by\\s+)?" + DISTANCE),
            Pattern.compile("(?<base>.+?)[, ]+" + DISTANCE + "\\s+" + DIRECTION),
            Pattern.compile("(?<base>.+?)\\s*(?:以|往|向|的|正)*(?<dir>[东西南北]{1,2})(?:方向|侧|边|面|方)?\\s*(?:大?约)?\\s*"
                    + "(?<d>\\d+(?:[.,]\\d+)?|[一二两三四五六七八九十百千]+)\\s*(?<u>米|公里|千米|里|m|km)(?:处|的地方|左右)*"));
    private static final Map<String, Integer> BEARINGS = Map.ofEntries(
            Map.entry("n", 0), Map.entry("ne", 45), Map.entry("e", 90), Map.entry("se", 135), Map.entry("s", 180), Map.entry("sw", 225),
            Map.entry("w", 270), Map.entry("nw", 315), Map.entry("北", 0), Map.entry("东北", 45), Map.entry("东", 90), Map.entry("东南", 135),
            Map.entry("南", 180), Map.entry("西南", 225), Map.entry("西", 270), Map.entry("西北", 315));
    /** Farther than this nobody measures from a place. */
    private static final double FARTHEST_M = 100_000;

    static Optional<OffsetWords> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        for (Pattern form : FORMS) {
            Matcher said = form.matcher(plain);
            if (said.matches()) {
                Integer bearing = BEARINGS.get(said.group("dir").replaceAll("north", "n").replaceAll("south", "s").replaceAll("east", "e")
                        .replaceAll("west", "w").replaceAll("[- ]", ""));
                double metres = number(said.group("d")) * switch (said.group("u").charAt(0)) {
                    case '公', '千', 'k' -> 1_000;
                    case '里' -> 500;
                    default -> 1;
                };
                if (bearing != null && metres > 0 && metres <= FARTHEST_M) {
                    return Optional.of(new OffsetWords(said.group("base").strip(), metres, bearing));
                }
            }
        }
        return Optional.empty();
    }

    /** Digits, or 三百五十. */
    private static double number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Double.parseDouble(text.replace(',', '.'));
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = "零一二三四五六七八九".indexOf(text.charAt(i));
            int unit = switch (text.charAt(i)) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1_000;
                default -> 0;
            };
            if (unit > 0) {
                sum += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                digit = text.charAt(i) == '两' ? 2 : value;
            }
        }
        return sum + digit;
    }
}
