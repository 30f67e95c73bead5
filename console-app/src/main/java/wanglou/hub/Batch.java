package wanglou.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import wanglou.core.Actor;
import wanglou.core.Change;
import wanglou.core.CommandId;
import wanglou.core.Decision;
import wanglou.core.Fact;
import wanglou.core.Outcome;
import wanglou.core.Problem;

/**
 * Home: hub thread while it fills, store writer while it is written, hub thread again. What goes to disk in one transaction, and what
 * may be told to anybody only after that.
 */
final class Batch {

    /**
     * One command in the batch.
     *
     * @param facts how many of the batch's facts are of this or an earlier act; the journal number of the act is that of the last of them
     */
    record Act(CommandId id, Actor actor, Instant at, int facts, String subject, Decision decision, CompletableFuture<Outcome> answer) {

        Outcome outcome(long firstSeq) {
            return switch (decision) {
                case Decision.Accepted a -> new Outcome.Done(firstSeq + facts - 1, subject);
                case Decision.Refused r -> new Outcome.Refused(r.problem());
            };
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Change<?, ?>> changes = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    void add(Act act) {
        acts.add(act);
    }

    void addChanges(List<? extends Change<?, ?>> drained) {
        changes.addAll(drained);
    }

    List<Fact> facts() {
        return facts;
    }

    List<Act> acts() {
        return acts;
    }

    List<Change<?, ?>> changes() {
        return changes;
    }

    boolean isEmpty() {
        return facts.isEmpty() && acts.isEmpty();
    }

    void refuseAll(Problem problem) {
        acts.forEach(act -> act.answer().complete(new Outcome.Refused(problem)));
    }
}
