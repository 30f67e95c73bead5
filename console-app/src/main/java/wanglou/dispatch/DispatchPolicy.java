package wanglou.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import wanglou.core.BoardName;
import wanglou.incidents.Grade;
import wanglou.store.Json;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/**
 * The centre's rules of sending units: data, {@code policy.json}. Times in seconds, ways in metres, speeds in km/h.
 *
 * @param source who made these rules
 * @param busy which units may be taken from what they do; the last rule that fits counts
 * @param afterClear what a unit is once it is done
 * @param late an order that no device has by then is said to be late
 * @param lateChief by then the duty chief is told too; below 0 never
 * @param expire by then it is no order any more, the unit is free and the incident waits for one again; below 0 never
 * @param approval which units only go with the duty chief's approval
 * @param approvalSeconds so long an approval can be given
 * @param consultSeconds so long a seat that was asked can answer
 * @param arrivalMetres so near the place …
 * @param arrivalSeconds … for so long …
 * @param arrivalKmh … and so slow: it seems to have arrived
 * @param etaSeconds a new estimate after so long …
 * @param etaMetres … or so far
 * @param straightKmh speed along a straight line where there is no road to reckon by
 * @param straightDetour how much longer a way is than the straight line
 * @param silent a unit under way of which no fix came for so long has fallen silent; below 0 never
 */
public record DispatchPolicy(String source, List<Rule> busy, UnitStatus afterClear, int late, int lateChief, int expire,
        List<Approval> approval, int approvalSeconds, int consultSeconds, double arrivalMetres, int arrivalSeconds,
        double arrivalKmh, int etaSeconds, double etaMetres, double straightKmh, double straightDetour, int silent) {

    /** The rules in force stand on this board under {@link #KEY}: seats foretell by them what the hub will answer. */
    public static final BoardName<String, DispatchPolicy> BOARD = new BoardName<>("dispatch-policy", String.class, DispatchPolicy.class);
    public static final String KEY = "policy";

    /** What it takes to send a unit away from what it does. */
    public enum Level {
        /** Nothing: it is free. */
        FREE,
        /** A person who has seen what it takes away. */
        WARN,
        /** It is not done. */
        REFUSE
    }

    /** @param fromGrade for incidents of this grade and the less urgent ones; 1 for all */
    public record Rule(UnitStatus status, int fromGrade, Level level) {
    }

    /**
     * Units for which the duty chief decides.
     *
     * @param kind of unit, empty for any
     * @param skill that the unit has, empty for any
     * @param fromGrade for incidents of this grade and the less urgent ones; 1 for all
     */
    public record Approval(String kind, String skill, int fromGrade) {

        public Approval {
            kind = kind == null ? "" : kind;
            skill = skill == null ? "" : skill;
            if (kind.isEmpty() && skill.isEmpty()) {
                throw new IllegalArgumentException("a rule of approval names a kind or a skill of units");
            }
        }

        boolean wants(Unit unit, Grade grade) {
            return (kind.isEmpty() || kind.equals(unit.kind().value())) && (skill.isEmpty() || unit.skills().contains(skill))
                    && grade.value() >= fromGrade;
        }
    }

    /** A file written before a measure existed gets the usual one. */
    public DispatchPolicy {
        busy = List.copyOf(busy);
        approval = approval == null ? List.of() : List.copyOf(approval);
        lateChief = lateChief == 0 ? 3 * late : lateChief;
        expire = expire == 0 ? 900 : expire;
        approvalSeconds = approvalSeconds == 0 ? 300 : approvalSeconds;
        silent = silent == 0 ? 120 : silent;
        consultSeconds = consultSeconds == 0 ? 120 : consultSeconds;
        if (lateChief > 0 && lateChief <= late || expire > 0 && expire <= Math.max(late, lateChief) || approvalSeconds < 1 || consultSeconds < 1) {
            throw new IllegalArgumentException("first the seat is told (late), then the duty chief (lateChief), then an order ends (expire)");
        }
        if (late < 1 || arrivalSeconds < 0 || etaSeconds < 1 || !(arrivalMetres > 0) || !(etaMetres > 0) || !(straightKmh > 0)
                || !(straightDetour >= 1)) {
            throw new IllegalArgumentException("the measures of a dispatch policy are positive");
        }
    }

    /** The one that comes with the product. */
    public static DispatchPolicy standard() {
        try (InputStream in = DispatchPolicy.class.getResourceAsStream("policy.json")) {
            if (in == null) {
                throw new IllegalStateException("policy.json is missing");
            }
            return Json.newMapper().readValue(in, DispatchPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("policy.json", e);
        }
    }

    /** The centre's own where it has one. */
    public static DispatchPolicy of(Path file) {
        try {
            return Files.exists(file) ? Json.newMapper().readValue(file.toFile(), DispatchPolicy.class) : standard();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Whether this unit only goes there with the duty chief's approval. */
    public boolean approval(Unit unit, Grade grade) {
        return approval.stream().anyMatch(rule -> rule.wants(unit, grade));
    }

    /** A status nobody has a rule for is asked about, not passed over. */
    public Level level(UnitStatus status, Grade grade) {
        return busy.stream().filter(rule -> rule.status().equals(status) && grade.value() >= rule.fromGrade())
                .reduce((a, b) -> b).map(Rule::level).orElse(Level.WARN);
    }
}
