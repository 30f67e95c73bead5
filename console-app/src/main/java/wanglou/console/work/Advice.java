package wanglou.console.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import wanglou.console.map.City;
import wanglou.console.map.UnitRoads;
import wanglou.console.shell.Desk;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.recommend.Bound;
import wanglou.recommend.Candidate;
import wanglou.recommend.FootRoads;
import wanglou.recommend.Force;
import wanglou.recommend.Outlook;
import wanglou.recommend.Recommendation;
import wanglou.recommend.Recommender;
import wanglou.recommend.Requirements;
import wanglou.recommend.Rules;
import wanglou.recommend.Situation;
import wanglou.units.Fix;
import wanglou.units.Unit;

/** Home: FX; the ranking itself on a worker. What this desk knows for recommending units: one for a signed-in person. */
public final class Advice implements AutoCloseable {

    private final Desk desk;
    private final City city;
    private final Requirements requirements = Requirements.standard();
    private final Recommender recommender = new Recommender(requirements);
    private final UnitRoads roads;
    private final Tried tried = new Tried();
    private final Sending sending;

    /** @param outlook empty for an incident without a place */
    record Answer(Recommendation recommendation, Optional<Outlook> outlook, Situation situation, List<UnitId> tried) {
    }

    public Advice(Desk desk, City city) {
        this.desk = desk;
        this.city = city;
        roads = new UnitRoads(desk, city, requirements.rules().straightKmh());
        sending = new Sending(desk);
    }

    Requirements requirements() {
        return requirements;
    }

    City city() {
        return city;
    }

    Tried tried() {
        return tried;
    }

    Sending sending() {
        return sending;
    }

    /** Asks for one incident as everything stands now; completes on the FX thread, empty when there is no such incident. */
    CompletableFuture<Optional<Answer>> ask(IncidentId id) {
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Situation situation = situation();
        List<UnitId> chosen = tried.of(id);
        CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
        CompletableFuture.supplyAsync(() -> answer(incident, situation, chosen), city.workers()).whenComplete((done, error) ->
                desk.pulse().later(() -> {
                    if (error == null) {
                        answer.complete(Optional.of(done));
                    } else {
                        answer.completeExceptionally(error);
                    }
                }));
        return answer;
    }

    private Answer answer(Incident incident, Situation situation, List<UnitId> chosen) {
        Recommendation recommendation = recommender.recommend(incident, situation);
        return new Answer(recommendation, recommendation instanceof Recommendation.Ranking ranking
                ? Optional.of(recommender.whatIf(ranking, situation, chosen)) : Optional.empty(), situation, chosen);
    }

    /** Who would go where this unit is taken from. Quick enough for the FX thread where few units are asked; here for one box. */
    CompletableFuture<Optional<Candidate>> replacement(Incident other, UnitId taken, Situation situation) {
        CompletableFuture<Optional<Candidate>> found = new CompletableFuture<>();
        CompletableFuture.supplyAsync(() -> recommender.replacement(other, taken, situation), city.workers())
                .whenComplete((candidate, error) -> desk.pulse().later(() -> found.complete(error == null ? candidate : Optional.empty())));
        return found;
    }

    /** All units as they stand now. */
    Situation situation() {
        Instant now = desk.clock().now();
        Map<UnitId, Bound> bounds = sending.bounds();
        Map<UnitId, Integer> loads = sending.loads(requirements.shiftBegan(now, desk.texts().formats().zone()));
        List<Force> forces = new ArrayList<>();
        for (Unit unit : desk.mirrors().units().values()) {
            @Nullable Bound bound = bounds.get(unit.id());
            if (bound == null) {
                bound = tried.incidentOf(unit.id()).map(i -> new Bound(i, Bound.How.TENTATIVE)).orElse(null);
            }
            forces.add(new Force(unit, desk.mirrors().fixes().get(unit.id()), loads.getOrDefault(unit.id(), 0), bound));
        }
        Map<UnitId, GeoPoint> walkers = new HashMap<>();
        forces.stream().filter(f -> requirements.rules().walks(f.unit().kind())).forEach(f -> {
            Fix fix = f.fix();
            if (fix != null) {
                walkers.put(f.unit().id(), fix.place());
            }
        });
        Rules rules = requirements.rules();
        return new Situation(now, forces, walkers.isEmpty() ? roads.now() : new FootRoads(roads.now(), walkers, rules.footKmh(), rules.footDetour()));
    }

    @Override
    public void close() {
        roads.close();
    }
}
