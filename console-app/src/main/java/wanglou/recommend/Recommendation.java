package wanglou.recommend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;

/** The answer to “whom do I send”. */
public sealed interface Recommendation {

    IncidentId incident();

    Need need();

    /** Nobody has said where it is: nothing can be near it. */
    record Unlocated(IncidentId incident, Need need) implements Recommendation {
    }

    /**
     * @param missing how many more should go, counting those on their way
     * @param ranked the best first
     * @param others who is there already, then who is busy, then who is barred or lost; the nearest of each first
     * @param cover as it is now, without anybody who is taken or tried out
     */
    record Ranking(IncidentId incident, Need need, GeoPoint place, int missing, Measure measure, List<Candidate> ranked,
            List<Candidate> others, Coverage cover) implements Recommendation {

        public Ranking {
            ranked = List.copyOf(ranked);
            others = List.copyOf(others);
        }

        public Optional<Candidate> of(UnitId unit) {
            return Stream.concat(ranked.stream(), others.stream()).filter(c -> c.id().equals(unit)).findFirst();
        }
    }
}
