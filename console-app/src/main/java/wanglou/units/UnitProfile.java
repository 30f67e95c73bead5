package wanglou.units;

import java.util.List;

import wanglou.core.UnitId;

/**
 * What is registered of a unit: everything but its status, its devices and its place.
 *
 * @param callSign what people say; two units never share one
 * @param crew number of people, 0 where it does not apply
 * @param phone how to reach it by voice, empty where unknown
 */
public record UnitProfile(UnitId id, String callSign, String name, UnitKind kind, String station, List<String> skills, int crew,
        String phone) {

    private static final int MAX_TEXT = 128;
    private static final int MAX_SKILLS = 32;

    public UnitProfile {
        skills = List.copyOf(skills);
        if (callSign.isBlank()) {
            throw new IllegalArgumentException("a unit needs a call sign");
        }
        if (crew < 0 || crew > 999) {
            throw new IllegalArgumentException("not a number of people: " + crew);
        }
        if (skills.size() > MAX_SKILLS) {
            throw new IllegalArgumentException("more than " + MAX_SKILLS + " skills");
        }
        for (String text : List.of(callSign, name, station, phone)) {
            checkText(text);
        }
        skills.forEach(UnitProfile::checkText);
    }

    public static UnitProfile of(Unit unit) {
        return new UnitProfile(unit.id(), unit.callSign(), unit.name(), unit.kind(), unit.station(), unit.skills(), unit.crew(),
                unit.phone());
    }

    private static void checkText(String text) {
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a text of a unit is at most " + MAX_TEXT + " printable characters");
        }
    }
}
