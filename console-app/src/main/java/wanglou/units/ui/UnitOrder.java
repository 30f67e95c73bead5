package wanglou.units.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.console.ui.Marks;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/**
 * Home: FX. All units in the order of the list, with the words a search looks into. One unit's change costs one unit's words and two
 * binary searches: every status of the day passes here, and 10,000 units sorted anew for each would be felt in every key.
 */
final class UnitOrder {

    /** Emergencies first, then in the order of the keys; 9 before 10. The id parts two units of one call sign. */
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::urgency)
            .thenComparing(Entry::callSign, UnitListModel::byNumber).thenComparing(e -> e.id().value());
    /** Beyond this share of all, sorting anew is cheaper than finding the places one by one. */
    private static final int SORT_ANEW = 8;

    private record Entry(UnitId id, String callSign, UnitStatus status, int urgency, String words) {
    }

    private final Function<Unit, String> said;
    private final Marks marks;
    private final Map<UnitId, Entry> entries = new HashMap<>();
    private final List<Entry> order = new ArrayList<>();

    /** @param said status and skills as they are read on the screen */
    UnitOrder(Function<Unit, String> said, Marks marks) {
        this.said = said;
        this.marks = marks;
    }

    /** All of them anew: at first, and when what is said of them has changed with the language. */
    void all(Collection<Unit> units) {
        entries.clear();
        units.forEach(unit -> entries.put(unit.id(), entry(unit)));
        sort();
    }

    /** @param now tells the unit as it is; null when it is gone */
    void changed(Collection<UnitId> keys, Function<UnitId, @Nullable Unit> now) {
        boolean many = keys.size() > 1 + entries.size() / SORT_ANEW;
        for (UnitId key : keys) {
            Unit unit = now.apply(key);
            Entry is = unit == null ? null : entry(unit);
            Entry was = is == null ? entries.remove(key) : entries.put(key, is);
            if (!many) {
                move(was, is);
            }
        }
        if (many) {
            sort();
        }
    }

    /**
     * @param words matched against call sign, name, station, skills and what is said of the unit; all must be met
     * @param status value of the status picked, or {@link UnitListModel#ALL}
     */
    UnitListModel model(String words, String status) {
        List<String> asked = words.isBlank() ? List.of() : List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Map<UnitStatus, Long> counts = new HashMap<>();
        List<UnitId> shown = new ArrayList<>();
        int all = 0;
        for (Entry entry : order) {
            if (asked.stream().allMatch(entry.words()::contains)) {
                all++;
                counts.merge(entry.status(), 1L, Long::sum);
                if (status.equals(UnitListModel.ALL) || entry.status().value().equals(status)) {
                    shown.add(entry.id());
                }
            }
        }
        return new UnitListModel(shown, counts, all);
    }

    private void move(@Nullable Entry was, @Nullable Entry is) {
        if (was != null && is != null && ORDER.compare(was, is) == 0) {
            order.set(Collections.binarySearch(order, was, ORDER), is);
            return;
        }
        if (was != null) {
            order.remove(Collections.binarySearch(order, was, ORDER));
        }
        if (is != null) {
            order.add(-Collections.binarySearch(order, is, ORDER) - 1, is);
        }
    }

    private void sort() {
        order.clear();
        order.addAll(entries.values());
        order.sort(ORDER);
    }

    private Entry entry(Unit unit) {
        String words = String.join(" ", unit.callSign(), unit.name(), unit.station(), String.join(" ", unit.skills()), said.apply(unit));
        return new Entry(unit.id(), unit.callSign(), unit.status(), urgency(unit.status()), words.toLowerCase(Locale.ROOT));
    }

    private int urgency(UnitStatus status) {
        int key = marks.look(status).key();
        return status.equals(UnitStatus.EMERGENCY) ? 0 : key == 0 ? 99 : key;
    }
}
