package wanglou.hub.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures as {@code name value unit}. */
final class Figures {

    private Figures() {
    }

    static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %s %s%n", name, value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value), unit);
    }

    /** @param share 0…1 */
    static double percentile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1))];
    }
}
