package wanglou.map.road;

import wanglou.map.geo.GeoPoint;

/**
 * One line of turn-by-turn guidance.
 *
 * @param metres  to the next turn
 * @param seconds to the next turn
 * @param street  name of the street that is entered, empty when it has none
 * @param zh      the instruction in Chinese
 * @param en      the instruction in English
 */
public record Turn(Kind kind, GeoPoint at, double metres, double seconds, String street, String zh, String en) {

    /** What the arrow beside the line shows. */
    public enum Kind {
        STRAIGHT, SLIGHT_LEFT, LEFT, SHARP_LEFT, SLIGHT_RIGHT, RIGHT, SHARP_RIGHT, KEEP_LEFT, KEEP_RIGHT, U_TURN, ROUNDABOUT, ARRIVE
    }
}
