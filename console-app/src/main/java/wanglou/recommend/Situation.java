package wanglou.recommend;

import java.time.Instant;
import java.util.List;

/** Home: any (immutable). All that a recommendation is made from, as of one moment. */
public record Situation(Instant now, List<Force> forces, Roads roads) {

    public Situation {
        forces = List.copyOf(forces);
    }
}
