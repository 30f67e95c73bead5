package wanglou.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;

/**
 * Home: any thread. Ranks units for an incident. The same situation always gives the same answer: no clock, no chance, ties by time and call
 * sign.
 */
public final class Recommender {

    /** Who is free before who must be asked for; then the best first; equal points: who is there first; equal time: by call sign. */
    private static final Comparator<Candidate> BEST = Comparator.comparing((Candidate c) -> c.standing() instanceof Standing.Asked)
            .thenComparing(Comparator.comparingInt((Candidate c) -> c.score().map(Score::total).orElse(0)).reversed())
            .thenComparingDouble(c -> c.drive().seconds()).thenComparing(c -> c.force().unit().callSign()).thenComparing(c -> c.id().value());
    private static final Comparator<Candidate> OTHERS = Comparator.comparing((Candidate c) -> !(c.standing() instanceof Standing.Here))
            .thenComparing(c -> !(c.standing() instanceof Standing.Busy)).thenComparingDouble(c -> c.drive().seconds()).thenComparing(c -> c.force().unit().callSign()).thenComparing(c -> c.id().value());

    private final Requirements requirements;
    private final Rules rules;
    private final Weighing weighing;

    public Recommender(Requirements requirements) {
        this.requirements = requirements;
        this.rules = requirements.rules();
        this.weighing = new Weighing(requirements);
    }

    public Recommendation recommend(Incident incident, Situation situation) {
        Need need = requirements.of(incident.kind());
        GeoPoint place = incident.place().point();
        if (place == null) {
            return new Recommendation.Unlocated(incident.id(), need);
        }
        List<Force> forces = situation.forces();
        List<Roads.Drive> drives = situation.roads().drives(forces.stream().map(f -> f.unit().id()).toList(), place);
        Coverage cover = cover(situation, incident.id());
        List<Candidate> ranked = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        int going = 0;
        for (int i = 0; i < forces.size(); i++) {
            Force force = forces.get(i);
            Standing standing = standing(force, drives.get(i), incident.id(), situation.now());
            going += standing instanceof Standing.Here ? 1 : 0;
            if (standing.ranked()) {
                ranked.add(candidate(force, standing, drives.get(i), need, situation, cover));
            } else {
                Roads.Drive drive = standing instanceof Standing.Lost ? new Roads.Drive(Double.POSITIVE_INFINITY, drives.get(i).by()) : drives.get(i);
                others.add(new Candidate(force, 0, standing, drive, Optional.empty(), List.of(), weighing.excluded(force, standing, drive)));
            }
        }
        ranked.sort(BEST);
        others.sort(OTHERS);
        for (int i = 0; i < ranked.size(); i++) {
            ranked.set(i, ranked.get(i).ranked(i + 1));
        }
        return new Recommendation.Ranking(incident.id(), need, place, Math.max(0, need.units() - going), situation.roads().measure(), ranked, others,
                cover);
    }

    /** What it would mean to send these as well. Units the ranking does not know are left out. */
    public Outlook whatIf(Recommendation.Ranking ranking, Situation situation, Collection<UnitId> tried) {
        List<Outlook.Arrival> arrivals = new ArrayList<>();
        List<UnitId> busy = new ArrayList<>();
        ranking.others().stream().filter(c -> c.standing() instanceof Standing.Here).forEach(c -> arrivals.add(new Outlook.Arrival(c.id(),
                c.standing() instanceof Standing.Here here && here.how() == Bound.How.ON_SCENE ? new Roads.Drive(0, c.drive().by()) : c.drive(), false)));
        List<BitSet> leaving = new ArrayList<>();
        for (UnitId unit : new LinkedHashSet<>(tried)) {
            ranking.of(unit).filter(c -> !(c.standing() instanceof Standing.Here)).ifPresent(c -> {
                arrivals.add(new Outlook.Arrival(unit, c.drive(), true));
                if (c.standing() instanceof Standing.Busy) {
                    busy.add(unit);
                }
                if (covers(c.force(), situation.now(), ranking.incident())) {
                    leaving.add(situation.roads().covers(unit));
                }
            });
        }
        arrivals.sort(Comparator.comparingDouble((Outlook.Arrival a) -> a.drive().seconds()).thenComparing(a -> a.unit().value()));
        Coverage after = ranking.cover().without(leaving);
        return new Outlook(arrivals, ranking.cover(), after, ranking.cover().gaps(after), busy);
    }

    /** Who would go to the other incident when this unit is taken from it: the best one there without it. */
    public Optional<Candidate> replacement(Incident other, UnitId taken, Situation situation) {
        Situation without = new Situation(situation.now(), situation.forces().stream().filter(f -> !f.unit().id().equals(taken)).toList(),
                situation.roads());
        return recommend(other, without) instanceof Recommendation.Ranking ranking ? ranking.ranked().stream().findFirst() : Optional.empty();
    }

    private Candidate candidate(Force force, Standing standing, Roads.Drive drive, Need need, Situation situation, Coverage cover) {
        BitSet reach = situation.roads().covers(force.unit().id());
        boolean counted = covers(force, situation.now(), null);
        List<Gap> gaps = counted ? cover.gapsWithout(reach) : List.of();
        return new Candidate(force, 0, standing, drive, Optional.of(weighing.score(force, drive, need, situation.now(), counted ? reach : new BitSet(), cover)),
                gaps, weighing.reasons(force, standing, drive, need, situation.now(), gaps, cover.known()));
    }

    private Standing standing(Force force, Roads.Drive drive, IncidentId here, Instant now) {
        Unit unit = force.unit();
        Bound bound = force.bound();
        if (bound != null && !(bound.how() == Bound.How.TENTATIVE && bound.incident().equals(here))) {
            return bound.incident().equals(here) ? new Standing.Here(bound.how())
                    : new Standing.Busy(bound.incident(), unit.status(), bound.how() == Bound.How.TENTATIVE);
        }
        Rules.Policy policy = rules.policy(unit.status());
        if (policy == Rules.Policy.NEVER) {
            return new Standing.Barred(unit.status());
        }
        Fix fix = force.fix();
        if (fix == null) {
            return new Standing.Lost(null);
        }
        if (FixAge.of(fix, now) == FixAge.LOST) {
            return new Standing.Lost(Duration.between(fix.at(), now));
        }
        return switch (policy) {
            case BUSY -> new Standing.Busy(null, unit.status(), false);
            case ASK -> drive.known() ? new Standing.Asked(unit.status()) : new Standing.CutOff();
            case FREE, NEVER -> drive.known() ? new Standing.Free() : new Standing.CutOff();
        };
    }

    private Coverage cover(Situation situation, IncidentId here) {
        List<BitSet> reaches = situation.forces().stream().filter(f -> covers(f, situation.now(), here)).map(f -> situation.roads().covers(f.unit().id())).toList();
        return Coverage.of(situation.roads().areas(), reaches);
    }

    /** Whether a unit stands for its surroundings: free, seen, and not taken; one tried out for this incident is still counted. */
    private boolean covers(Force force, Instant now, @Nullable IncidentId here) {
        Fix fix = force.fix();
        Bound bound = force.bound();
        boolean taken = bound != null && !(bound.how() == Bound.How.TENTATIVE && (here == null || bound.incident().equals(here)));
        return fix != null && !taken && FixAge.of(fix, now) != FixAge.LOST && rules.policy(force.unit().status()) == Rules.Policy.FREE;
    }
}
