package wanglou.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;

/**
 * Home: hub thread. Decides on commands one after the other, in memory, and lets nobody hear of it before it is on disk.
 *
 * <p>While one batch is being written the next one fills (group commit): the hub thread never waits for the disk. If a batch cannot be
 * written, everything decided since is refused, the boards are read back from the store, and commands are refused until the store
 * answers again. See ADR 3.
 */
final class Deciding {

    /** A repeat of a command is known for this long; a console gives up on an answer far earlier. */
    static final Duration REMEMBER = Duration.ofHours(1);

    /** A status moves an order, an order an incident, an incident other orders: more than this is two features in a circle. */
    private static final int MOST_ROUNDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private record Remembered(PersonId person, Instant at, CompletableFuture<Outcome> answer) {
    }

    private final List<Feature> features;
    private final Map<Class<?>, Feature> byCommand = new HashMap<>();
    private final Map<Class<?>, Feature> byEvent = new HashMap<>();
    private final BiFunction<Actor, Command, Optional<Problem>> permission;
    private final BatchWriter writer;
    private final Executor hubThread;
    private final InstantSource clock;
    private final Consumer<Publication> publish;
    private final Runnable reload;
    private final LinkedHashMap<CommandId, Remembered> remembered = new LinkedHashMap<>();

    private final Refusals refusals = new Refusals();

    private Batch open = new Batch();
    private boolean writing;
    private @Nullable Problem storeProblem;
    private long seq;

    /**
     * @param permission empty when the actor may
     * @param hubThread runs what the writer answers
     * @param publish hears what consoles may be shown
     * @param reload clears every board and fills it from the store; throws when the store does not answer
     */
    Deciding(List<Feature> features, BiFunction<Actor, Command, Optional<Problem>> permission, BatchWriter writer, Executor hubThread,
            InstantSource clock, Consumer<Publication> publish, Runnable reload) {
        this.features = List.copyOf(features);
        this.permission = permission;
        this.writer = writer;
        this.hubThread = hubThread;
        this.clock = clock;
        this.publish = publish;
        this.reload = reload;
        for (Feature feature : features) {
            byCommand.put(feature.commands(), feature);
            byEvent.put(feature.events(), feature);
        }
    }

    /** Where the journal stood when the boards were filled. */
    void startAt(long lastSeq) {
        seq = lastSeq;
    }

    /** Outcomes given before the last stop, so that a repeat after a restart is still a repeat. */
    void remember(CommandId id, PersonId person, Instant at, Outcome outcome) {
        remembered.put(id, new Remembered(person, at, CompletableFuture.completedFuture(outcome)));
    }

    CompletableFuture<Outcome> decide(CommandId id, Command command, Actor actor) {
        Remembered before = remembered.get(id);
        if (before != null) {
            return before.person().equals(actor.person()) ? before.answer()
                    : CompletableFuture.completedFuture(new Outcome.Refused(Problem.of("command.id-taken")));
        }
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        if (storeProblem != null) {
            // Not remembered: the same command may be tried again when the store is back.
            answer.complete(new Outcome.Refused(storeProblem));
            return answer;
        }
        Instant now = clock.instant();
        Optional<Problem> forbidden = permission.apply(actor, command);
        if (forbidden.isPresent()) {
            // Neither remembered nor kept by its id: it did nothing, and a repeat is refused as well.
            refusals.note(actor, command, forbidden.get(), now).ifPresent(line -> record(actor, List.of(line)));
            answer.complete(new Outcome.Refused(forbidden.get()));
            return answer;
        }
        remembered.put(id, new Remembered(actor.person(), now, answer));
        Decision decision;
        try {
            decision = featureOf(command).decide(command, actor, now);
        } catch (RuntimeException bug) {
            // A feature looks before anything is changed: nothing has happened, and whoever asked must not wait for ever.
            LOG.error("hub.bug: {} could not be decided", command.getClass().getName(), bug);
            return refused(id, answer, bugOf(bug));
        }
        String subject = "";
        if (decision instanceof Decision.Accepted(List<Event> events, String made)) {
            subject = made;
            Optional<Problem> broken = take(now, actor, events);
            if (broken.isPresent()) {
                return refused(id, answer, broken.get());
            }
        }
        open.add(new Batch.Act(id, actor, now, open.facts().size(), subject, decision, answer));
        writeIfIdle();
        return answer;
    }

    /** Not remembered: the same command may be tried again. */
    private CompletableFuture<Outcome> refused(CommandId id, CompletableFuture<Outcome> answer, Problem problem) {
        remembered.remove(id);
        answer.complete(new Outcome.Refused(problem));
        return answer;
    }

    private static Problem bugOf(RuntimeException bug) {
        return Problem.of("hub.bug", bug.getClass().getSimpleName());
    }

    /** Facts nobody asked for: timers, links, sign-ins. */
    void record(Actor actor, List<? extends Event> events) {
        if (storeProblem == null && !events.isEmpty() && take(clock.instant(), actor, events).isEmpty()) {
            writeIfIdle();
        }
    }

