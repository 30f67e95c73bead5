package wanglou.console;

import java.util.List;

import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.field.LinkHealth;
import wanglou.hub.HubHealth;
import wanglou.incidents.Incident;
import wanglou.security.Person;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnknownDevice;

/**
 * Home: FX. The console's copies of all boards of the hub; fed by the link, drained by the {@link Pulse}.
 *
 * @param people stays empty for who may not see accounts
 */
public record Mirrors(Mirror<UnitId, Unit> units, Mirror<UnitId, Fix> fixes, Mirror<IncidentId, Incident> incidents,
        Mirror<String, LinkHealth> links, Mirror<SeatId, SeatPresence> seats, Mirror<String, HubHealth> hub,
        Mirror<DeviceId, UnknownDevice> unknownDevices, Mirror<PersonId, Person> people) {

    public static Mirrors empty() {
        return new Mirrors(new Mirror<>("units"), new Mirror<>("fixes"), new Mirror<>("incidents"), new Mirror<>("links"),
                new Mirror<>("seats"), new Mirror<>("hub"), new Mirror<>("unknown-devices"),
                new Mirror<>("people"));
    }

    public List<Mirror<?, ?>> all() {
        return List.of(units, fixes, incidents, links, seats, hub, unknownDevices, people);
    }
}
