package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import wanglou.core.IncidentId;
import wanglou.core.Values;
import wanglou.store.StaffFile;

/**
 * Home: any (immutable). How long an ended incident stays in sight: data of the centre, {@code incident-keeping.json}. After that it is put away:
 * off the boards and out of the hub's memory; the record keeps it.
 *
 * @param source who says so
 * @param hours after its end
 * @param most so many ended ones stay at most, whatever their age; the oldest go first
 */
public record Keeping(String source, double hours, int most) {

    /** So long it stays in any case: somebody may take its end back. */
    static final Duration AT_LEAST = Duration.ofMinutes(15);

    private static final StaffFile<Keeping> FILE = new StaffFile<>(Keeping.class, "incident-keeping.json", Keeping.class);

    public Keeping {
        if (!(hours >= 0.25) || hours > 24 * 366 || most < 0) {
            throw new IllegalArgumentException("incident-keeping.json: hours 0.25 to 8784 and most 0 or more are wanted, not " + hours + " and " + most);
        }
    }

    /** The one that comes with the product. */
    public static Keeping standard() {
        return FILE.standard().getFirst();
    }

    /** @throws IOException when the centre's own cannot be understood */
    public static Keeping read(Path folder) throws IOException {
        return FILE.read(folder).getFirst();
    }

    Duration time() {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    /** Those to put away now. What belongs to an open one stays with it: its duplicates, and what it is linked with. */
    List<IncidentId> over(Values<IncidentId, Incident> board, Collection<Incident> all, Instant now) {
        List<Incident> ended = new ArrayList<>(all.stream().filter(i -> !i.open()).toList());
        ended.sort(Comparator.comparing(Keeping::end));
        int tooMany = ended.size() - most;
        List<IncidentId> over = new ArrayList<>();
        for (int i = 0; i < ended.size(); i++) {
            Incident incident = ended.get(i);
            Duration since = Duration.between(end(incident), now);
            boolean due = since.compareTo(time()) >= 0 || i < tooMany && since.compareTo(AT_LEAST) >= 0;
            if (due && !belongs(incident, board)) {
                over.add(incident.id());
            }
        }
        return over;
    }

    private static boolean belongs(Incident incident, Values<IncidentId, Incident> board) {
        List<IncidentId> others = new ArrayList<>(incident.life().linked());
        IncidentId into = incident.life().mergedInto();
        if (into != null) {
            others.add(into);
        }
        return others.stream().map(board::get).anyMatch(other -> other != null && other.open());
    }

    private static Instant end(Incident incident) {
        Instant end = incident.closedAt();
        return end == null ? Instant.MAX : end;
    }
}
