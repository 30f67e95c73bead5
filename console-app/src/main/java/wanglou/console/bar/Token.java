package wanglou.console.bar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.calls.CallId;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;
import wanglou.units.UnitStatus;

/** Home: any (immutable). A thing that can be named in the line. */
public sealed interface Token {

    /** A unit by its call sign. */
    record OfUnit(UnitId unit, String callSign) implements Token {
    }

    /** An incident by its number or the last four digits of it. */
    record OfIncident(IncidentId incident, String number) implements Token {
    }

    /** A call by its C and the last four digits. */
    record OfCall(CallId call, String number) implements Token {
    }

    record OfStatus(UnitStatus status) implements Token {
    }

    record OfKind(IncidentKind kind) implements Token {
    }

    record OfGrade(Grade grade) implements Token {
    }

    /** @param point null while the words have not been found on the map */
    record OfPlace(String words, @Nullable GeoPoint point) implements Token {
    }

    /** One of the words a verb offers, e.g. night or day; {@code verb} is the verb that offers it. */
    record OfOption(String verb, String option) implements Token {
    }

    /** What kinds of thing there are. */
    enum Sort {
        UNIT, INCIDENT, CALL, STATUS, KIND, GRADE, PLACE, OPTION
    }

    default Sort sort() {
        return switch (this) {
            case OfUnit u -> Sort.UNIT;
            case OfIncident i -> Sort.INCIDENT;
            case OfCall c -> Sort.CALL;
            case OfStatus s -> Sort.STATUS;
            case OfKind k -> Sort.KIND;
            case OfGrade g -> Sort.GRADE;
            case OfPlace p -> Sort.PLACE;
            case OfOption o -> Sort.OPTION;
        };
    }

    /**
     * A token with all the names people type for it; the first is the one a completion writes in Chinese, the second in English.
     *
     * @param hint shown behind the name among the completions, e.g. the state of a unit; may be empty
     */
    record Named(Token token, List<String> names, String hint) {
        public Named {
            names = List.copyOf(names);
        }
    }
}
