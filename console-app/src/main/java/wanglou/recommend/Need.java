package wanglou.recommend;

import java.util.List;

import wanglou.incidents.IncidentKind;

/**
 * Home: any (immutable). What a kind of incident wants.
 *
 * @param units how many should go
 * @param skills what somebody of them should be able to do; codes, or words as a unit's record has them
 * @param equipment what they should bring
 */
public record Need(IncidentKind kind, int units, List<String> skills, List<String> equipment) {

    public Need {
        if (units < 1 || units > 50) {
            throw new IllegalArgumentException("a need of " + units + " units for " + kind);
        }
        skills = List.copyOf(skills);
        equipment = List.copyOf(equipment);
    }
}
