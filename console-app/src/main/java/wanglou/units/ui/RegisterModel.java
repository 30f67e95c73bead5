package wanglou.units.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import wanglou.core.UnitId;
import wanglou.units.Unit;

/**
 * Home: any (immutable). The units a register shows, by call sign.
 *
 * @param mute have no device, so nobody sees where they are
 */
public record RegisterModel(List<UnitId> shown, int all, int mute) {

    public static final RegisterModel NONE = new RegisterModel(List.of(), 0, 0);

    /** Which of them are shown. */
    public enum Filter {
        ALL, MUTE
    }

    public RegisterModel {
        shown = List.copyOf(shown);
    }

    /**
     * @param words each must occur in call sign, name, station, phone, devices, kind or skills
     * @param said kind and skills of a unit as they are read on the screen
     */
    public static RegisterModel of(Collection<Unit> units, Filter filter, String words, Function<Unit, String> said) {
        List<String> asked = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<UnitId> shown = units.stream().filter(u -> filter == Filter.ALL || u.devices().isEmpty()).filter(u -> meets(u, asked, said.apply(u)))
                .sorted(Comparator.comparing(Unit::callSign, UnitListModel::byNumber)).map(Unit::id).toList();
        return new RegisterModel(shown, units.size(), (int) units.stream().filter(u -> u.devices().isEmpty()).count());
    }

    private static boolean meets(Unit unit, List<String> asked, String said) {
        String devices = unit.devices().stream().map(d -> d.value()).collect(Collectors.joining("\n"));
        String all = String.join("\n", unit.callSign(), unit.name(), unit.station(), unit.phone(), devices, said, String.join("\n", unit.skills()))
                .toLowerCase(Locale.ROOT);
        return asked.stream().allMatch(all::contains);
    }
}
