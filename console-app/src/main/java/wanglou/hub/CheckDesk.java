package wanglou.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Outcome;
import wanglou.evidence.Check;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.store.StoreException;

/** Home: hub thread; comparing, a thread of its own, one piece after the other. Runs the checks that people ask for, and the hub's own. */
final class CheckDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckDesk.class);
    private static final long PATIENCE_S = 60;

    private final StoredCheck stored;
    private final EvidenceDesk.Hand hand;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("wl-check").priority(Thread.MIN_PRIORITY).factory());
    private final Map<String, Job> jobs = new HashMap<>();
    private volatile boolean closed;

    /** One check; it is asked to end, never interrupted: an interrupt would close the store's own file under it. */
    private static final class Job {
        private volatile boolean unwanted;
    }

    CheckDesk(StoredCheck stored, EvidenceDesk.Hand hand) {
        this.stored = stored;
        this.hand = hand;
    }

    /** The board says this of a check. */
    void look(Check check) {
        if (!check.running()) {
            jobs.remove(check.id());
            return;
        }
        Job known = jobs.get(check.id());
        if (known == null && !check.stopping()) {
            Job job = new Job();
            jobs.put(check.id(), job);
            worker.execute(() -> run(check, job));
        } else if (known != null && check.stopping()) {
            known.unwanted = true;
        } else if (known == null) {
            // Begun and stopped before anybody looked.
            hand.report(new RecorderReport.CheckOver(check.id()));
        }
    }

    /** Compares one piece because it is its turn. */
    void one(PieceId piece) {
        worker.execute(() -> {
            try {
                compare(piece, "", new Job());
            } catch (StoreException | CancellationException | CompletionException notNow) {
                LOG.warn("piece {} is checked another time", piece, notNow);
            }
        });
    }

    private void run(Check check, Job job) {
        try {
            for (PieceId piece : check.pieces()) {
                if (job.unwanted || closed) {
                    break;
                }
                compare(piece, check.id(), job);
            }
        } catch (CancellationException stopped) {
            LOG.info("{} was stopped", check.id());
        } catch (StoreException | CompletionException notNow) {
            LOG.error("{} ends before its time", check.id(), notNow);
        } catch (RuntimeException | Error bug) { // its end is told all the same, or the page would wait for ever
            LOG.error("hub.bug: {} ends before its time", check.id(), bug);
        }
        // A hub that stops says nothing: the journal has what was found, and that no end was reached.
        if (!closed) {
            hand.report(new RecorderReport.CheckOver(check.id()));
        }
    }

    private void compare(PieceId piece, String check, Job job) {
        stored.compare(piece, check, () -> job.unwanted || closed).ifPresent(found -> {
            Outcome told = hand.report(found).orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
            if (told instanceof Outcome.Refused(var problem)) {
                LOG.warn("{} was not taken: {}", found, problem.code());
            }
        });
    }

    /** Hub's stop. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.error("a check did not end within 10 s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
