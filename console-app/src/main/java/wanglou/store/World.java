package wanglou.store;

import java.util.Locale;

/** Whether a store holds the real thing or a practice. One never becomes the other. */
public enum World {
    NORMAL, DRILL;

    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
