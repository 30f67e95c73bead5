package wanglou.map;

import javafx.scene.paint.Color;

/**
 * Home: any (immutable). A boxed text on a line or an area.
 *
 * @param first in the colour of the border
 * @param second a plainer line below, may be empty
 * @param color of the border and the first line
 */
public record Caption(String first, String second, Color color, Place place) {

    /** Which visible point of the outline carries it. */
    public enum Place {
        TOP, LEFT, RIGHT, BOTTOM, START, MIDDLE, END
    }

    public static Caption at(Place place, String text, Color color) {
        return new Caption(text, "", color, place);
    }
}
