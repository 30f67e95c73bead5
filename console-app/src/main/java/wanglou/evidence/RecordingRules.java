package wanglou.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.store.StaffFile;

/** Home: any (immutable). What this centre records and how long it keeps it, {@code recording.json}. */
public record RecordingRules(RecordingRule.Incident incident, RecordingRule.Emergency emergency, RecordingRule.Manual manual,
        RecordingRule.Segments segments, RecordingRule.Ring ring, RecordingRule.Disk disk, Map<String, RetentionClass> classes) {

    private static final StaffFile<RecordingRule> FILE = new StaffFile<>(RecordingRules.class, "recording.json", RecordingRule.class);

    public RecordingRules {
        classes = Map.copyOf(classes);
        for (String keep : List.of(incident.keep(), emergency.keep(), manual.keep())) {
            if (!classes.containsKey(keep)) {
                throw new IllegalArgumentException("no entry \"keep\" is called " + keep);
            }
        }
        if (incident.grade() < 0 || incident.grade() > 9 || incident.nearest() < 0 || incident.nearest() > 50 || !(incident.metres() >= 0)
                || incident.minutesAfter() < 0 || emergency.minutesAfter() < 0) {
            throw new IllegalArgumentException("grade is 0 to 9, nearest 0 to 50, and no measure is negative");
        }
        if (segments.seconds() < 10 || segments.seconds() > 3600 || segments.secondsBefore() < 0 || segments.secondsBefore() > 60) {
            throw new IllegalArgumentException("a segment is 10 to 3600 seconds long and reaches 0 to 60 seconds back");
        }
        if (disk.stop() < 0 || disk.warn() < disk.stop()) {
            throw new IllegalArgumentException("disk: warn before stop");
        }
    }

    /** Those that come with the product. */
    public static RecordingRules standard() {
        return of(FILE.standard());
    }

    /**
     * @param folder where staff may have put a {@code recording.json}; without one, the product's own
     * @throws IOException when it cannot be understood
     */
    public static RecordingRules read(Path folder) throws IOException {
        try {
            return of(FILE.read(folder));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(folder.resolve(FILE.name()) + ": " + unfit.getMessage(), unfit);
        }
    }

    private static RecordingRules of(List<RecordingRule> entries) {
        Map<String, RetentionClass> classes = new LinkedHashMap<>();
        for (RecordingRule entry : entries) {
            if (entry instanceof RecordingRule.Keep(String name, int days, String zh, String en)
                    && classes.put(name, new RetentionClass(name, days, zh, en)) != null) {
                throw new IllegalArgumentException("\"keep\" " + name + " stands twice");
            }
        }
        return new RecordingRules(one(entries, RecordingRule.Incident.class), one(entries, RecordingRule.Emergency.class),
                one(entries, RecordingRule.Manual.class), one(entries, RecordingRule.Segments.class), one(entries, RecordingRule.Ring.class),
                one(entries, RecordingRule.Disk.class), classes);
    }

    private static <T extends RecordingRule> T one(List<RecordingRule> entries, Class<T> type) {
        List<T> all = entries.stream().filter(type::isInstance).map(type::cast).toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException("exactly one entry \"is\": \"" + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "\" is wanted");
        }
        return all.getFirst();
    }

    /** When a piece of this class that ends then need not be kept any longer; a class that is no longer in the file keeps as the longest does. */
    public Instant keepUntil(String retention, Instant end) {
        RetentionClass known = classes.get(retention);
        int days = known != null ? known.days() : classes.values().stream().mapToInt(RetentionClass::days).max().orElseThrow();
        return end.plus(Duration.ofDays(days));
    }

    /** The class that keeps longer. */
    String longer(@Nullable String one, String other) {
        return one != null && keepUntil(one, Instant.EPOCH).isAfter(keepUntil(other, Instant.EPOCH)) ? one : other;
    }

    /** Whether the last seconds of this camera are always at hand. */
    public boolean alwaysAtHand(Camera camera) {
        return ring.cameras().contains(camera.id()) || ring.kinds().contains(camera.kind().value());
    }
}
