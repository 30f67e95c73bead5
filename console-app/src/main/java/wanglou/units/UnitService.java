package wanglou.units;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.DeviceId;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.UnitId;

/**
 * Home: hub thread. The units: who they are, what they do, where they are.
 *
 * <p>Boards {@code units}, {@code fixes} and {@code unknown-devices}. The first follows the journal; the other two follow the wire and
 * are not journaled.
 *
 * <p>Problem codes: {@code units.unknown} (unit), {@code units.exists} (unit), {@code units.call-sign-taken} (call sign, unit that has it), {@code units.status-same} (call sign, status),
 * {@code units.changed-meanwhile} (call sign, status), {@code units.device-taken} (device, call sign that has it), {@code units.device-unassigned} (device), {@code units.devices-full} (call
 * sign, limit), {@code units.busy} (call sign, status).
 */
public final class UnitService implements Feature {

    /** An officer carries a phone, a recorder and a radio, a vehicle a few more; beyond this it is a mistake. */
    static final int MAX_DEVICES = 16;

    private static final Set<UnitStatus> FREE = Set.of(UnitStatus.AVAILABLE, UnitStatus.RETURNING, UnitStatus.BREAK);

    private final Board<UnitId, Unit> units = new Board<>("units", UnitId.class, Unit.class);
    private final UnitFold fold = new UnitFold();
    private final Map<DeviceId, UnitId> owners = new HashMap<>();
    private final UnitPlaces places;

    /** @param believed hears every accepted fix, on the hub thread: the track */
    public UnitService(FixLimits limits, Consumer<Fix> believed) {
        this.places = new UnitPlaces(limits, believed);
    }

    @Override
    public Class<? extends Command> commands() {
        return UnitCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return UnitEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(units);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(places.fixes(), places.unknown());
    }

    public Board<UnitId, Unit> units() {
        return units;
    }

    public Board<UnitId, Fix> fixes() {
        return places.fixes();
    }

    public Board<DeviceId, UnknownDevice> unknownDevices() {
        return places.unknown();
    }

    /** Judges a position and moves the unit at once. Not journaled. */
    public FixVerdict accept(PositionReport report) {
        UnitId owner = owners.get(report.device());
        Unit unit = owner == null ? null : units.get(owner);
        return unit == null ? places.stranger(report) : places.heard(unit, report);
    }

    /** Fills the boards from the store: before anything else happens, and again after the store was away. Newer places stay. */
    public void restore(Collection<Unit> stored, Collection<Fix> lastFixes) {
        units.clear();
        owners.clear();
        stored.forEach(this::put);
        places.restore(stored.stream().map(Unit::id).collect(Collectors.toSet()), lastFixes);
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return decide((UnitCommand) command);
    }

    private Decision decide(UnitCommand command) {
        return switch (command) {
            case UnitCommand.Register c -> register(c.profile());
            case UnitCommand.Edit c -> withUnit(c.profile().id(), unit -> edit(unit, c.profile()));
            case UnitCommand.SetStatus c -> withUnit(c.unit(), unit -> setStatus(unit, c.status(), c.seen()));
            case UnitCommand.SetDutyEnd c -> withUnit(c.unit(), unit -> Objects.equals(c.at(), unit.dutyEnds()) ? Decision.accept(unit.id().value())
                    : Decision.accept(unit.id().value(), new UnitEvent.DutyEndSet(unit.id(), c.at())));
            case UnitCommand.AssignDevice c -> withUnit(c.unit(), unit -> assign(c.device(), unit));
            case UnitCommand.ReleaseDevice c -> release(c.device());
            case UnitCommand.Retire c -> withUnit(c.unit(), unit -> FREE.contains(unit.status())
                    ? Decision.accept(unit.id().value(), new UnitEvent.Retired(unit.id(), c.reason()))
                    : Decision.refuse("units.busy", unit.callSign(), unit.status()));
        };
    }

    private interface OnUnit {
        Decision decide(Unit unit);
    }

    private Decision withUnit(UnitId id, OnUnit then) {
        Unit unit = units.get(id);
        return unit == null ? Decision.refuse("units.unknown", id) : then.decide(unit);
    }

    private Decision register(UnitProfile profile) {
        if (units.get(profile.id()) != null) {
            return Decision.refuse("units.exists", profile.id());
        }
        Unit holder = byCallSign(profile.callSign());
        return holder == null
                ? Decision.accept(profile.id().value(), new UnitEvent.Registered(profile, UnitStatus.AVAILABLE))
                : Decision.refuse("units.call-sign-taken", profile.callSign(), holder.id());
    }

    private Decision edit(Unit unit, UnitProfile profile) {
        Unit holder = byCallSign(profile.callSign());
        return holder == null || holder.id().equals(unit.id())
                ? Decision.accept(unit.id().value(), new UnitEvent.Edited(profile))
                : Decision.refuse("units.call-sign-taken", profile.callSign(), holder.id());
    }

    private static Decision setStatus(Unit unit, UnitStatus status, @Nullable UnitStatus seen) {
        if (seen != null && !seen.equals(unit.status())) {
            return Decision.refuse("units.changed-meanwhile", unit.callSign(), unit.status());
        }
        return unit.status().equals(status)
                ? Decision.refuse("units.status-same", unit.callSign(), status)
                : Decision.accept(unit.id().value(), new UnitEvent.StatusSet(unit.id(), unit.status(), status));
    }

    private Decision assign(DeviceId device, Unit unit) {
        UnitId owner = owners.get(device);
        Unit holder = owner == null ? null : units.get(owner);
        if (holder != null) {
            return Decision.refuse("units.device-taken", device, holder.callSign());
        }
        return unit.devices().size() >= MAX_DEVICES
                ? Decision.refuse("units.devices-full", unit.callSign(), MAX_DEVICES)
                : Decision.accept(unit.id().value(), new UnitEvent.DeviceAssigned(device, unit.id()));
    }

    private Decision release(DeviceId device) {
        UnitId owner = owners.get(device);
        return owner == null
                ? Decision.refuse("units.device-unassigned", device)
                : Decision.accept(owner.value(), new UnitEvent.DeviceReleased(device, owner));
    }

    private @Nullable Unit byCallSign(String callSign) {
        for (Unit unit : units.values()) {
            if (unit.callSign().equals(callSign)) {
                return unit;
            }
        }
        return null;
    }

    @Override
    public void apply(Fact fact) {
        UnitEvent event = (UnitEvent) fact.event();
        if (event instanceof UnitEvent.Retired e) {
            Unit unit = units.get(e.unit());
            if (unit != null) {
                unit.devices().forEach(owners::remove);
                places.released(unit.devices());
            }
        }
        fold.apply(units, fact);
        switch (event) {
            case UnitEvent.Registered e -> { }
            case UnitEvent.Edited e -> { }
            case UnitEvent.StatusSet e -> { }
            case UnitEvent.DutyEndSet e -> { }
            case UnitEvent.DeviceAssigned e -> {
                if (units.get(e.unit()) != null) {
                    owners.put(e.device(), e.unit());
                }
                places.adopted(e.device(), e.unit());
            }
            case UnitEvent.DeviceReleased e -> {
                owners.remove(e.device());
                places.released(List.of(e.device()));
            }
            case UnitEvent.Retired e -> places.retired(e.unit());
        }
    }

    private void put(Unit unit) {
        units.put(unit.id(), unit);
        unit.devices().forEach(device -> owners.put(device, unit.id()));
    }
}
