package wanglou.hub;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Clockwork;

/** The one thread that owns all state of the hub. A task that fails is a bug: it is logged with its code and the thread goes on. */
final class HubThread implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubThread.class);

    private final Clockwork executor = new Clockwork("wl-hub", false);

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("hub thread has stopped; a late task is dropped");
        }
    }

    void every(Duration period, Runnable task) {
        executor.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does it on the hub thread and waits for the answer. Never called there. */
    <T> T call(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, this).join();
    }

    /** Does it on the hub thread and waits until it is done. Never called there. */
    void run(Runnable work) {
        CompletableFuture.runAsync(work, this).join();
    }

    /** Tasks that wait. */
    int waiting() {
        return executor.getQueue().size();
    }

    /** Runs what was handed in, then stops. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.error("the hub thread did not end within 10 s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
