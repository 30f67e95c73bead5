package wanglou.dispatch;

import java.util.List;

import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

/**
 * What a unit is told.
 *
 * @param version 1 for the first; a corrected place or more words make the next, which is delivered and signed for again
 * @param note words of whoever sends it, may be empty
 * @param steps what to do there, in order
 * @param precautions what to beware of
 */
public record Order(int version, IncidentKind kind, Grade grade, Place place, String note, List<Words> steps, List<Words> precautions) {

    /**
     * One line in both languages of the product: the device chooses.
     *
     * @param code of a step, by which it is ticked; empty where nothing is to be ticked
     */
    public record Words(String zh, String en, String code) {

        /** An order of before steps could be ticked has no codes. */
        public Words {
            code = code == null ? "" : code;
        }

        public Words(String zh, String en) {
            this(zh, en, "");
        }
    }

    public Order {
        steps = List.copyOf(steps);
        precautions = List.copyOf(precautions);
    }

    Order to(Place corrected) {
        return new Order(version + 1, kind, grade, corrected, note, steps, precautions);
    }
}
