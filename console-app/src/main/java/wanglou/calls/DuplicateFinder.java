package wanglou.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.calls.DuplicateOffer.Kinds;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (pure). Finds what may be the same as something new, by place, time, kind and number. Each is turned into evidence in logits and
 * added up, as a naive Bayes classifier does; so every offer can say what spoke for it.
 *
 * @param rule how much each speaks
 */
public record DuplicateFinder(Rule rule) {

    /**
     * @param prior logits before anything is known: most calls are about something new
     * @param here logits for the same place; falls off with the square of the distance
     * @param placeM metres at which half a standard error is reached: addresses, GPS and people are that exact
     * @param minutes in which the evidence of time halves
     * @param now logits for the same minute
     * @param sameKind logits for the same kind
     * @param otherKind logits, below 0, for another kind
     * @param sameNumber logits for the same caller
     * @param offered the score from which it is offered
     * @param window farther apart than this nothing is compared
     */
    public record Rule(double prior, double here, double placeM, double now, double minutes, double sameKind, double otherKind, double sameNumber,
            double offered, Duration window) {

        /** Tuned on the first two of four days of San Francisco's calls, measured on the other two (docs/BENCH.md, dispatch). */
        public static final Rule STANDARD = new Rule(-6.0, 5.0, 120, 3.6, 8.5, 0.85, -1.6, 3.0, 0.5, Duration.ofHours(2));
    }

    private static final int MOST = 3;
    /** Beyond this many metres two are never the same, whoever calls; moving things are linked by people. */
    private static final double FARTHEST_M = 1_500;

    public static DuplicateFinder standard() {
        return new DuplicateFinder(Rule.STANDARD);
    }

    /** The likeliest first, at most three; empty when nothing is likely enough. */
    public List<DuplicateOffer> offers(Sighting fresh, Collection<Sighting> known) {
        return known.stream().flatMap(k -> compare(fresh, k).stream()).filter(offer -> offer.score() >= rule.offered())
                .sorted(Comparator.comparingDouble(DuplicateOffer::score).reversed().thenComparing(DuplicateOffer::apart)).limit(MOST).toList();
    }

    /** How much two look like one; empty where they cannot be. */
    Optional<DuplicateOffer> compare(Sighting fresh, Sighting known) {
        Duration apart = Duration.between(known.at(), fresh.at()).abs();
        double metres = metres(fresh.point(), known.point());
        boolean sameNumber = known.numbers().stream().anyMatch(fresh.numbers()::contains);
        if (apart.compareTo(rule.window()) > 0 || metres > FARTHEST_M || Double.isNaN(metres) && !sameNumber) {
            return Optional.empty();
        }
        Kinds kinds = kinds(fresh.kind(), known.kind());
        double logits = rule.prior() + place(metres) + rule.now() * Math.pow(0.5, apart.toSeconds() / 60.0 / rule.minutes())
                + switch (kinds) {
                    case SAME -> rule.sameKind();
                    case OTHER -> rule.otherKind();
                    case UNKNOWN -> 0;
                }
                + (sameNumber ? rule.sameNumber() : 0);
        return Optional.of(new DuplicateOffer(known.key(), 1 / (1 + Math.exp(-logits)), metres, apart, kinds, sameNumber));
    }

    /** Both unlocated says nothing; close by speaks for, far off against. */
    private double place(double metres) {
        if (Double.isNaN(metres)) {
            return 0;
        }
        double errors = metres / rule.placeM();
        return rule.here() - errors * errors;
    }

    private static double metres(@Nullable GeoPoint a, @Nullable GeoPoint b) {
        return a == null || b == null ? Double.NaN : a.distanceTo(b);
    }

    private static Kinds kinds(@Nullable IncidentKind a, @Nullable IncidentKind b) {
        return a == null || b == null ? Kinds.UNKNOWN : a.equals(b) ? Kinds.SAME : Kinds.OTHER;
    }
}
