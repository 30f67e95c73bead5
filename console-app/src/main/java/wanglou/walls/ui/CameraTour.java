package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. A tour of cameras on one slot: each stands for the dwell time, then the next comes; it can be held.
 *
 * @param <C> what is shown in turn
 */
final class CameraTour<C> {

    private final List<C> stops;
    private final Duration dwell;
    private int at;
    private Instant since;
    private @Nullable Instant heldAt;

    /** @param stops in their order, at least one */
    CameraTour(List<C> stops, Duration dwell, Instant now) {
        if (stops.isEmpty() || dwell.isNegative() || dwell.isZero()) {
            throw new IllegalArgumentException("a tour has stops and time to look at them");
        }
        this.stops = List.copyOf(stops);
        this.dwell = dwell;
        this.since = now;
    }

    /** What stands there at this moment; a clock that jumped moves on by one stop at most. */
    C at(Instant now) {
        if (heldAt == null && !now.isBefore(since.plus(dwell))) {
            at = (at + 1) % stops.size();
            since = now;
        } else if (now.isBefore(since)) {
            since = now;
        }
        return stops.get(at);
    }

    List<C> stops() {
        return stops;
    }

    /** Goes to a stop at once, numbered from 0; it stands for its whole time. */
    void goTo(int stop, Instant now) {
        at = Math.floorMod(stop, stops.size());
        since = now;
    }

    int number() {
        return at + 1;
    }

    int size() {
        return stops.size();
    }

    Duration left(Instant now) {
        Duration left = Duration.between(heldAt == null ? now : heldAt, since.plus(dwell));
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean held() {
        return heldAt != null;
    }

    void hold(boolean on, Instant now) {
        if (on && heldAt == null) {
            heldAt = now;
        } else if (!on && heldAt != null) {
            since = since.plus(Duration.between(heldAt, now));
            heldAt = null;
        }
    }
}
