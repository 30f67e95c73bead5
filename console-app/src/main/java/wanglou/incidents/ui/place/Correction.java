package wanglou.incidents.ui.place;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.Place;
import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A correction that is being made and not sent yet.
 *
 * @param before the place as its writer saw it
 * @param seen the version of the incident its writer saw
 * @param pasted coordinates as written, null where the point came otherwise; then the datum decides where they lie
 * @param point where it would be, WGS-84; null while nothing was found
 * @param source how the point was found, as in {@link Place}
 */
public record Correction(IncidentId incident, Place before, int seen, @Nullable CoordinateText pasted, Datum datum, @Nullable GeoPoint point,
        String address, String source) {

    static Correction begin(Incident incident) {
        return new Correction(incident.id(), incident.place(), incident.life().version(), null, Datum.WGS84, null, incident.place().address(), "typed");
    }

    /** The pin was put down there; what was written is no longer its address until one is found. */
    Correction dragged(GeoPoint to) {
        return new Correction(incident, before, seen, null, datum, to, "", "drag");
    }

    Correction found(GeoPoint at, String foundAddress) {
        return new Correction(incident, before, seen, null, datum, at, foundAddress, "address-search");
    }

    Correction offered(Place place) {
        return new Correction(incident, before, seen, null, datum, place.point(), place.address(), place.source());
    }

    /** Text that says its own datum is taken at its word. */
    Correction pasted(CoordinateText text) {
        Datum says = text.datum();
        return at(text, says == null ? datum : says);
    }

    Correction in(Datum other) {
        CoordinateText text = pasted;
        return text == null ? new Correction(incident, before, seen, null, other, point, address, source) : at(text, other);
    }

    private Correction at(CoordinateText text, Datum taken) {
        return new Correction(incident, before, seen, text, taken, reading(text, taken), "", taken == Datum.GCJ02 ? "paste-gcj02" : "paste-wgs84");
    }

    /** Typed words without a point yet. */
    Correction typed(String words) {
        return new Correction(incident, before, seen, null, datum, null, words, "typed");
    }

    Correction named(String name) {
        return new Correction(incident, before, seen, pasted, datum, point, name, source);
    }

    /** Written anew over what somebody else has changed meanwhile, which its writer has now seen. */
    Correction over(Incident now) {
        return new Correction(incident, now.place(), now.life().version(), pasted, datum, point, address, source);
    }

    static GeoPoint reading(CoordinateText text, Datum as) {
        return as == Datum.WGS84 ? text.point() : wanglou.map.geo.Gcj02.toWgs84(text.point());
    }

    /** Metres between old and new; empty while one of them is not known. */
    OptionalDouble moved() {
        GeoPoint from = before.point();
        GeoPoint to = point;
        return from == null || to == null ? OptionalDouble.empty() : OptionalDouble.of(from.distanceTo(to));
    }

    /** Whether there is anything to send. */
    boolean ready() {
        return point != null && !place().equals(before);
    }

    Place place() {
        return new Place(point, address, source);
    }

    IncidentCommand.Relocate command(String why) {
        return new IncidentCommand.Relocate(incident, place(), why, seen);
    }

    /** Takes it back, whatever was written since by the same hand. */
    IncidentCommand.Relocate undo(String why) {
        return new IncidentCommand.Relocate(incident, before, why, 0);
    }
}
