package wanglou.map.place;

/**
 * A place and how far it is.
 *
 * @param metres as the crow flies; to a street, to its nearest point
 */
public record Near(Place place, double metres) {
}
