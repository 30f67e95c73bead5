package wanglou.console.bar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import wanglou.units.Unit;

/** Home: any. {@code 105-108}, {@code 特警1-3}, {@code 105至108}: all units whose number lies between, both ends included. */
final class Range {

    private static final Pattern WORDS = Pattern.compile("(\\p{L}*?)(\\d{1,6})\\s?[-–~至]\\s?(\\p{L}*?)(\\d{1,6})");
    private static final Pattern REST = Pattern.compile("\\s?[-–~至]\\s?\\p{L}*?\\d{1,6}");
    private static final Pattern SIGN = Pattern.compile("(\\p{L}*)(\\d{1,6})");
    /** More at once is a mistake of the fingers. */
    private static final int MOST = 30;

    private Range() {
    }

    /** Where the range that begins here ends; {@code at} when none does. */
    static int end(String line, int at, int stop) {
        Matcher words = WORDS.matcher(line).region(at, stop);
        return words.lookingAt() ? words.end() : at;
    }

    /** Whether a name that ends here is the first half of a range. */
    static boolean joins(String line, int end, int stop) {
        return REST.matcher(line).region(end, stop).lookingAt();
    }

    /** None when it runs backwards, is too long or names nobody. */
    static List<Token.OfUnit> units(String line, int at, int stop, BarWorld world) {
        Matcher words = WORDS.matcher(line).region(at, stop);
        if (!words.lookingAt() || !words.group(3).isEmpty() && !words.group(3).equalsIgnoreCase(words.group(1))) {
            return List.of();
        }
        int from = Integer.parseInt(words.group(2));
        int to = Integer.parseInt(words.group(4));
        List<Unit> between = new ArrayList<>();
        for (Unit unit : world.units()) {
            Matcher sign = SIGN.matcher(unit.callSign());
            if (sign.matches() && sign.group(1).equalsIgnoreCase(words.group(1)) && number(sign) >= from && number(sign) <= to) {
                between.add(unit);
            }
        }
        between.sort(Comparator.comparingInt(u -> numberOf(u.callSign())));
        return between.size() > MOST ? List.of() : between.stream().map(u -> new Token.OfUnit(u.id(), u.callSign())).toList();
    }

    private static int numberOf(String callSign) {
        Matcher sign = SIGN.matcher(callSign);
        return sign.matches() ? number(sign) : 0;
    }

    private static int number(Matcher sign) {
        return Integer.parseInt(sign.group(2));
    }
}
