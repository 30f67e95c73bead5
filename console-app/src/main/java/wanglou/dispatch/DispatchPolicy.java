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
import wanglou.units.UnitStatus;

/**
 * The centre's rules of sending units: data, {@code policy.json}. Times in seconds, ways in metres, speeds in km/h.
 *
 * @param source who made these rules
 * @param busy which units may be taken from what they do; the last rule that fits counts
 * @param afterClear what a unit is once it is done
 * @param late an order that no device has by then is said to be late
 * @param arrivalMetres so near the place …
 * @param arrivalSeconds … for so long …
 * @param arrivalKmh … and so slow: it seems to have arrived
 * @param etaSeconds a new estimate after so long …
 * @param etaMetres … or so far
 * @param straightKmh speed along a straight line where there is no road to reckon by
 * @param straightDetour how much longer a way is than the straight line
 */
public record DispatchPolicy(String source, List<Rule> busy, UnitStatus afterClear, int late, double arrivalMetres, int arrivalSeconds,
        double arrivalKmh, int etaSeconds, double etaMetres, double straightKmh, double straightDetour) {

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

    public DispatchPolicy {
        busy = List.copyOf(busy);
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

    /** A status nobody has a rule for is asked about, not passed over. */
    public Level level(UnitStatus status, Grade grade) {
        return busy.stream().filter(rule -> rule.status().equals(status) && grade.value() >= rule.fromGrade())
                .reduce((a, b) -> b).map(Rule::level).orElse(Level.WARN);
    }
}
