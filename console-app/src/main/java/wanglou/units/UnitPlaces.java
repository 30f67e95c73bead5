package wanglou.units;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import wanglou.core.Board;
import wanglou.core.DeviceId;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: hub thread. Where the units are, and which of a unit's devices says so. */
final class UnitPlaces {

    private final Board<UnitId, Fix> fixes = new Board<>("fixes", UnitId.class, Fix.class);
    private final UnknownDevices unknown = new UnknownDevices();
    private final Map<DeviceId, Instant> spokeAt = new HashMap<>();
    private final FixLimits limits;
    private final FixGate gate;
    private final Consumer<Fix> believed;

    UnitPlaces(FixLimits limits, Consumer<Fix> believed) {
        this.limits = limits;
        this.gate = new FixGate(limits);
        this.believed = believed;
    }

    Board<UnitId, Fix> fixes() {
        return fixes;
    }

    Board<DeviceId, UnknownDevice> unknown() {
        return unknown.board();
    }

    FixVerdict stranger(PositionReport report) {
        unknown.heard(report, gate.sanity(report) == null);
        return new FixVerdict.Refused(FixRefusal.UNKNOWN_DEVICE);
    }

    FixVerdict heard(Unit unit, PositionReport report) {
        FixRefusal refusal = gate.judge(report);
        if (refusal != null) {
            return new FixVerdict.Refused(refusal);
        }
        spokeAt.put(report.device(), report.received());
        Fix fix = new Fix(unit.id(), new GeoPoint(report.lat(), report.lon()), report.speed(), report.heading(), report.accuracy(),
                report.at(), report.received(), report.link());
        Fix before = fixes.get(unit.id());
        boolean newer = before == null || !fix.at().isBefore(before.at());
        boolean shown = newer && !betterSpeaks(unit, report);
        if (shown) {
            fixes.put(unit.id(), fix);
            believed.accept(fix);
        }
        return new FixVerdict.Accepted(fix, shown);
    }

    /** Devices stand in order of preference, so a car's tracker and its driver's phone do not pull the mark to and fro. */
    private boolean betterSpeaks(Unit unit, PositionReport report) {
        for (DeviceId device : unit.devices()) {
            if (device.equals(report.device())) {
                return false;
            }
            Instant spoke = spokeAt.get(device);
            if (spoke != null && Duration.between(spoke, report.received()).compareTo(limits.preferred()) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** An unknown device became a unit's: its last place is the unit's, unless the unit has a newer one. */
    void adopted(DeviceId device, UnitId unit) {
        UnknownDevice known = unknown.adopt(device);
        GeoPoint place = known == null ? null : known.place();
        if (known == null || place == null) {
            return;
        }
        gate.trust(new PositionReport(device, known.name(), known.link(), place.lat(), place.lon(), known.speed(), known.heading(),
                known.accuracy(), Float.NaN, known.at(), known.received()));
        Fix before = fixes.get(unit);
        if (before == null || before.at().isBefore(known.at())) {
            fixes.put(unit, new Fix(unit, place, known.speed(), known.heading(), known.accuracy(), known.at(), known.received(),
                    known.link()));
        }
    }

    void released(List<DeviceId> devices) {
        devices.forEach(device -> {
            gate.forget(device);
            spokeAt.remove(device);
        });
    }

    void retired(UnitId unit) {
        fixes.remove(unit);
    }

    /** @param known the units there are; the places of others are forgotten */
    void restore(Set<UnitId> known, Collection<Fix> stored) {
        List<UnitId> gone = fixes.values().stream().map(Fix::unit).filter(unit -> !known.contains(unit)).toList();
        gone.forEach(fixes::remove);
        for (Fix fix : stored) {
            Fix now = fixes.get(fix.unit());
            if (known.contains(fix.unit()) && (now == null || now.at().isBefore(fix.at()))) {
                fixes.put(fix.unit(), fix);
            }
        }
    }
}
