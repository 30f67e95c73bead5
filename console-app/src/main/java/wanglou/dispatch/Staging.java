package wanglou.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.Stage;

/** Home: any. How far an incident has come by its units: as far as the foremost that is still bound to it. */
final class Staging {

    private Staging() {
    }

    /**
     * @param before the incident's responses as they stand
     * @param changes what becomes of some of them, or of units newly sent
     * @return the step the incident takes by it, empty for none
     */
    static Optional<IncidentEvent.Stepped> step(Incident incident, Collection<Response> before, Map<UnitId, ResponseState> changes) {
        Map<UnitId, ResponseState> old = new HashMap<>();
        before.forEach(r -> old.put(r.unit(), r.state()));
        Map<UnitId, ResponseState> next = new HashMap<>(old);
        next.putAll(changes);
        Stage now = incident.stage();
        Optional<Stage> target = foremost(next);
        if (target.isEmpty()) {
            target = foremost(old).isEmpty() ? Optional.empty()
                    : Optional.of(next.containsValue(ResponseState.CLEARED) ? Stage.CLEARED : Stage.GRADED);
        } else if (!now.equals(Stage.CLEARED) && now.after(target.get()) && !foremost(old).equals(Optional.of(now))) {
            // A person said it is further than any unit had come: their word stands.
            return Optional.empty();
        }
        return target.filter(stage -> incident.open() && !stage.equals(now)).map(stage -> new IncidentEvent.Stepped(incident.id(), stage));
    }

    private static Optional<Stage> foremost(Map<UnitId, ResponseState> states) {
        return states.values().stream().filter(ResponseState::active).flatMap(s -> s.stage().stream())
                .reduce((a, b) -> b.after(a) ? b : a);
    }
}
