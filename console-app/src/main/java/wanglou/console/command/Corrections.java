package wanglou.console.command;

import java.util.Optional;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.core.IncidentId;
import wanglou.incidents.Place;
import wanglou.incidents.ui.IncidentPins;
import wanglou.incidents.ui.IncidentWords;
import wanglou.incidents.ui.place.CorrectionForm;
import wanglou.incidents.ui.place.CorrectionMarks;
import wanglou.incidents.ui.place.PlaceOffer;
import wanglou.map.Pick;
import wanglou.map.geo.GeoPoint;

/** Home: FX. Correcting places on the map: the pin of the selected incident can be dragged, and what was begun is drawn until it is sent. */
final class Corrections {

    private final IncidentPins pins;
    private final CorrectionMarks marks;
    private final CorrectionForm form;

    Corrections(Desk desk, CityMap map, IncidentWords words, IncidentPins pins, Listening listening) {
        this.pins = pins;
        marks = new CorrectionMarks(desk, listening);
        form = new CorrectionForm(desk, words, map.city().places(), marks);
        map.view().layers().addAll(marks.layers());
        // Only what is selected moves: a hand that slips over another pin moves the map.
        pins.layer().movable(key -> desk.link().live() && desk.selection().get() instanceof Selection.OfIncident of
                && of.incident().value().equals(key));
        map.view().onMoved(this::moved);
        listening.to(this::leave, desk.selection());
    }

    CorrectionForm form() {
        return form;
    }

    void begin(IncidentId incident, Optional<Place> offered) {
        form.begin(incident, offered.map(place -> new PlaceOffer(place, "", java.time.Instant.EPOCH)));
    }

    void seeBoth(IncidentId incident) {
        form.seeBoth(incident);
    }

    private void moved(Pick thing, GeoPoint to) {
        if (marks.isNew(thing.layer(), thing.key())) {
            form.incident().ifPresent(id -> form.dragged(id, to));
        } else if (thing.layer().equals(pins.layer().id())) {
            form.dragged(new IncidentId(thing.key()), to);
        }
    }

    /** Something else was chosen: what was not sent is dropped, as by Esc. */
    private void leave() {
        form.close();
    }
}
