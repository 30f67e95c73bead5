package wanglou.console.ui;

import wanglou.map.Glyph;
import wanglou.units.UnitStatus;

/**
 * Home: any (immutable). One status of units as it is said, drawn and keyed.
 *
 * @param zh Chinese word
 * @param en English word
 * @param letter one or two characters inside the shape
 * @param token colour token and style class, e.g. {@code unit-available}
 * @param key 1 to 8 for F1 to F8, 0 where no key sets it
 */
public record StatusLook(UnitStatus status, String zh, String en, String letter, Glyph shape, boolean hollow, String token, int key) {

    public StatusLook {
        if (key < 0 || key > 8) {
            throw new IllegalArgumentException("F" + key + " sets no status");
        }
    }

    /** Of its word among the texts. */
    public String textKey() {
        return "unit.status." + status.value();
    }
}
