package wanglou.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.audit.CommandLog;
import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.Fact;
import wanglou.core.Problem;
import wanglou.store.Database;
import wanglou.store.Projection;
import wanglou.store.StoreException;

/** Home: store writer thread. Journal, tables and outcomes of a batch in one transaction. */
final class StoreWriter implements BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    /** A minute of commits at one every few milliseconds, for the figure on the status page. */
    private static final int KEPT_TIMES = 4_096;

    private final Database database;
    private final Journal journal;
    private final CommandLog commands;
    private final List<Projection> projections;
    private final ExecutorService thread;
    private final AtomicReference<List<Double>> times = new AtomicReference<>(List.of());
    private final List<Double> recent = new ArrayList<>();

    /** @param thread single-threaded: this class's home, owned by the caller */
    StoreWriter(Database database, Journal journal, CommandLog commands, List<Projection> projections, ExecutorService thread) {
        this.database = database;
        this.journal = journal;
        this.commands = commands;
        this.projections = List.copyOf(projections);
        this.thread = thread;
    }

    @Override
    public void write(Batch batch, Consumer<Result> done) {
        thread.execute(() -> done.accept(write(batch)));
    }

    private Result write(Batch batch) {
        long start = System.nanoTime();
        try {
            long first = database.inTransaction(connection -> {
                List<JournalEntry> entries = journal.append(connection, batch.facts());
                long firstSeq = entries.isEmpty() ? journal.lastSeq(connection) + 1 : entries.getFirst().seq();
                for (int i = 0; i < entries.size(); i++) {
                    Fact fact = batch.facts().get(i);
                    for (Projection projection : projections) {
                        if (projection.events().isInstance(fact.event())) {
                            projection.write(connection, entries.get(i).seq(), fact);
                        }
                    }
                }
                for (Batch.Act act : batch.acts()) {
                    commands.write(connection, act.id(), act.actor().person(), act.outcome(firstSeq), act.at());
                }
                return firstSeq;
            });
            measured((System.nanoTime() - start) / 1e6);
            return new Result.Committed(first);
        } catch (StoreException down) {
            LOG.error("batch not written: {}", down.problem(), down);
            return new Result.Failed(down.problem());
        } catch (RuntimeException | Error bug) { // unanswered, the hub would wait for this batch for ever
            LOG.error("batch not written", bug);
            return new Result.Failed(Problem.of("store.bug", bug.getClass().getSimpleName()));
        }
    }

    private void measured(double millis) {
        recent.add(millis);
        if (recent.size() > KEPT_TIMES) {
            recent.subList(0, KEPT_TIMES / 2).clear();
        }
        times.set(List.copyOf(recent.subList(Math.max(0, recent.size() - 256), recent.size())));
    }

    /** 99th percentile of the last 256 commits in milliseconds, 0 before the first. Any thread. */
    double commitMillisP99() {
        List<Double> sorted = java.util.Objects.requireNonNull(times.get()).stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * 0.99) - 1));
    }
}
