package wanglou.hub.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.calls.DuplicateFinder;
import wanglou.calls.DuplicateFinder.Rule;
import wanglou.calls.DuplicateOffer;
import wanglou.calls.Sighting;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;

/**
 * {@code DuplicateBench [tune]}: how good the offers are on real calls. Every unit row is heard as a report of its own, at the time its unit was
 * dispatched, and is compared with all reports before it; rows of one call number are the truth for “the same”.
 *
 * <p>Precision: of the rows with an offer, the share whose first offer is of their own call number. Recall: of the rows that have an earlier row of
 * their call number within the window, the share whose first offer is of that number. {@code rough} blurs the place by 60 m, hides one kind in five
 * and makes one in ten wrong, since callers do not know the address of record as the rows do. {@code tune} searches the rule on the first two days.
 */
public final class DuplicateBench {

    private static final LocalDate SPLIT = LocalDate.of(2017, 1, 2);

    private record Report(String call, Sighting sighting) {
    }

    private record Quality(double precision, double recall, int offers, int repeats) {

        double f() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private DuplicateBench() {
    }

    public static void main(String[] args) throws Exception {
        Optional<List<SfCalls.Row>> rows = SfCalls.read();
        if (rows.isEmpty()) {
            System.err.println("no data in " + SfCalls.FILE + ": left out");
            return;
        }
        List<SfCalls.Row> tuning = rows.get().stream().filter(r -> r.dispatched().toLocalDate().isBefore(SPLIT)).toList();
        List<SfCalls.Row> heldOut = rows.get().stream().filter(r -> !r.dispatched().toLocalDate().isBefore(SPLIT)).toList();
        if (args.length > 0 && args[0].equals("tune")) {
            tune(tuning);
            return;
        }
        print("duplicate", measure(Rule.STANDARD, reports(heldOut, null)), heldOut.size());
        print("duplicate.rough", measure(Rule.STANDARD, reports(heldOut, new Random(42))), heldOut.size());
        Quality tuned = measure(Rule.STANDARD, reports(tuning, null));
        System.err.printf(Locale.ROOT, "on the days it was tuned on: precision %.4f recall %.4f%n", tuned.precision(), tuned.recall());
    }

    private static void print(String name, Quality quality, int rows) {
        System.out.printf(Locale.ROOT, "%s.precision %.4f share of %d offers%n", name, quality.precision(), quality.offers());
        System.out.printf(Locale.ROOT, "%s.recall %.4f share of %d repeats (%d rows, held-out days)%n", name, quality.recall(), quality.repeats(), rows);
    }

    /** By coordinate: a few steps each way, exact and rough data together, so that the rule does not learn that addresses are perfect. */
    private static void tune(List<SfCalls.Row> rows) {
        List<Report> exact = reports(rows, null);
        List<Report> rough = reports(rows, new Random(1));
        Rule best = Rule.STANDARD;
        double score = score(best, exact, rough);
        for (int round = 0; round < 3; round++) {
            double before = score;
            for (Rule next : neighbours(best)) {
                double its = score(next, exact, rough);
                if (its > score + 1e-6) {
                    score = its;
                    best = next;
                    System.err.printf(Locale.ROOT, "%.5f %s%n", score, best);
                }
            }
            if (score == before) {
                break;
            }
        }
        System.out.printf(Locale.ROOT, "duplicate.tuned %.4f F1 %s%n", score, best);
    }

    private static double score(Rule rule, List<Report> exact, List<Report> rough) {
        return (measure(rule, exact).f() + measure(rule, rough).f()) / 2;
    }

    private static List<Rule> neighbours(Rule r) {
        List<Rule> all = new ArrayList<>();
        for (double f : new double[] {0.7, 0.85, 1.2, 1.45}) {
            all.add(new Rule(r.prior() * f, r.here(), r.placeM(), r.now(), r.minutes(), r.sameKind(), r.otherKind(), r.sameNumber(), r.offered(), r.window()));
            all.add(new Rule(r.prior(), r.here(), r.placeM() * f, r.now(), r.minutes(), r.sameKind(), r.otherKind(), r.sameNumber(), r.offered(), r.window()));
            all.add(new Rule(r.prior(), r.here(), r.placeM(), r.now() * f, r.minutes(), r.sameKind(), r.otherKind(), r.sameNumber(), r.offered(), r.window()));
            all.add(new Rule(r.prior(), r.here(), r.placeM(), r.now(), r.minutes() * f, r.sameKind(), r.otherKind(), r.sameNumber(), r.offered(), r.window()));
            all.add(new Rule(r.prior(), r.here(), r.placeM(), r.now(), r.minutes(), r.sameKind() * f, r.otherKind(), r.sameNumber(), r.offered(), r.window()));
            all.add(new Rule(r.prior(), r.here(), r.placeM(), r.now(), r.minutes(), r.sameKind(), r.otherKind() * f, r.sameNumber(), r.offered(), r.window()));
        }
        return all;
    }

    private static Quality measure(Rule rule, List<Report> reports) {
        DuplicateFinder finder = new DuplicateFinder(rule);
        int offers = 0;
        int right = 0;
        int repeats = 0;
        int from = 0;
        for (int i = 0; i < reports.size(); i++) {
            Report fresh = reports.get(i);
            while (Duration.between(reports.get(from).sighting().at(), fresh.sighting().at()).compareTo(rule.window()) > 0) {
                from++;
            }
            List<Report> before = reports.subList(from, i);
            boolean repeat = before.stream().anyMatch(b -> b.call().equals(fresh.call()));
            repeats += repeat ? 1 : 0;
            List<DuplicateOffer> offered = finder.offers(fresh.sighting(), before.stream().map(Report::sighting).toList());
            if (!offered.isEmpty()) {
                offers++;
                right += offered.getFirst().key().equals(fresh.call()) ? 1 : 0;
            }
        }
        return new Quality(offers == 0 ? 0 : (double) right / offers, repeats == 0 ? 0 : (double) right / repeats, offers, repeats);
    }

    private static List<Report> reports(List<SfCalls.Row> rows, @Nullable Random rough) {
        List<IncidentKind> kinds = rows.stream().map(SfCalls.Row::kind).distinct().toList();
        Set<String> none = new HashSet<>();
        return rows.stream().map(row -> {
            GeoPoint at = row.at();
            @Nullable IncidentKind kind = row.kind();
            if (rough != null) {
                at = Geodesy.destination(at, rough.nextDouble() * 360, Math.abs(rough.nextGaussian()) * 60);
                double luck = rough.nextDouble();
                kind = luck < 0.2 ? null : luck < 0.3 ? kinds.get(rough.nextInt(kinds.size())) : kind;
            }
            return new Report(row.call(), new Sighting(row.call(), at, row.dispatchedAt(), kind, none));
        }).toList();
    }
}
