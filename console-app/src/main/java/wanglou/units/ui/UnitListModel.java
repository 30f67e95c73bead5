package wanglou.units.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import wanglou.console.ui.Marks;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: any (immutable). Which units a list shows for the words typed and the status picked, and how many there are of each status. */
public record UnitListModel(List<UnitId> shown, Map<UnitStatus, Long> counts, int all) {

    /** The filter that lets all through. */
    public static final String ALL = "all";

    /**
     * @param words matched against call sign, name, station, skills and what is said of the unit; all must be met
     * @param said status and skills as they are read on the screen
     * @param status value of the status picked, or {@link #ALL}
     */
    public static UnitListModel of(Collection<Unit> units, String words, String status, Function<Unit, String> said,
            Marks marks) {
        List<String> asked = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Unit> met = units.stream().filter(u -> meets(u, asked, said.apply(u))).toList();
        Map<UnitStatus, Long> counts = met.stream().collect(Collectors.groupingBy(Unit::status, Collectors.counting()));
        List<UnitId> shown = met.stream().filter(u -> status.equals(ALL) || u.status().value().equals(status))
                .sorted(Comparator.comparingInt((Unit u) -> urgency(marks, u.status())).thenComparing(Unit::callSign, UnitListModel::byNumber))
                .map(Unit::id).toList();
        return new UnitListModel(shown, counts, met.size());
    }

    private static boolean meets(Unit unit, List<String> asked, String said) {
        String all = String.join(" ", unit.callSign(), unit.name(), unit.station(), String.join(" ", unit.skills()), said)
                .toLowerCase(Locale.ROOT);
        return asked.stream().allMatch(all::contains);
    }

    /** Emergencies first, then in the order of the keys. */
    private static int urgency(Marks marks, UnitStatus status) {
        return status.equals(UnitStatus.EMERGENCY) ? 0 : marks.look(status).key() == 0 ? 99 : marks.look(status).key();
    }

    /** 9 before 10, whatever stands before the number. */
    static int byNumber(String a, String b) {
        int headA = head(a);
        int headB = head(b);
        int heads = a.substring(0, headA).compareTo(b.substring(0, headB));
        if (heads != 0 || headA == a.length() || headB == b.length()) {
            return heads != 0 ? heads : a.compareTo(b);
        }
        int lengths = Integer.compare(a.length() - headA, b.length() - headB);
        return lengths != 0 ? lengths : a.compareTo(b);
    }

    /** Where the number at the end begins; leading zeros count as part of what stands before it. */
    private static int head(String sign) {
        int at = sign.length();
        while (at > 0 && sign.charAt(at - 1) >= '0' && sign.charAt(at - 1) <= '9') {
            at--;
        }
        while (at < sign.length() - 1 && sign.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
