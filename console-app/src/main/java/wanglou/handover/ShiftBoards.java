package wanglou.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import wanglou.calls.Call;
import wanglou.calls.CallId;
import wanglou.core.Board;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.AskId;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: hub thread. What a shift leaves behind beside its incidents: units at work, and what waits for an answer. Looked at, never changed. */
public record ShiftBoards(Board<UnitId, Unit> units, Board<ResponseId, Response> responses, Board<AskId, Ask> asks, Board<CallId, Call> calls,
        Board<PushId, Push> pushes) {

    /** What a person can read. */
    private static final int MOST = 500;

    /** Those that are not free: bound ones by incident, then the others by status. */
    List<Handover.Crew> crews() {
        Map<UnitId, Response> bound = new HashMap<>();
        responses.values().stream().filter(Response::active).forEach(r -> bound.put(r.unit(), r));
        return units.values().stream().filter(unit -> bound.containsKey(unit.id()) || !unit.status().equals(UnitStatus.AVAILABLE))
                .map(unit -> crew(unit, bound.get(unit.id())))
                .sorted(Comparator.comparing((Handover.Crew c) -> c.incident() == null).thenComparing(c -> c.incident() == null ? "" : c.incident().value())
                        .thenComparing(c -> c.status().value()).thenComparing(Handover.Crew::callSign)).limit(MOST).toList();
    }

    /** Whose shift is over within half an hour, the first to go first. */
    List<Handover.Leaving> leaving(Instant now) {
        List<Handover.Leaving> leaving = new ArrayList<>();
        for (Unit unit : units.values()) {
            Instant end = unit.dutyEnds();
            if (end != null && unit.offSoon(now)) {
                leaving.add(new Handover.Leaving(unit.id(), unit.callSign(), unit.status(), end, responses.values().stream()
                        .filter(r -> r.active() && r.unit().equals(unit.id())).map(Response::incident).findFirst().orElse(null)));
            }
        }
        leaving.sort(Comparator.comparing(Handover.Leaving::at).thenComparing(Handover.Leaving::callSign));
        return leaving.size() > MOST ? leaving.subList(0, MOST) : leaving;
    }

    private static Handover.Crew crew(Unit unit, @org.jspecify.annotations.Nullable Response bound) {
        return bound == null ? new Handover.Crew(unit.id(), unit.callSign(), unit.status(), null, "", unit.statusSince(), false)
                : new Handover.Crew(unit.id(), unit.callSign(), unit.status(), bound.incident(),
                        bound.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), bound.last().at(),
                        bound.delivery().late() && bound.delivery().at() == null);
    }

    /** Calls nobody concluded, questions nobody answered, pushes somebody has not seen; the oldest first. */
    List<Handover.Loose> loose() {
        List<Handover.Loose> loose = new ArrayList<>();
        calls.values().stream().filter(Call::open).forEach(c -> loose.add(new Handover.Loose("call", c.id().value(), null, c.takenAt())));
        asks.values().stream().filter(Ask::open).forEach(a -> loose.add(new Handover.Loose(a.sort().name().toLowerCase(Locale.ROOT),
                a.units().stream().map(this::callSign).collect(Collectors.joining(" · ")), a.incident(), a.at())));
        pushes.values().stream().filter(Push::open).forEach(p -> loose.add(new Handover.Loose("push",
                String.valueOf(p.receipts().stream().filter(r -> r.standing().open()).count()), p.incident(), p.at())));
        return loose.stream().sorted(Comparator.<Handover.Loose, Instant>comparing(Handover.Loose::since)).limit(MOST).toList();
    }

    private String callSign(UnitId id) {
        Unit unit = units.get(id);
        return unit == null ? id.value() : unit.callSign();
    }
}
