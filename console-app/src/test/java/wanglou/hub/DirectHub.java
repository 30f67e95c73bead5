package wanglou.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.Outcome;
import wanglou.core.Problem;

/**
 * The hub's deciding on the test's own thread and clock. Batches are kept in memory; a test may hold them back or let them fail, as a slow
 * or full disk would.
 */
public final class DirectHub implements InstantSource {

    private final List<Fact> disk = new ArrayList<>();
    private final List<Publication> published = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final Deciding deciding;
    private Instant now = Instant.parse("2026-03-14T13:00:00Z");
    private boolean holding;
    private Optional<Problem> failure = Optional.empty();
    private int reloads;

    public DirectHub(Feature... features) {
        this((actor, command) -> Optional.empty(), features);
    }

    public DirectHub(BiFunction<Actor, Command, Optional<Problem>> permission, Feature... features) {
        List<Feature> all = new ArrayList<>(List.of(features));
        if (all.stream().noneMatch(HubFeature.class::isInstance)) {
            all.add(new HubFeature());
        }
        deciding = new Deciding(all, permission, this::write, Runnable::run, this, published::add, () -> reload(features));
    }

    private void write(Batch batch, Consumer<BatchWriter.Result> done) {
        Runnable commit = () -> {
            if (failure.isPresent()) {
                done.accept(new BatchWriter.Result.Failed(failure.get()));
            } else {
                long first = disk.size() + 1L;
                disk.addAll(batch.facts());
                done.accept(new BatchWriter.Result.Committed(first));
            }
        };
        if (holding) {
            held.add(commit);
        } else {
            commit.run();
        }
    }

    private void reload(Feature... features) {
        reloads++;
        for (Feature feature : features) {
            feature.boards().forEach(board -> {
                board.clear();
            });
        }
        for (Fact fact : disk) {
            for (Feature feature : features) {
                if (feature.events().isInstance(fact.event())) {
                    feature.apply(fact);
                    feature.boards().forEach(board -> board.drain().forEach(change -> change.publish()));
                }
            }
        }
        deciding.startAt(disk.size());
    }

    public java.util.concurrent.CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
        return deciding.decide(id, command, actor);
    }

    /** Sends under a fresh id and expects the answer at once. */
    public Outcome act(Command command, Actor actor) {
        return submit(new CommandId(UUID.randomUUID().toString()), command, actor).join();
    }

    /** From now on nothing reaches the disk until {@link #release}. */
    public void hold() {
        holding = true;
    }

    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    public void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    public void heal() {
        failure = Optional.empty();
    }

    public void tick(java.time.Duration later) {
        now = now.plus(later);
        deciding.tick();
    }

    @Override
    public Instant instant() {
        return now;
    }

    public List<Fact> disk() {
        return disk;
    }

    public List<Publication> published() {
        return published;
    }

    public int reloads() {
        return reloads;
    }
}
