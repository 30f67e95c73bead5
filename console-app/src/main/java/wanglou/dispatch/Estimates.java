package wanglou.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;

/**
 * Home: hub thread. When the units that are under way will be there, reckoned from their fixes, and whether one seems to have arrived. A
 * unit that is not heard any more keeps its last estimate, whose age says that it is old.
 */
final class Estimates {

    private final Board<ResponseId, Eta> etas = Eta.BOARD.newBoard();
    private final Board<ResponseId, Response> responses;
    private final Parts parts;
    private final Board<UnitId, Fix> fixes;
    private final DispatchPolicy policy;
    private final Ways ways;
    private final Map<ResponseId, Instant> asked = new HashMap<>();
    private final Set<ResponseId> underWay = new HashSet<>();
    private final Map<ResponseId, Instant> nearSince = new HashMap<>();

    Estimates(Board<ResponseId, Response> responses, Parts parts, Board<UnitId, Fix> fixes, DispatchPolicy policy, Ways ways) {
        this.responses = responses;
        this.parts = parts;
        this.fixes = fixes;
        this.policy = policy;
        this.ways = ways;
    }

    Board<ResponseId, Eta> board() {
        return etas;
    }

    void look(Instant now) {
        for (Response r : parts.active()) {
            if (wanted(r)) {
                look(r, now);
            }
        }
        for (Eta eta : List.copyOf(etas.values())) {
            Response r = responses.get(eta.response());
            if (r == null || !wanted(r)) {
                etas.remove(eta.response());
                asked.remove(eta.response());
                nearSince.remove(eta.response());
            }
        }
    }

    private static boolean wanted(Response r) {
        return r.active() && r.state() != ResponseState.ON_SCENE && r.order().place().point() != null;
    }

    private void look(Response r, Instant now) {
        Fix fix = fixes.get(r.unit());
        GeoPoint to = r.order().place().point();
        if (fix == null || to == null || FixAge.of(fix, now) == FixAge.LOST) {
            return;
        }
        Eta before = etas.get(r.id());
        if (due(r.id(), before, fix, to, now)) {
            ask(r.id(), fix, to, now);
        }
        Eta eta = etas.get(r.id());
        if (eta != null && eta.to().equals(to)) {
            Instant arrived = arrived(r, fix, to);
            if (!java.util.Objects.equals(arrived, eta.arrived())) {
                etas.put(r.id(), eta.arrived(arrived, fix.at()));
            }
        }
    }

    private boolean due(ResponseId id, @Nullable Eta before, Fix fix, GeoPoint to, Instant now) {
        if (underWay.contains(id)) {
            return false;
        }
        if (before == null || !before.to().equals(to)) {
            return true;
        }
        Instant last = asked.getOrDefault(id, Instant.EPOCH);
        boolean waited = Duration.between(last, now).abs().toSeconds() >= policy.etaSeconds();
        return fix.at().isAfter(before.fixAt()) && (waited || fix.place().distanceTo(before.from()) >= policy.etaMetres());
    }

    private void ask(ResponseId id, Fix fix, GeoPoint to, Instant now) {
        underWay.add(id);
        asked.put(id, now);
        ways.find(id.unit(), fix.place(), to, leg -> {
            underWay.remove(id);
            Response r = responses.get(id);
            if (r != null && wanted(r) && to.equals(r.order().place().point())) {
                Eta before = etas.get(id);
                etas.put(id, new Eta(id, fix.place(), to, leg.metres(), leg.seconds(), leg.by(), leg.line(), fix.at(),
                        before == null ? null : before.arrived()));
            }
        });
    }

    /** Near and slow for long enough by the tracker's own clock; a unit that only passes by is not. */
    private @Nullable Instant arrived(Response r, Fix fix, GeoPoint to) {
        boolean slow = Float.isNaN(fix.speed()) || fix.speed() * 3.6 < policy.arrivalKmh();
        if (fix.place().distanceTo(to) > policy.arrivalMetres() || !slow) {
            nearSince.remove(r.id());
            return null;
        }
        Instant since = nearSince.computeIfAbsent(r.id(), id -> fix.at());
        return Duration.between(since, fix.at()).toSeconds() >= policy.arrivalSeconds() ? since : null;
    }
}
