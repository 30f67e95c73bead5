package wanglou.hub;

import java.util.function.Consumer;

import wanglou.core.Problem;

/** Puts a batch on disk. The real one has a thread of its own; a test may do it in place. */
interface BatchWriter {

    /** How it went. */
    sealed interface Result {

        /** On disk; the batch's facts have the numbers firstSeq, firstSeq + 1, … */
        record Committed(long firstSeq) implements Result {
        }

        /** Nothing of it is on disk. */
        record Failed(Problem problem) implements Result {
        }
    }

    /** @param done called exactly once, on any thread */
    void write(Batch batch, Consumer<Result> done);
}
