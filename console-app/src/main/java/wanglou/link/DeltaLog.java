package wanglou.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Home: hub thread. The last deltas as they were sent, for consoles that were away for a moment. */
final class DeltaLog {

    private record Sent(long before, long seq, Told told) {
    }

    private final int capacity;
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();

    DeltaLog(int capacity) {
        this.capacity = capacity;
    }

    /** @param before the journal number a console must stand at for this delta to follow */
    void add(long before, long seq, Told told) {
        if (sent.size() == capacity) {
            sent.removeFirst();
        }
        sent.addLast(new Sent(before, seq, told));
    }

    void clear() {
        sent.clear();
    }

    /** What a console at {@code seq} missed; empty when that is no longer known here. */
    Optional<List<Told>> since(long seq, long now) {
        if (seq == now) {
            return Optional.of(List.of());
        }
        if (seq > now || sent.isEmpty() || sent.getFirst().before() > seq) {
            return Optional.empty();
        }
        List<Told> missed = new ArrayList<>();
        for (Sent delta : sent) {
            if (delta.seq() > seq) {
                missed.add(delta.told());
            }
        }
        return Optional.of(missed);
    }
}
