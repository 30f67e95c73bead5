package wanglou.escalation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.incidents.Grade;
import wanglou.store.StaffFile;

/** Home: any (immutable). The thresholds of this centre, {@code thresholds.json}: data that names the source of each number. */
public record Thresholds(List<Threshold> all) {

    private static final StaffFile<Threshold> FILE = new StaffFile<>(Thresholds.class, "thresholds.json", Threshold.class);

    public Thresholds {
        all = List.copyOf(all);
        Map<String, Threshold> once = new LinkedHashMap<>();
        for (Threshold each : all) {
            if (once.put(each.key(), each) != null) {
                throw new IllegalArgumentException(each.key() + " stands twice");
            }
        }
        if (!once.containsKey(Threshold.key(Threshold.UNLOCATED, 0))) {
            throw new IllegalArgumentException("the reminder of unlocated incidents cannot be left out");
        }
    }

    /** Those that come with the product. */
    public static Thresholds standard() {
        return new Thresholds(FILE.standard());
    }

    /**
     * @param folder where staff may have put a {@code thresholds.json}; without one, the product's own
     * @throws IOException when it cannot be understood
     */
    public static Thresholds read(Path folder) throws IOException {
        try {
            return new Thresholds(FILE.read(folder));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(folder.resolve(FILE.name()) + ": " + unfit.getMessage(), unfit);
        }
    }

    /** That of the grade, else that of every grade, null where this timer has none. */
    public @Nullable Threshold find(String timer, Grade grade) {
        return find(timer, grade, key -> all.stream().filter(t -> t.key().equals(key)).findFirst().orElse(null));
    }

    /** The same on a console, from the board. */
    public static @Nullable Threshold find(String timer, Grade grade, Function<String, @Nullable Threshold> board) {
        Threshold own = board.apply(Threshold.key(timer, grade.value()));
        return own != null ? own : board.apply(Threshold.key(timer, 0));
    }
}
