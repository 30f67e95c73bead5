package wanglou.incidents.ui.place;

import java.time.Instant;

import wanglou.incidents.Place;

/**
 * Home: any (immutable). A place that nobody here has said: a caller's phone, another call. It is only offered; a person takes it.
 *
 * @param place its source says whence
 * @param from in words, e.g. the number of the call
 */
public record PlaceOffer(Place place, String from, Instant at) {
}
