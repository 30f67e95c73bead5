package wanglou.core;

import java.util.HashMap;
import java.util.Map;

/** Home: hub thread. The highest running number of each day, so that the next one costs no look at all that were given. */
public final class DayNumbers {

    private final Map<String, Integer> highest = new HashMap<>();

    /** @param id {@code prefix-NNNN}; what is spelled otherwise counts nowhere */
    public void seen(String id) {
        int dash = id.lastIndexOf('-');
        String digits = id.substring(dash + 1);
        if (dash > 0 && !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            highest.merge(id.substring(0, dash), Integer.parseInt(digits), Math::max);
        }
    }

    /** The number after the highest that was seen; asking again before that is seen gives the same. */
    public String next(String prefix) {
        return prefix + "-%04d".formatted(highest.getOrDefault(prefix, 0) + 1);
    }
}
