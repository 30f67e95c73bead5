package wanglou.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. The marks of a layer in flat arrays, so that a frame walks memory in order and allocates nothing. Slots are dense: the last mark
 * moves into the hole of a removed one.
 */
final class MarkTable {

    private final Map<String, Integer> slots = new HashMap<>();
    private Mark[] marks = new Mark[256];
    private double[] mx = new double[256];
    private double[] my = new double[256];
    private double[] heading = new double[256];
    private int size;
    private int version;

    int size() {
        return size;
    }

    /** Grows when a mark came, went or changed its style: what was derived from order and styles is then out of date. */
    int version() {
        return version;
    }

    double mx(int slot) {
        return mx[slot];
    }

    double my(int slot) {
        return my[slot];
    }

    double heading(int slot) {
        return heading[slot];
    }

    Mark mark(int slot) {
        return marks[slot];
    }

    @Nullable Mark find(String key) {
        Integer slot = slots.get(key);
        return slot == null ? null : marks[slot];
    }

    /** −1 when there is none. */
    int slot(String key) {
        return slots.getOrDefault(key, -1);
    }

    void put(Mark mark) {
        Integer known = slots.get(mark.key());
        int slot = known == null ? append(mark.key()) : known;
        if (known == null || !marks[slot].style().equals(mark.style())) {
            version++;
        }
        marks[slot] = mark;
        mx[slot] = mark.mx();
        my[slot] = mark.my();
        heading[slot] = mark.heading();
    }

    boolean remove(String key) {
        Integer slot = slots.remove(key);
        if (slot == null) {
            return false;
        }
        size--;
        version++;
        if (slot < size) {
            marks[slot] = marks[size];
            mx[slot] = mx[size];
            my[slot] = my[size];
            heading[slot] = heading[size];
            slots.put(marks[slot].key(), slot);
        }
        return true;
    }

    void replaceAll(Collection<Mark> all) {
        slots.clear();
        size = 0;
        version++;
        all.forEach(this::put);
        Arrays.fill(marks, size, marks.length, null);
    }

    private int append(String key) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
            mx = Arrays.copyOf(mx, size * 2);
            my = Arrays.copyOf(my, size * 2);
            heading = Arrays.copyOf(heading, size * 2);
        }
        slots.put(key, size);
        return size++;
    }
}
