package wanglou.incidents.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;

/**
 * Home: any (immutable). The open incidents as a queue shows them: highest grade first, within it the oldest.
 *
 * @param shown in order
 */
public record QueueModel(List<IncidentId> shown, int all, int mine, int unlocated) {

    /** Which part of the queue is shown. */
    public enum Filter {
        ALL, MINE, UNLOCATED
    }

    /** @param kindWord the kind in the reader's language, so that it can be searched */
    public static QueueModel of(Collection<Incident> incidents, Filter filter, SeatId seat, String words,
            Function<Incident, String> kindWord) {
        List<String> asked = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Incident> open = incidents.stream().filter(Incident::open).filter(i -> meets(i, asked, kindWord.apply(i))).toList();
        Predicate<Incident> mine = i -> i.seat().equals(seat);
        Predicate<Incident> unlocated = i -> i.place().point() == null;
        Predicate<Incident> wanted = switch (filter) {
            case ALL -> i -> true;
            case MINE -> mine;
            case UNLOCATED -> unlocated;
        };
        List<IncidentId> shown = open.stream().filter(wanted)
                .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt).thenComparing(i -> i.id().value()))
                .map(Incident::id).toList();
        return new QueueModel(shown, open.size(), (int) open.stream().filter(mine).count(), (int) open.stream().filter(unlocated).count());
    }

    static boolean meets(Incident incident, List<String> asked, String kindWord) {
        String all = String.join(" ", incident.id().value(), kindWord, incident.place().address(), incident.note()).toLowerCase(Locale.ROOT);
        return asked.stream().allMatch(all::contains);
    }
}
