package wanglou.console.ui;

import java.util.List;

import wanglou.incidents.Grade;
import wanglou.map.Glyph;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/**
 * Home: any for the catalogue, FX for the marks it makes. How grades and unit statuses look: shape, letter, colour token and key. A value
 * the catalogue does not know is shown as a plain disc with its first letter.
 */
public final class Marks {

    /**
     * One status as it is drawn and keyed.
     *
     * @param textKey of its word
     * @param token colour token and style class, e.g. {@code unit-available}
     * @param key 1 to 8 for F1 to F8, 0 where no key sets it
     */
    public record StatusLook(UnitStatus status, String letter, Glyph shape, boolean hollow, String token, String textKey, int key) {
    }

    private static final List<StatusLook> STATUSES = List.of(
            new StatusLook(UnitStatus.AVAILABLE, "A", Glyph.DISC, false, "unit-available", "unit.status.available", 1),
            new StatusLook(UnitStatus.DISPATCHED, "D", Glyph.DIAMOND, true, "unit-dispatched", "unit.status.dispatched", 2),
            new StatusLook(UnitStatus.EN_ROUTE, "E", Glyph.HOUSE_UP, false, "unit-en-route", "unit.status.en-route", 3),
            new StatusLook(UnitStatus.ON_SCENE, "S", Glyph.SQUARE, false, "unit-on-scene", "unit.status.on-scene", 4),
            new StatusLook(UnitStatus.ON_TASK, "B", Glyph.HEXAGON, false, "unit-task", "unit.status.on-task", 5),
            new StatusLook(UnitStatus.RETURNING, "R", Glyph.HOUSE_DOWN, false, "unit-returning", "unit.status.returning", 6),
            new StatusLook(UnitStatus.BREAK, "P", Glyph.PILL, false, "unit-break", "unit.status.break", 7),
            new StatusLook(UnitStatus.EMERGENCY, "!", Glyph.OCTAGON, false, "unit-emergency", "unit.status.emergency", 8));
    private static final List<Glyph> GRADES = List.of(Glyph.OCTAGON, Glyph.TRIANGLE, Glyph.DIAMOND, Glyph.DISC);

    private Marks() {
    }

    /** All statuses a key can set, F1 first. */
    public static List<StatusLook> statuses() {
        return STATUSES;
    }

    public static StatusLook look(UnitStatus status) {
        return STATUSES.stream().filter(s -> s.status().equals(status)).findFirst()
                .orElseGet(() -> new StatusLook(status, status.value().substring(0, 1).toUpperCase(java.util.Locale.ROOT), Glyph.DISC, true,
                        "unit-task", "unit.status." + status.value(), 0));
    }

    /** @param stale hollow and dashed: its last fix is old, or the hub is lost */
    public static Mark unit(UnitStatus status, boolean stale, double size) {
        StatusLook look = look(status);
        Mark mark = new Mark(look.shape(), look.letter(), look.token(), size);
        mark.show(look.shape(), look.letter(), look.token(), look.hollow(), stale);
        return mark;
    }

    /** No link to the unit at all. */
    public static Mark offline(double size) {
        Mark mark = new Mark(Glyph.DISC, "×", "unit-offline", size);
        mark.show(Glyph.DISC, "×", "unit-offline", true, true);
        return mark;
    }

    /** Key of the word for a kind of unit. */
    public static String textKey(UnitKind kind) {
        return "unit.kind." + kind.value();
    }

    public static Glyph shape(Grade grade) {
        return GRADES.get(Math.min(grade.value(), GRADES.size()) - 1);
    }

    /** Style class and colour token of a grade. */
    public static String token(Grade grade) {
        return "grade-" + Math.min(grade.value(), GRADES.size());
    }

    /** @param dead hollow and dashed: the hub is lost */
    public static Mark grade(Grade grade, boolean dead, double size) {
        Mark mark = new Mark(shape(grade), String.valueOf(grade.value()), token(grade), size);
        mark.show(shape(grade), String.valueOf(grade.value()), token(grade), dead, dead);
        return mark;
    }
}
