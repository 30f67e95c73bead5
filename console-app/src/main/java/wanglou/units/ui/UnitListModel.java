package wanglou.units.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import wanglou.console.ui.Marks;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: any (immutable). Which units a list shows for the words typed and the status picked, and how many there are of each status. */
public record UnitListModel(List<UnitId> shown, Map<UnitStatus, Long> counts, int all) {

    /** The filter that lets all through. */
    public static final String ALL = "all";

    static UnitListModel of(Collection<Unit> units, String words, String status, Function<Unit, String> said, Marks marks) {
        UnitOrder order = new UnitOrder(said, marks);
        order.all(units);
        return order.model(words, status);
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
