package wanglou.recommend;

import java.util.List;
import java.util.Optional;

import wanglou.core.UnitId;

/**
 * Home: any (immutable). A unit with all that speaks for and against sending it.
 *
 * @param rank 1 for the best, 0 for one that is not ranked
 * @param score empty for one that is not ranked
 * @param drive its time to the place; of a lost unit not known
 * @param gaps what its going would leave open
 */
public record Candidate(Force force, int rank, Standing standing, Roads.Drive drive, Optional<Score> score, List<Gap> gaps, List<Reason> reasons) {

    public Candidate {
        gaps = List.copyOf(gaps);
        reasons = List.copyOf(reasons);
    }

    public UnitId id() {
        return force.unit().id();
    }

    Candidate ranked(int place) {
        return new Candidate(force, place, standing, drive, score, gaps, reasons);
    }
}
