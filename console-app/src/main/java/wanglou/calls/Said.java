package wanglou.calls;

import org.jspecify.annotations.Nullable;

import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

/**
 * What a call told.
 *
 * @param placeSaid the caller's own words for the place: they stay even when they were resolved
 * @param place what they were resolved to; its point is null while unlocated
 * @param kind what it seems to be, null while nobody can say
 * @param words what happened, free words
 * @param grade how urgent another system says it is; null where it does not, and for a person's calls
 */
public record Said(CallChannel channel, Caller caller, String placeSaid, Place place, @Nullable IncidentKind kind, String words, @Nullable Grade grade) {

    public Said {
        placeSaid = Clean.line(placeSaid);
        words = Clean.words(words).strip();
        place = new Place(place.point(), Clean.line(place.address()), Clean.line(place.source()));
    }

    public Said(CallChannel channel, Caller caller, String placeSaid, Place place, @Nullable IncidentKind kind, String words) {
        this(channel, caller, placeSaid, place, kind, words, null);
    }
}
