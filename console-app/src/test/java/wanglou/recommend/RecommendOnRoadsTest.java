package wanglou.recommend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.map.geo.GeoPoint;
import wanglou.map.road.RoadGraph;
import wanglou.map.road.RoadPart;
import wanglou.map.road.Route;
import wanglou.units.FixAge;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The one search for all units against a route of its own for each, and the cover against counting, on the real roads of Monaco. */
final class RecommendOnRoadsTest {

    @TempDir
    private static Path pack;
    private static @Nullable RoadGraph graph;

    @BeforeAll
    static void open() throws IOException {
        String made = System.getProperty("wanglou.demo.pack");
        if (made == null) {
            // The module of the map, which is tested before this one, leaves the extract of its demo city there.
            Path pbf = Path.of("../console-map/target/demo-city/monaco-latest.osm.pbf");
            assumeTrue(Files.exists(pbf), "no demo city: run the tests of console-map first");
            new RoadPart().build(pbf, pack, (name, done) -> { });
        }
        graph = RoadGraph.open(made == null ? pack : Path.of(made));
    }

    @AfterAll
    static void close() {
        if (graph != null) {
            graph.close();
        }
    }

    @Test
    void everyTimeIsTheTimeOfARouteOfItsOwnAndTheOrderFollows() {
        MonacoForces forces = MonacoForces.of(graph, 150, 11);
        Recommender recommender = new Recommender(Requirements.standard());
        Random random = new Random(5);
        for (int round = 0; round < 5; round++) {
            GeoPoint place = graph.randomPoint(random).onRoad();
            Recommendation.Ranking ranking = (Recommendation.Ranking) recommender.recommend(Forces.incident(Forces.FIRST, "fight", place), forces.situation());
            assertEquals(150, ranking.ranked().size() + ranking.others().size());
            for (Candidate c : ranking.ranked()) {
                double alone = graph.route(c.force().fix().place(), place) instanceof Route.Found found ? found.seconds() : Double.POSITIVE_INFINITY;
                assertEquals(alone, c.drive().seconds(), 1.5, c.force().unit().callSign());
            }
            for (int i = 1; i < ranking.ranked().size(); i++) {
                Candidate a = ranking.ranked().get(i - 1);
                Candidate b = ranking.ranked().get(i);
                boolean sameSort = a.standing().getClass().equals(b.standing().getClass());
                assertTrue(!sameSort || a.score().orElseThrow().total() > b.score().orElseThrow().total()
                        || a.score().orElseThrow().total() == b.score().orElseThrow().total() && a.drive().seconds() <= b.drive().seconds());
            }
        }
    }

    @Test
    void theCoverIsWhatCountingUnitByUnitSays() {
        MonacoForces forces = MonacoForces.of(graph, 40, 12);
        Recommender recommender = new Recommender(Requirements.standard());
        GeoPoint place = graph.randomPoint(new Random(6)).onRoad();
        Situation situation = forces.situation();
        Recommendation.Ranking ranking = (Recommendation.Ranking) recommender.recommend(Forces.incident(Forces.FIRST, "other", place), situation);
        List<Candidate> sent = ranking.ranked().stream().limit(3).toList();
        Outlook outlook = recommender.whatIf(ranking, situation, sent.stream().map(Candidate::id).toList());
        assertEquals(share(forces, List.of()), outlook.before().share(), 1e-9);
        assertEquals(share(forces, sent), outlook.after().share(), 1e-9);
    }

    private static double share(MonacoForces forces, List<Candidate> gone) {
        BitSet covered = new BitSet();
        forces.forces().stream().filter(f -> f.bound() == null && (f.unit().status().equals(UnitStatus.AVAILABLE) || f.unit().status().equals(UnitStatus.RETURNING)))
                .filter(f -> FixAge.of(f.fix(), Forces.NOW) != FixAge.LOST).filter(f -> gone.stream().noneMatch(c -> c.id().equals(f.unit().id())))
                .forEach(f -> covered.or(forces.stands().get(f.unit().id()).covers()));
        return (double) covered.cardinality() / forces.areas().size();
    }
}
