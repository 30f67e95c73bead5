package wanglou.calls.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import wanglou.calls.Call;
import wanglou.calls.CallId;

/** Home: any (immutable). The calls as the list shows them: those nobody has concluded first, then the newest. */
record CallList(List<CallId> shown, int open, int today, int all) {

    static final CallList EMPTY = new CallList(List.of(), 0, 0, 0);

    /** Which of them are shown. */
    enum Filter {
        /** What became of them is not said yet. */
        OPEN,
        /** Taken today, and all that are open still. */
        TODAY,
        /** All that the hub keeps in sight: a day after they were concluded. */
        ALL
    }

    static CallList of(Collection<Call> calls, Filter filter, Predicate<Call> asked, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Predicate<Call> ofToday = call -> call.open() || LocalDate.ofInstant(call.takenAt(), zone).equals(day);
        List<Call> met = calls.stream().filter(asked).toList();
        Predicate<Call> wanted = switch (filter) {
            case OPEN -> Call::open;
            case TODAY -> ofToday;
            case ALL -> call -> true;
        };
        return new CallList(met.stream().filter(wanted)
                .sorted(Comparator.comparing((Call c) -> !c.open()).thenComparing(Call::takenAt, Comparator.reverseOrder())
                        .thenComparing(c -> c.id().value(), Comparator.reverseOrder()))
                .map(Call::id).toList(), (int) met.stream().filter(Call::open).count(), (int) met.stream().filter(ofToday).count(), met.size());
    }
}
