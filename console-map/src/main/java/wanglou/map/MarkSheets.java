package wanglou.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Home: FX. The pictures of all styles of a layer, and which one each slot of its table has. */
final class MarkSheets {

    private final Function<String, MarkStyle> styles;
    private final Map<String, MarkSheet> sheets = new HashMap<>();
    private MarkSheet[] ofSlot = new MarkSheet[0];
    private int version = -1;
    private int scale = 1;

    /** @param styles gives the look of a style key; asked once per key until {@link #forget} */
    MarkSheets(Function<String, MarkStyle> styles) {
        this.styles = styles;
    }

    int scale() {
        return scale;
    }

    void forget() {
        sheets.clear();
        version = -1;
    }

    /** @return whether everything drawn before is of no use any more, because the screen is another one */
    boolean scaleTo(int newScale) {
        boolean other = newScale != scale;
        scale = newScale;
        if (other) {
            forget();
        }
        return other;
    }

    /** Brings the slots up to date with the table; styles seen for the first time are drawn together. */
    void dress(MarkTable table) {
        if (version == table.version()) {
            return;
        }
        drawMissing(table);
        if (ofSlot.length < table.size()) {
            ofSlot = new MarkSheet[Math.max(256, table.size() * 3 / 2)];
        }
        for (int s = 0; s < table.size(); s++) {
            ofSlot[s] = of(table.mark(s).style());
        }
        version = table.version();
    }

    MarkSheet of(int slot) {
        return ofSlot[slot];
    }

    MarkStyle style(int slot) {
        return ofSlot[slot].style();
    }

    MarkSheet of(String style) {
        return sheets.computeIfAbsent(style, key -> MarkSheet.of(List.of(styles.apply(key)), scale).getFirst());
    }

    private void drawMissing(MarkTable table) {
        Set<String> missing = new LinkedHashSet<>();
        for (int s = 0; s < table.size(); s++) {
            String style = table.mark(s).style();
            if (!sheets.containsKey(style)) {
                missing.add(style);
            }
        }
        if (!missing.isEmpty()) {
            List<String> keys = new ArrayList<>(missing);
            List<MarkSheet> drawn = MarkSheet.of(keys.stream().map(styles).toList(), scale);
            for (int i = 0; i < keys.size(); i++) {
                sheets.put(keys.get(i), drawn.get(i));
            }
        }
    }
}
