package wanglou.drill;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). An order as a crew reads it on its handheld.
 *
 * @param state as the hub has it: {@code ordered} … {@code on-scene}
 * @param place null while nobody knows it
 */
record DrillOrder(String incident, int version, String state, @Nullable GeoPoint place) {
}
