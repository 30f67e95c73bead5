package wanglou.console.ui;

import wanglou.incidents.Stage;
import wanglou.map.Glyph;

/**
 * Home: any (immutable). One stage of an incident as it is drawn; its word is {@code incident.stage.<code>} among the texts.
 *
 * @param letter one or two characters inside the shape
 * @param token colour token and style class, e.g. {@code unit-on-scene}
 */
public record StageLook(Stage stage, String letter, Glyph shape, String token) {
}
