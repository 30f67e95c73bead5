package wanglou.units.ui;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

/**
 * Home: any (immutable). What stands in the form of a unit.
 *
 * @param skills codes
 * @param crew as typed
 */
public record UnitDraft(String callSign, String name, UnitKind kind, String station, List<String> skills, String crew, String phone) {

    public static final UnitDraft EMPTY = new UnitDraft("", "", UnitKind.OFFICER, "", List.of(), "1", "");
    private static final int LONGEST = 128;

    public UnitDraft {
        callSign = callSign.strip();
        name = name.strip();
        station = station.strip();
        crew = crew.strip();
        phone = phone.strip();
        skills = List.copyOf(new LinkedHashSet<>(skills));
    }

    public static UnitDraft of(Unit unit) {
        return new UnitDraft(unit.callSign(), unit.name(), unit.kind(), unit.station(), unit.skills(), String.valueOf(unit.crew()), unit.phone());
    }

    /** Skills that nobody gave a word, as they are typed: commas between them, Chinese ones too. */
    static List<String> typed(String line) {
        return Arrays.stream(line.split("[,，、;；]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Why it cannot be a unit, empty when it can; whether the call sign is free, the hub says. */
    public Optional<Problem> obstacle() {
        if (callSign.isEmpty()) {
            return Optional.of(Problem.of("units.form.call-sign"));
        }
        if (!crew.matches("\\d{1,3}")) {
            return Optional.of(Problem.of("units.form.crew", crew));
        }
        boolean tooLong = java.util.stream.Stream.concat(List.of(callSign, name, station, phone).stream(), skills.stream())
                .anyMatch(t -> t.length() > LONGEST);
        return tooLong ? Optional.of(Problem.of("units.form.long", LONGEST)) : Optional.empty();
    }

    /** Only of a draft without obstacle. */
    public UnitProfile profile(UnitId id) {
        return new UnitProfile(id, callSign, name.isEmpty() ? callSign : name, kind, station, skills, Integer.parseInt(crew), phone);
    }

    /** The call sign where it is free among the ids, since people read it in exports; else with a number behind it. */
    public UnitId freshId(Predicate<UnitId> taken) {
        Set<UnitId> tried = new LinkedHashSet<>();
        UnitId id = new UnitId(callSign);
        while (taken.test(id)) {
            tried.add(id);
            id = new UnitId(callSign + "-" + (tried.size() + 1));
        }
        return id;
    }

    public boolean changes(Unit before) {
        return !equals(of(before));
    }
}
