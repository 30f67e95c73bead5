package wanglou.units;

import java.time.Instant;
import java.util.List;

/** Where every unit was at one moment: its last fix at or before it. */
public record Picture(Instant at, List<Fix> fixes) {

    public Picture {
        fixes = List.copyOf(fixes);
    }
}
