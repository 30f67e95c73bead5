package wanglou.console.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.incidents.Incident;
import wanglou.replay.Replay;
import wanglou.units.Unit;

/** Home: FX. The boards of a past stretch, wound to any moment of it. Forward it goes step by step; backward it begins anew. */
final class Past {

    private final Replay replay;
    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<ResponseId, Response> responses = new LinkedHashMap<>();
    private int next;
    private Instant at;

    Past(Replay replay) {
        this.replay = replay;
        at = replay.at();
        rewind();
    }

    static Past nothing(Instant at) {
        return new Past(new Replay(at, at, List.of(), List.of(), List.of(), List.of()));
    }

    /** Whether the moment lies within what is known. */
    boolean covers(Instant moment) {
        return !moment.isBefore(replay.at()) && !moment.isAfter(replay.until());
    }

    Instant until() {
        return replay.until();
    }

    /** @return whether anything on the boards may have changed by it */
    boolean windTo(Instant moment) {
        int before = next;
        if (moment.isBefore(at)) {
            rewind();
        }
        at = moment;
        while (next < replay.steps().size() && !replay.steps().get(next).at().isAfter(moment)) {
            Replay.Step step = replay.steps().get(next++);
            step.incidents().forEach(i -> incidents.put(i.id(), i));
            step.units().forEach(u -> units.put(u.id(), u));
            step.gone().forEach(units::remove);
            step.responses().forEach(r -> responses.put(r.id(), r));
        }
        return next != before;
    }

    private void rewind() {
        next = 0;
        incidents.clear();
        units.clear();
        responses.clear();
        replay.incidents().forEach(i -> incidents.put(i.id(), i));
        replay.units().forEach(u -> units.put(u.id(), u));
        replay.responses().forEach(r -> responses.put(r.id(), r));
    }

    /** The open ones, the most urgent first. */
    List<Incident> open() {
        return incidents.values().stream().filter(Incident::open)
                .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt)).toList();
    }

    @Nullable Unit unit(UnitId id) {
        return units.get(id);
    }

    Collection<Unit> units() {
        return units.values();
    }

    /** Who was bound to it then. */
    List<Unit> on(IncidentId incident) {
        return responses.values().stream().filter(r -> r.active() && r.incident().equals(incident)).map(r -> units.get(r.unit()))
                .filter(java.util.Objects::nonNull).map(java.util.Objects::requireNonNull).toList();
    }

    /** When incidents were opened within the stretch, with how they were graded then: the ticks of the time line. */
    List<Incident> opened() {
        Map<IncidentId, Incident> first = new LinkedHashMap<>();
        replay.steps().forEach(s -> s.incidents().forEach(i -> first.putIfAbsent(i.id(), i)));
        return first.values().stream().filter(i -> i.openedAt().isAfter(replay.at())).toList();
    }
}
