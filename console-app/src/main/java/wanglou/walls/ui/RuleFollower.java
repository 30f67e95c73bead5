package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.console.Mirrors;
import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.Preset;
import wanglou.walls.Rule;
import wanglou.walls.RuleAct;

/** Home: FX; knows no toolkit. Which rule stands at work on one wall, and what it wants there. */
final class RuleFollower {

    private final Mirrors mirrors;
    private final SeatId wall;
    private @Nullable RuleAct chosenFor;
    private Set<UnitId> chosenUnits = Set.of();
    private Arrangement chosen = new Arrangement("1", List.of(), List.of());

    /**
     * A rule at work.
     *
     * @param incident that set it off, or that an alarm led to
     */
    record Ruled(Rule rule, RuleAct act, Arrangement arrangement, Optional<IncidentId> incident) {
    }

    RuleFollower(Mirrors mirrors, SeatId wall) {
        this.mirrors = mirrors;
        this.wall = wall;
    }

    /** @param over which of them a person has put an end to on this wall */
    Optional<Ruled> now(Predicate<RuleAct> over) {
        return mirrors.of(RuleAct.BOARD).values().stream().filter(act -> !over.test(act)).map(this::ruled).flatMap(Optional::stream)
                .max(Comparator.comparing((Ruled r) -> r.act().at()).thenComparing(r -> r.rule().id().value()));
    }

    private Optional<Ruled> ruled(RuleAct act) {
        Rule rule = mirrors.of(Rule.BOARD).get(act.rule());
        if (rule == null || !rule.isFor(wall)) {
            return Optional.empty();
        }
        if (rule.preset() == null) {
            return Optional.of(new Ruled(rule, act, camerasOf(rule, act), incident(act)));
        }
        Preset preset = mirrors.of(Preset.BOARD).get(rule.preset());
        return preset == null ? Optional.empty() : Optional.of(new Ruled(rule, act, preset.arrangement(), incident(act)));
    }

    /** Its units' cameras, then the nearest; chosen again only when other units are sent, not because one drove on. */
    private Arrangement camerasOf(Rule rule, RuleAct act) {
        Set<UnitId> units = units(act);
        if (!act.equals(chosenFor) || !units.equals(chosenUnits)) {
            List<Camera> cameras = CameraChoice.of(mirrors.of(Camera.BOARD).values(), units, place(act), this::whereIs,
                    Arrangement.slots(rule.layout()));
            List<Arrangement.Placed> placed = new ArrayList<>();
            for (Camera camera : cameras) {
                placed.add(new Arrangement.Placed(placed.size(), CameraRef.of(camera)));
            }
            chosen = new Arrangement(rule.layout(), placed, List.of());
            chosenFor = act;
            chosenUnits = units;
        }
        return chosen;
    }

    private Set<UnitId> units(RuleAct act) {
        return switch (act.event()) {
            case INCIDENT, ALARM -> incident(act).map(this::responding).orElse(Set.of());
            case EMERGENCY -> Set.of(new UnitId(act.about()));
        };
    }

    private Set<UnitId> responding(IncidentId incident) {
        return mirrors.of(Response.BOARD).values().stream().filter(r -> r.incident().equals(incident) && r.active()).map(Response::unit)
                .collect(Collectors.toSet());
    }

    private Optional<IncidentId> incident(RuleAct act) {
        return switch (act.event()) {
            case INCIDENT -> Optional.of(new IncidentId(act.about()));
            case EMERGENCY -> Optional.empty();
            case ALARM -> Optional.ofNullable(call(act)).map(Call::end).map(Call.End::incident);
        };
    }

    private @Nullable Call call(RuleAct act) {
        return mirrors.of(CallBoards.CALLS).get(new CallId(act.about()));
    }

    private @Nullable GeoPoint placeOf(Optional<IncidentId> id) {
        Incident incident = id.map(i -> mirrors.incidents().get(i)).orElse(null);
        return incident == null ? null : incident.place().point();
    }

    private @Nullable GeoPoint place(RuleAct act) {
        return switch (act.event()) {
            case INCIDENT -> placeOf(incident(act));
            case ALARM -> {
                Call call = call(act);
                GeoPoint incident = placeOf(incident(act));
                yield incident != null || call == null ? incident : call.place().point();
            }
            case EMERGENCY -> whereIs(new UnitId(act.about()));
        };
    }

    private @Nullable GeoPoint whereIs(UnitId unit) {
        Fix fix = mirrors.fixes().get(unit);
        return fix == null ? null : fix.place();
    }
}
