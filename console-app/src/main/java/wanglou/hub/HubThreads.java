package wanglou.hub;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: hub's start and stop. The hub's own threads: one that owns all state, one that writes the store, two for reads that take time.
 * Adapters and the web server bring theirs.
 */
final class HubThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubThreads.class);

    private final HubThread hub = new HubThread();
    private final ExecutorService store = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("wl-store").factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("wl-worker-", 0).factory());

    HubThread hub() {
        return hub;
    }

    ExecutorService store() {
        return store;
    }

    ExecutorService workers() {
        return workers;
    }

    /** Each runs what was handed in, then ends; the hub thread first, because it hands work to the others. */
    @Override
    public void close() {
        hub.close();
        end(store);
        end(workers);
    }

    private static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.error("an executor did not end within 10 s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
