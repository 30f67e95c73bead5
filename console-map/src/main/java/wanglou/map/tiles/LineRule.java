package wanglou.map.tiles;

import java.util.List;
import java.util.Set;

/**
 * How lines of some classes of layer {@code transportation} look.
 *
 * @param classes what the field class may be
 * @param subclasses what the field subclass may be; empty: anything
 * @param ink of the line
 * @param width by zoom
 * @param cased with a darker edge
 * @param dash on, off… in multiples of the width; empty: solid
 */
public record LineRule(Set<String> classes, Set<String> subclasses, Ink ink, ZoomCurve width, boolean cased, List<Double> dash) {

    public LineRule {
        classes = Set.copyOf(classes);
        subclasses = Set.copyOf(subclasses);
        dash = List.copyOf(dash);
    }

    boolean fits(String lineClass, String subclass) {
        return classes.contains(lineClass) && (subclasses.isEmpty() || subclasses.contains(subclass));
    }
}
