package wanglou.incidents.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import wanglou.core.IncidentId;
import wanglou.incidents.Incident;

/** Home: any (immutable). All incidents as a table shows them: the newest first. */
public record TableModel(List<IncidentId> shown, int open, int closed) {

    /** Which of them are shown. */
    public enum Filter {
        OPEN, CLOSED, ALL
    }

    public static TableModel of(Collection<Incident> incidents, Filter filter, Predicate<Incident> asked) {
        List<Incident> met = incidents.stream().filter(asked).toList();
        Predicate<Incident> wanted = switch (filter) {
            case OPEN -> Incident::open;
            case CLOSED -> i -> !i.open();
            case ALL -> i -> true;
        };
        int open = (int) met.stream().filter(Incident::open).count();
        return new TableModel(met.stream().filter(wanted)
                .sorted(Comparator.comparing(Incident::openedAt).reversed().thenComparing(i -> i.id().value())).map(Incident::id).toList(),
                open, met.size() - open);
    }
}
