package wanglou.incidents.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.incidents.Stage;

/**
 * Home: any (immutable). The open incidents as a queue shows them: highest grade first, within it the oldest.
 *
 * @param shown in order
 */
public record QueueModel(List<IncidentId> shown, int all, int mine, int waiting, int overdue, int unlocated) {

    /** An empty one. */
    public static final QueueModel NONE = new QueueModel(List.of(), 0, 0, 0, 0, 0);

    /** Which part of the queue is shown. */
    public enum Filter {
        ALL, MINE, WAITING, OVERDUE, UNLOCATED
    }

    /**
     * @param met whether it is what the person searches for
     * @param late whether something of it is overdue
     */
    public static QueueModel of(Collection<Incident> incidents, Filter filter, SeatId seat, Predicate<Incident> met, Predicate<Incident> late) {
        int mine = 0;
        int waiting = 0;
        int overdue = 0;
        int unlocated = 0;
        int all = 0;
        List<Incident> shown = new ArrayList<>();
        for (Incident incident : incidents) {
            if (!incident.open() || !met.test(incident)) {
                continue;
            }
            boolean isMine = incident.seat().equals(seat);
            boolean isWaiting = waits(incident);
            boolean isLate = late.test(incident);
            boolean isUnlocated = incident.unlocated();
            all++;
            mine += isMine ? 1 : 0;
            waiting += isWaiting ? 1 : 0;
            overdue += isLate ? 1 : 0;
            unlocated += isUnlocated ? 1 : 0;
            if (switch (filter) {
                case ALL -> true;
                case MINE -> isMine;
                case WAITING -> isWaiting;
                case OVERDUE -> isLate;
                case UNLOCATED -> isUnlocated;
            }) {
                shown.add(incident);
            }
        }
        shown.sort(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt).thenComparing(i -> i.id().value()));
        return new QueueModel(shown.stream().map(Incident::id).toList(), all, mine, waiting, overdue, unlocated);
    }

    /** Nobody has been sent yet. */
    static boolean waits(Incident incident) {
        return incident.stage().equals(Stage.RECEIVED) || incident.stage().equals(Stage.GRADED);
    }
}
