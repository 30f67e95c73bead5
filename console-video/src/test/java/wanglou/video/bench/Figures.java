package wanglou.video.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints measured figures, one line each: name, value, unit. */
final class Figures {

    private Figures() {}

    static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %s %s%n", name, value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value), unit);
        System.out.flush();
    }

    /** A remark for the reader of the figures, not a figure. */
    static void note(String text) {
        System.out.println("# " + text);
        System.out.flush();
    }

    /** The value below which a share {@code p}, 0..1, of the values lies. */
    static double percentile(List<Double> values, double p) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1 < 0 ? 0 : Math.ceil(p * sorted.length) - 1)];
    }
}
