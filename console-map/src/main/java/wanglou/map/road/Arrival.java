package wanglou.map.road;

/**
 * One unit of a list that can reach the place.
 *
 * @param index   position in the list that was asked about
 * @param seconds drive time
 */
public record Arrival(int index, double seconds) {
}
