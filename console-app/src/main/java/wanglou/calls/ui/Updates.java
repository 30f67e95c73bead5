package wanglou.calls.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.core.Command;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

/**
 * Home: any (immutable). What another system's later message says otherwise than the incident: offered to a person. Once somebody has said
 * where or what it is after that message came, nothing is offered any more.
 */
sealed interface Updates {

    /** Nearer than this it is the same place. */
    double SAME_M = 10;

    record OfPlace(Incident incident, Place place) implements Updates {

        @Override
        public Command command(String why) {
            return new IncidentCommand.Relocate(incident.id(), new Place(place.point(), place.address(), "exchange"), why, incident.life().version());
        }
    }

    record OfKind(Incident incident, IncidentKind kind) implements Updates {

        @Override
        public Command command(String why) {
            return new IncidentCommand.Rekind(incident.id(), kind, incident.life().version());
        }
    }

    /** What taking it over asks of the hub. */
    Command command(String why);

    static List<Updates> of(Call call, @Nullable Incident incident) {
        Instant at = call.updated();
        if (at == null || incident == null || !incident.open()) {
            return List.of();
        }
        List<Updates> updates = new ArrayList<>();
        Place said = call.place();
        if (said.point() != null && !said(incident, "place", at)
                && (incident.place().point() == null || incident.place().point().distanceTo(said.point()) > SAME_M)) {
            updates.add(new OfPlace(incident, said));
        }
        IncidentKind kind = call.kind();
        if (kind != null && !kind.equals(incident.kind()) && !said(incident, "kind", at)) {
            updates.add(new OfKind(incident, kind));
        }
        return updates;
    }

    private static boolean said(Incident incident, String field, Instant after) {
        return incident.life().edits().stream().anyMatch(edit -> edit.field().equals(field) && edit.at().isAfter(after));
    }
}
