package wanglou.calls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallId;
import wanglou.calls.Caller;
import wanglou.calls.DuplicateFinder;
import wanglou.calls.DuplicateOffer;
import wanglou.calls.Sighting;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX (pure). What a new call may belong to: open incidents and open calls that are near, and those the same number called about. What looks the
 * same comes first, then the nearest.
 */
public final class Vicinity {

    /** Metres around a place in which something else is worth a look: two blocks. */
    static final double NEAR_M = 300;
    private static final int MOST = 4;

    /**
     * One thing that is near.
     *
     * @param incident null for a call that is still open
     * @param call null for an incident
     * @param metres NaN where one of both is unlocated
     * @param offer why it may be the same; empty when it is only near
     */
    public record Near(@Nullable Incident incident, @Nullable Call call, double metres, Duration age, boolean sameNumber, Optional<DuplicateOffer> offer) {

        double score() {
            return offer.map(DuplicateOffer::score).orElse(0.0);
        }
    }

    private final DuplicateFinder finder = DuplicateFinder.standard();

    /**
     * @param callers of those calls, as far as this person may see them
     * @param number as typed, may be empty
     */
    public List<Near> of(Collection<Incident> incidents, Collection<Call> calls, Map<CallId, Caller> callers, @Nullable GeoPoint point,
            @Nullable IncidentKind kind, String number, Instant now) {
        String key = Caller.key(number);
        Map<IncidentId, Set<String>> numbers = numbers(calls, callers);
        Sighting fresh = new Sighting("", point, now, kind, key.isEmpty() ? Set.of() : Set.of(key));
        List<Near> near = new ArrayList<>();
        for (Incident incident : incidents) {
            if (incident.open()) {
                Sighting known = sighting(incident, numbers.getOrDefault(incident.id(), Set.of()));
                judge(fresh, known, now).ifPresent(n -> near.add(new Near(incident, null, n.metres, n.age, n.sameNumber, n.offer)));
            }
        }
        for (Call call : calls) {
            if (call.open()) {
                Caller caller = callers.getOrDefault(call.id(), Caller.UNKNOWN);
                Sighting known = new Sighting(call.id().value(), call.place().point(), call.takenAt(), call.kind(),
                        caller.key().isEmpty() ? Set.of() : Set.of(caller.key()));
                judge(fresh, known, now).ifPresent(n -> near.add(new Near(null, call, n.metres, n.age, n.sameNumber, n.offer)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::score).reversed().thenComparing(Near::sameNumber, Comparator.reverseOrder())
                .thenComparingDouble(n -> Double.isNaN(n.metres()) ? NEAR_M : n.metres()));
        return near.stream().limit(MOST).toList();
    }

    /** What an incident may be a duplicate of. */
    public List<DuplicateOffer> duplicatesOf(Incident incident, Collection<Incident> incidents, Collection<Call> calls, Map<CallId, Caller> callers) {
        Map<IncidentId, Set<String>> numbers = numbers(calls, callers);
        return finder.offers(sighting(incident, numbers.getOrDefault(incident.id(), Set.of())),
                incidents.stream().filter(other -> other.open() && !other.id().equals(incident.id()) && !incident.life().linked().contains(other.id()))
                        .map(other -> sighting(other, numbers.getOrDefault(other.id(), Set.of()))).toList());
    }

    private record Judged(double metres, Duration age, boolean sameNumber, Optional<DuplicateOffer> offer) {
    }

    private Optional<Judged> judge(Sighting fresh, Sighting known, Instant now) {
        GeoPoint a = fresh.point();
        GeoPoint b = known.point();
        double metres = a == null || b == null ? Double.NaN : a.distanceTo(b);
        boolean sameNumber = known.numbers().stream().anyMatch(fresh.numbers()::contains);
        Optional<DuplicateOffer> offer = finder.offers(fresh, List.of(known)).stream().findFirst();
        return metres <= NEAR_M || sameNumber || offer.isPresent()
                ? Optional.of(new Judged(metres, Duration.between(known.at(), now), sameNumber, offer)) : Optional.empty();
    }

    private static Sighting sighting(Incident incident, Set<String> numbers) {
        return new Sighting(incident.id().value(), incident.place().point(), incident.openedAt(), incident.kind(), numbers);
    }

    private static Map<IncidentId, Set<String>> numbers(Collection<Call> calls, Map<CallId, Caller> callers) {
        Map<IncidentId, Set<String>> numbers = new HashMap<>();
        for (Call call : calls) {
            Call.End end = call.end();
            String key = callers.getOrDefault(call.id(), Caller.UNKNOWN).key();
            if (end != null && end.incident() != null && !key.isEmpty()) {
                numbers.computeIfAbsent(end.incident(), i -> new HashSet<>()).add(key);
            }
        }
        return numbers;
    }
}
