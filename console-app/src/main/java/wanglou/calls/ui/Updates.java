package wanglou.calls.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.core.Command;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;

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

    record OfGrade(Incident incident, Grade grade) implements Updates {

        @Override
        public Command command(String why) {
            return new IncidentCommand.Regrade(incident.id(), grade, incident.life().version());
        }
    }

    /** What taking it over asks of the hub. */
    Command command(String why);

    static List<Updates> of(Call call, @Nullable Incident incident) {
        if (incident == null || !incident.open()) {
            return List.of();
        }
        List<Updates> updates = new ArrayList<>();
        grade(call, incident).ifPresent(updates::add);
        Instant at = call.updated();
        if (at == null) {
            return updates;
        }
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

    /** Of the first message, too: what was taken in has the usual grade of its kind, whatever the sender says. */
    private static Optional<Updates> grade(Call call, Incident incident) {
        Grade grade = call.grade();
        Instant at = call.updated() == null ? call.takenAt() : call.updated();
        boolean graded = said(incident, "grade", at)
                || incident.life().steps().stream().anyMatch(step -> step.stage().equals(Stage.GRADED) && step.at().isAfter(at));
        return grade == null || grade.equals(incident.grade()) || graded ? Optional.empty() : Optional.of(new OfGrade(incident, grade));
    }

    private static boolean said(Incident incident, String field, Instant after) {
        return incident.life().edits().stream().anyMatch(edit -> edit.field().equals(field) && edit.at().isAfter(after));
    }
}
