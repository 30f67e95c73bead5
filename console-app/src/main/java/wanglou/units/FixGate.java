package wanglou.units;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: hub thread. Decides whether a position of a known device is believed: one rule per reason, in this order, the first that holds
 * names the refusal. It remembers the last believed report of each device.
 */
public final class FixGate {

    /** One reason and when it holds. {@code last} is the last believed report of the device, null for its first. */
    private record Rule(FixRefusal reason, Test refuses) {
    }

    private interface Test {
        boolean holds(PositionReport report, @Nullable PositionReport last);
    }

    /** A place the device claims to have jumped to, and how many reports agreed on it so far. */
    private record Jump(PositionReport report, int agreeing) {
    }

    /** A phone's clock has a resolution of a second, so a shorter time between two fixes says nothing about speed. */
    private static final double SHORTEST_SECONDS = 1;

    private final FixLimits limits;
    private final Map<DeviceId, PositionReport> believed = new HashMap<>();
    private final Map<DeviceId, Jump> jumps = new HashMap<>();
    private final List<Rule> sanity;
    private final List<Rule> order;

    public FixGate(FixLimits limits) {
        this.limits = limits;
        this.sanity = List.of(
                new Rule(FixRefusal.OUT_OF_RANGE, (r, last) -> !(Math.abs(r.lat()) <= 90 && Math.abs(r.lon()) <= 180)),
                new Rule(FixRefusal.NULL_ISLAND, (r, last) -> r.lat() == 0 && r.lon() == 0),
                new Rule(FixRefusal.FUTURE, (r, last) -> r.at().isAfter(r.received().plus(limits.future()))),
                new Rule(FixRefusal.TOO_OLD, (r, last) -> r.at().isBefore(r.received().minus(limits.tooOld()))),
                new Rule(FixRefusal.INACCURATE, (r, last) -> r.accuracy() > limits.accuracy()));
        this.order = List.of(
                new Rule(FixRefusal.DUPLICATE, (r, last) -> last != null && r.at().equals(last.at()) && samePlace(r, last)),
                new Rule(FixRefusal.OUT_OF_ORDER, (r, last) -> last != null && r.at().isBefore(last.at())),
                new Rule(FixRefusal.TOO_FAST, (r, last) -> last != null && tooFast(last, r)));
    }

    /** Whether a report is sane by itself, whoever sent it; null when it is. */
    public @Nullable FixRefusal sanity(PositionReport report) {
        return firstOf(sanity, report, null);
    }

    /** Judges the report and remembers it when it is believed; null when it is. */
    public @Nullable FixRefusal judge(PositionReport report) {
        PositionReport last = believed.get(report.device());
        FixRefusal refusal = firstOf(sanity, report, last);
        if (refusal == null) {
            refusal = firstOf(order, report, last);
        }
        if (refusal == FixRefusal.TOO_FAST && confirmed(report)) {
            refusal = null;
        }
        if (refusal == null) {
            believed.put(report.device(), report);
            jumps.remove(report.device());
        }
        return refusal;
    }

    /** Takes a report as believed without judging it: the last place of a device that has just become somebody's. */
    public void trust(PositionReport report) {
        believed.put(report.device(), report);
        jumps.remove(report.device());
    }

    /** The device is nobody's any more. */
    public void forget(DeviceId device) {
        believed.remove(device);
        jumps.remove(device);
    }

    /** A jump that keeps agreeing with itself is the truth, and what was believed before was the error. */
    private boolean confirmed(PositionReport report) {
        Jump jump = jumps.get(report.device());
        boolean agrees = jump != null && report.at().isAfter(jump.report().at()) && !tooFast(jump.report(), report);
        int agreeing = jump != null && agrees ? jump.agreeing() + 1 : 0;
        jumps.put(report.device(), new Jump(report, agreeing));
        return agreeing >= limits.confirmations();
    }

    private boolean tooFast(PositionReport from, PositionReport to) {
        double seconds = Math.max(SHORTEST_SECONDS, Duration.between(from.at(), to.at()).toMillis() / 1000.0);
        double metres = new GeoPoint(from.lat(), from.lon()).distanceTo(new GeoPoint(to.lat(), to.lon()));
        // Both places may be wrong by their own radius, so only what lies beyond counts as way.
        double way = metres - radius(from) - radius(to);
        return way / seconds > limits.speed();
    }

    private static double radius(PositionReport report) {
        return Float.isNaN(report.accuracy()) ? 0 : report.accuracy();
    }

    private static boolean samePlace(PositionReport a, PositionReport b) {
        return a.lat() == b.lat() && a.lon() == b.lon();
    }

    private static @Nullable FixRefusal firstOf(List<Rule> rules, PositionReport report, @Nullable PositionReport last) {
        for (Rule rule : rules) {
            if (rule.refuses().holds(report, last)) {
                return rule.reason();
            }
        }
        return null;
    }
}
