package wanglou.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import wanglou.hub.bench.DemoPack;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.RoadGraph;

/**
 * One recommendation with what-if of three, on the roads of the drill city with seeded units: {@code recommend.1k} and {@code recommend.10k}
 * are the slowest of a hundred but five. The units were put on the roads before, as the console does when a fix comes in.
 */
public final class RecommendBench {

    private static final int ROUNDS = 100;
    private static final int WARM = 200;

    private RecommendBench() {
    }

    public static void main(String[] args) throws IOException {
        try (RoadGraph graph = RoadGraph.open(DemoPack.make())) {
            measure(graph, 1_000, "recommend.1k");
            measure(graph, 10_000, "recommend.10k");
        }
    }

    private static void measure(RoadGraph graph, int units, String name) {
        long begin = System.nanoTime();
        MonacoForces forces = MonacoForces.of(graph, units, 7);
        long placed = System.nanoTime() - begin;
        Recommender recommender = new Recommender(Requirements.standard());
        Random random = new Random(3);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            GeoPoint place = graph.randomPoint(random).onRoad();
            long from = System.nanoTime();
            Situation situation = forces.situation();
            Recommendation.Ranking ranking = (Recommendation.Ranking) recommender.recommend(Forces.incident(Forces.FIRST, "armed-threat", place), situation);
            recommender.whatIf(ranking, situation, ranking.ranked().stream().limit(3).map(Candidate::id).toList());
            if (i >= WARM) {
                times.add((System.nanoTime() - from) / 1e6);
            }
        }
        Collections.sort(times);
        System.out.printf("%s %.1f ms (p95 of %d; cut the city into %d cells and placed %d units in %.0f ms)%n", name, times.get(ROUNDS * 95 / 100 - 1), ROUNDS,
                forces.areas().size(), units, placed / 1e6);
        System.out.printf("%s.median %.1f ms%n", name, times.get(ROUNDS / 2));
    }
}
