package wanglou.link;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.core.Outcome;
import wanglou.core.Problem;

/** What the hub says to a console: one JSON text frame each, told apart by {@code is}. Fixes travel apart, packed ({@link FixFrame}). */
public sealed interface DownFrame {

    /**
     * @param hub names this run of the hub: another one means that deltas cannot be resumed
     * @param resumed true when deltas follow instead of snapshots of the durable boards
     */
    record Welcome(String hub, String name, String version, boolean resumed) implements DownFrame {
    }

    /** One whole board. */
    record Snapshot(String board, long seq, List<Entry> entries) implements DownFrame {
    }

    /** Changed keys of any boards. */
    record Delta(long seq, List<Entry> entries) implements DownFrame {
    }

    /**
     * @param board name of the board; empty inside a snapshot, which names it once
     * @param value null when the key is gone
     */
    record Entry(String board, String key, @Nullable JsonNode value) {
    }

    record Result(String id, boolean done, long seq, String subject, @Nullable Problem problem) implements DownFrame {

        static Result of(String id, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done d -> new Result(id, true, d.seq(), d.subject(), null);
                case Outcome.Refused r -> new Result(id, false, 0, "", r.problem());
            };
        }

        Outcome outcome() {
            return problem == null ? new Outcome.Done(seq, subject) : new Outcome.Refused(problem);
        }
    }

    record Answer(long n, @Nullable JsonNode body, @Nullable Problem problem) implements DownFrame {
    }

    /** @param hubMillis the hub's clock, for the offset of this desk's clock */
    record Pong(long n, long hubMillis) implements DownFrame {
    }

    /** The hub ends the session; the console must not reconnect by itself. */
    record Ended(Problem reason) implements DownFrame {
    }
}