    /** The same, for whoever must not go on before they are on disk. */
    CompletableFuture<Outcome> recordAndAnswer(CommandId id, Actor actor, List<? extends Event> events) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        if (storeProblem != null) {
            answer.complete(new Outcome.Refused(storeProblem));
            return answer;
        }
        Instant now = clock.instant();
        Optional<Problem> broken = take(now, actor, events);
        if (broken.isPresent()) {
            answer.complete(new Outcome.Refused(broken.get()));
            return answer;
        }
        open.add(new Batch.Act(id, actor, now, open.facts().size(), "", new Decision.Accepted(List.copyOf(events), ""), answer));
        writeIfIdle();
        return answer;
    }

    /** Lets every feature look at the clock and forgets old repeats. */
    void tick() {
        Instant now = clock.instant();
        for (Feature feature : features) {
            try {
                record(Actor.HUB, feature.tick(now));
            } catch (RuntimeException bug) {
                // The others' clocks go on: an escalation must not stand still because of something else.
                LOG.error("hub.bug: {} failed at its tick", feature.getClass().getName(), bug);
            }
        }
        refusals.counted(now).forEach(line -> record(line.by(), List.of(line.event())));
        publishLive();
        remembered.values().removeIf(r -> r.answer().isDone() && r.at().isBefore(now.minus(REMEMBER)));
        if (storeProblem != null && !writing) {
            recover();
        }
    }

    /** Shows consoles what changed on live boards. */
    void publishLive() {
        List<Change<?, ?>> changes = new ArrayList<>();
        for (Feature feature : features) {
            for (Board<?, ?> board : feature.liveBoards()) {
                changes.addAll(board.drain());
            }
        }
        if (!changes.isEmpty()) {
            changes.forEach(Change::publish);
            publish.accept(new Publication(seq, false, changes));
        }
    }

    long seq() {
        return seq;
    }

    /** Why commands are refused, null when they are not. */
    @Nullable Problem storeProblem() {
        return storeProblem;
    }

    private Feature featureOf(Command command) {
        return find(byCommand, command);
    }

    private static Feature find(Map<Class<?>, Feature> features, Object thing) {
        for (Map.Entry<Class<?>, Feature> entry : features.entrySet()) {
            if (entry.getKey().isInstance(thing)) {
                return entry.getValue();
            }
        }
        throw new IllegalStateException("no feature knows " + thing.getClass().getName());
    }

    /**
     * Takes facts with all that follows. A feature that breaks on one leaves boards that nobody can trust any more: what is not on its way to the
     * disk is refused, and the boards are read back from the store, as after a failed write.
     *
     * @return why they were not taken, empty when they were
     */
    private Optional<Problem> take(Instant now, Actor actor, List<? extends Event> decided) {
        try {
            takeWithAllThatFollows(now, actor, decided);
            return Optional.empty();
        } catch (RuntimeException bug) {
            LOG.error("hub.bug: facts could not be taken: {}", decided, bug);
            Problem problem = bugOf(bug);
            giveUpWhatIsOpen(problem);
            if (!writing) {
                recover();
            }
            return Optional.of(problem);
        }
    }

    private void giveUpWhatIsOpen(Problem problem) {
        storeProblem = problem;
        Batch tainted = open;
        open = new Batch();
        forget(tainted);
        tainted.refuseAll(problem);
    }

    /** Features see a decision whole before they add to it; what they add may have consequences in turn, but not for ever. */
    private void takeWithAllThatFollows(Instant now, Actor actor, List<? extends Event> decided) {
        List<? extends Event> round = decided;
        for (int rounds = 0; !round.isEmpty(); rounds++) {
            if (rounds == MOST_ROUNDS) {
                throw new IllegalStateException("facts that follow from each other without end: " + round);
            }
            List<Fact> facts = round.stream().map(event -> new Fact(now, actor, event)).toList();
            facts.forEach(this::apply);
            round = facts.stream().flatMap(fact -> features.stream().flatMap(feature -> feature.follow(fact).stream())).toList();
        }
    }

    private void apply(Fact fact) {
        Feature feature = find(byEvent, fact.event());
        feature.apply(fact);
        open.add(fact);
        feature.boards().forEach(board -> open.addChanges(board.drain()));
    }

    private void writeIfIdle() {
        if (!writing && !open.isEmpty()) {
            Batch full = open;
            open = new Batch();
            writing = true;
            writer.write(full, result -> hubThread.execute(() -> written(full, result)));
        }
    }

    private void written(Batch batch, BatchWriter.Result result) {
        writing = false;
        switch (result) {
            case BatchWriter.Result.Committed(long firstSeq) -> {
                if (!batch.facts().isEmpty()) {
                    seq = firstSeq + batch.facts().size() - 1;
                    batch.changes().forEach(Change::publish);
                    publish.accept(new Publication(seq, true, latest(batch.changes())));
                }
                batch.acts().forEach(act -> act.answer().complete(act.outcome(firstSeq)));
                if (storeProblem == null) {
                    writeIfIdle();
                } else {
                    recover();
                }
            }
            case BatchWriter.Result.Failed(Problem problem) -> {
                LOG.error("batch of {} facts not written: {}", batch.facts().size(), problem.code());
                forget(batch);
                batch.refuseAll(problem);
                giveUpWhatIsOpen(problem);
                recover();
            }
        }
    }

    private void forget(Batch batch) {
        batch.acts().forEach(act -> remembered.remove(act.id()));
    }

    private void recover() {
        try {
            reload.run();
            storeProblem = null;
            LOG.info("boards read back from the store at {}", seq);
        } catch (RuntimeException stillDown) {
            LOG.warn("store does not answer yet: {}", stillDown.toString());
        }
    }

    private static List<Change<?, ?>> latest(List<Change<?, ?>> changes) {
        record Key(String board, Object key) {
        }
        LinkedHashMap<Key, Change<?, ?>> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(new Key(change.board().name(), change.key()), change));
        return new ArrayList<>(latest.values());
    }
}
