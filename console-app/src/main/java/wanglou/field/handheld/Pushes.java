package wanglou.field.handheld;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.KindCatalogue;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;

/** Home: hub thread writes, any thread reads. What was pushed to units, as their handhelds show it. */
final class Pushes {

    /** So long one that was read stays in sight. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<PushId, Push> pushes = new ConcurrentHashMap<>();
    private final Map<IncidentId, Incident> incidents = new ConcurrentHashMap<>();
    private final KindCatalogue kinds;

    Pushes(KindCatalogue kinds) {
        this.kinds = kinds;
    }

    void clear() {
        pushes.clear();
        incidents.clear();
    }

    /** The units whose sheet it may change. */
    Set<UnitId> put(Push push) {
        Set<UnitId> units = unitsOf(push);
        if (!units.isEmpty()) {
            pushes.put(push.id(), push);
        }
        return units;
    }

    /** A correction reaches those who know of the incident only by a push. */
    Set<UnitId> put(Incident incident) {
        incidents.put(incident.id(), incident);
        return pushes.values().stream().filter(push -> push.incident().equals(incident.id())).flatMap(push -> unitsOf(push).stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    void gone(IncidentId incident) {
        incidents.remove(incident);
    }

    Set<UnitId> gone(PushId id) {
        Push push = pushes.remove(id);
        return push == null ? Set.of() : unitsOf(push);
    }

    private static Set<UnitId> unitsOf(Push push) {
        return push.receipts().stream().map(Receipt::target).filter(PushTarget.OfUnit.class::isInstance)
                .map(target -> ((PushTarget.OfUnit) target).unit()).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** What waits for an answer, and what was read a short while ago; the newest first. */
    List<Sheet.Thrown> of(UnitId unit, Instant now) {
        PushTarget target = new PushTarget.OfUnit(unit);
        return pushes.values().stream().sorted(Comparator.comparing(Push::at).reversed())
                .flatMap(push -> push.receipt(target).filter(r -> shown(r, now)).flatMap(r -> thrown(push, target, r)).stream()).toList();
    }

    private static boolean shown(Receipt receipt, Instant now) {
        return receipt.standing().open() || receipt.standing().seen() && receipt.standing().at().plus(KEPT).isAfter(now);
    }

    private Optional<Sheet.Thrown> thrown(Push push, PushTarget target, Receipt receipt) {
        Incident incident = incidents.get(push.incident());
        if (incident == null) {
            return Optional.empty();
        }
        Set<PushPart> parts = push.partsFor(target);
        boolean place = parts.contains(PushPart.PLACE);
        GeoPoint at = place ? incident.place().point() : null;
        String number = incident.id().value();
        String state = switch (receipt.standing()) {
            case Standing.Queued _ -> "queued";
            case Standing.Delivered _ -> "delivered";
            case Standing.Shown _ -> "shown";
            case Standing.Signed _ -> "signed";
            case Standing.Refused _, Standing.Expired _ -> "over";
        };
        return Optional.of(new Sheet.Thrown(push.id().value(), number.substring(number.lastIndexOf('-') + 1), kinds.word(incident.kind(), true),
                kinds.word(incident.kind(), false), incident.grade().value(), place ? incident.place().address() : "", at == null ? null : at.lat(),
                at == null ? null : at.lon(), push.note(), push.risk(), parts.contains(PushPart.PICTURE) || parts.contains(PushPart.CALLER),
                push.from().value(), push.at().toEpochMilli(), receipt.tries(), state));
    }
}
