package wanglou.recommend;

import java.util.List;
import java.util.Optional;

import wanglou.core.UnitId;

/**
 * Home: any (immutable). What sending some units would mean.
 *
 * @param arrivals those sent already and those tried out, the first to be there first; one that is there has 0 s
 * @param before cover without those who are taken
 * @param gaps what it leaves open
 * @param busy which of them are taken from something else
 */
public record Outlook(List<Arrival> arrivals, Coverage before, Coverage after, List<Gap> gaps, List<UnitId> busy) {

    /** @param tried whether it is only tried out */
    public record Arrival(UnitId unit, Roads.Drive drive, boolean tried) {
    }

    public Outlook {
        arrivals = List.copyOf(arrivals);
        gaps = List.copyOf(gaps);
        busy = List.copyOf(busy);
    }

    /** The nth to be there, from 0. */
    public Optional<Arrival> arrival(int n) {
        return n < arrivals.size() ? Optional.of(arrivals.get(n)) : Optional.empty();
    }
}
