package wanglou.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.core.Board;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: hub thread. Which cameras the rules want recorded at this moment, and for what. Looks, changes nothing. */
final class WantedRecordings {

    /** @param key of the {@link Cause} */
    record Wanted(String key, @Nullable IncidentId incident, String retention) {
    }

    private record Near(GeoPoint place, List<CameraId> cameras) {
    }

    private final Board<IncidentId, Incident> incidents;
    private final Board<ResponseId, Response> responses;
    private final Board<UnitId, Unit> units;
    private final Board<CameraId, Camera> cameras;
    private final RecordingRules rules;
    /** Ten thousand cameras are not measured anew each second. */
    private final Map<IncidentId, Near> near = new HashMap<>();

    WantedRecordings(Board<IncidentId, Incident> incidents, Board<ResponseId, Response> responses, Board<UnitId, Unit> units,
            Board<CameraId, Camera> cameras, RecordingRules rules) {
        this.incidents = incidents;
        this.responses = responses;
        this.units = units;
        this.cameras = cameras;
        this.rules = rules;
    }

    Map<CameraId, List<Wanted>> now() {
        Map<UnitId, List<Wanted>> byUnit = new LinkedHashMap<>();
        Map<IncidentId, Incident> worked = new LinkedHashMap<>();
        Map<UnitId, IncidentId> busyWith = new HashMap<>();
        for (Response response : responses.values()) {
            Incident incident = incidents.get(response.incident());
            boolean there = response.active() || response.state() == ResponseState.CLEARED;
            if (there && incident != null && incident.open()) {
                busyWith.putIfAbsent(response.unit(), incident.id());
                if (incident.grade().value() <= rules.incident().grade()) {
                    worked.put(incident.id(), incident);
                    byUnit.computeIfAbsent(response.unit(), u -> new ArrayList<>()).add(wanted(incident.id()));
                }
            }
        }
        if (rules.emergency().on()) {
            for (Unit unit : units.values()) {
                if (unit.status().equals(UnitStatus.EMERGENCY)) {
                    byUnit.computeIfAbsent(unit.id(), u -> new ArrayList<>())
                            .add(new Wanted("emergency:" + unit.id(), busyWith.get(unit.id()), rules.emergency().keep()));
                }
            }
        }
        near.keySet().retainAll(worked.keySet());
        Map<CameraId, List<Wanted>> wanted = new LinkedHashMap<>();
        if (!byUnit.isEmpty()) {
            for (Camera camera : cameras.values()) {
                UnitId unit = camera.unit();
                List<Wanted> its = unit == null ? List.of() : byUnit.getOrDefault(unit, List.of());
                if (!its.isEmpty()) {
                    wanted.computeIfAbsent(camera.id(), c -> new ArrayList<>()).addAll(its);
                }
            }
        }
        worked.values().forEach(incident -> nearest(incident).forEach(camera -> wanted.computeIfAbsent(camera, c -> new ArrayList<>())
                .add(wanted(incident.id()))));
        return wanted;
    }

    private Wanted wanted(IncidentId incident) {
        return new Wanted(Cause.incidentKey(incident), incident, rules.incident().keep());
    }

    private Collection<CameraId> nearest(Incident incident) {
        GeoPoint place = incident.place().point();
        if (place == null || rules.incident().nearest() == 0) {
            return List.of();
        }
        Near known = near.get(incident.id());
        if (known == null || !known.place().equals(place)) {
            Predicate<Camera> fixed = camera -> camera.unit() == null && camera.place() != null;
            known = new Near(place, cameras.values().stream().filter(fixed)
                    .map(camera -> Map.entry(camera.id(), distance(camera, place)))
                    .filter(each -> each.getValue() <= rules.incident().metres())
                    .sorted(Map.Entry.<CameraId, Double>comparingByValue().thenComparing(Map.Entry::getKey, Comparator.comparing(CameraId::value)))
                    .limit(rules.incident().nearest()).map(Map.Entry::getKey).toList());
            near.put(incident.id(), known);
        }
        return known.cameras();
    }

    private static double distance(Camera camera, GeoPoint place) {
        return Optional.ofNullable(camera.place()).map(place::distanceTo).orElse(Double.MAX_VALUE);
    }
}
