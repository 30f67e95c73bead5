package wanglou.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.DeviceId;

/** Home: drill thread calls; two threads of the HTTP client send. POSTs over kept connections, at most so many under way. */
final class HttpWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWire.class);
    private static final int UNDER_WAY = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("drill-http-", 0).daemon().factory());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).executor(threads)
            .build();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Function<DrillFix, HttpRequest> request;
    /** The last report of each tracker, under way or done: a phone sends one after the other, so none overtakes another. */
    private final Map<DeviceId, CompletableFuture<?>> lastOf = new HashMap<>();

    private HttpWire(Function<DrillFix, HttpRequest> request) {
        this.request = request;
    }

    /** The OwnTracks app in HTTP mode. */
    static HttpWire ownTracks(URI hub, @Nullable String authorization) {
        URI target = hub.resolve("/pub");
        return new HttpWire(fix -> {
            String[] parts = fix.device().value().split("/", 2);
            return signed(HttpRequest.newBuilder(target), authorization)
                    .header("Content-Type", "application/json")
                    .header("X-Limit-U", parts[0])
                    .header("X-Limit-D", parts.length > 1 ? parts[1] : "phone")
                    .timeout(TIMEOUT)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.ownTracks(fix))).build();
        });
    }

    /** A Traccar server that forwards. */
    static HttpWire traccar(URI hub, @Nullable String authorization) {
        URI target = hub.resolve("/traccar");
        AtomicLong number = new AtomicLong();
        return new HttpWire(fix -> signed(HttpRequest.newBuilder(target), authorization)
                .header("Content-Type", "application/json")
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.traccar(fix, number.incrementAndGet()))).build());
    }

    private static HttpRequest.Builder signed(HttpRequest.Builder builder, @Nullable String authorization) {
        return authorization == null ? builder : builder.header("Authorization", authorization);
    }

    @Override
    public void send(DrillFix fix) {
        // A hub that does not answer must not make the drill pile up requests.
        room.acquireUninterruptibly();
        CompletableFuture<?> before = lastOf.getOrDefault(fix.device(), CompletableFuture.completedFuture(null));
        lastOf.put(fix.device(), before.thenCompose(done -> post(fix)));
    }

    /** Never fails, so that the tracker's next report follows. */
    private CompletableFuture<Boolean> post(DrillFix fix) {
        return attempt(fix).exceptionallyCompose(error -> {
            // A kept connection may be closed by the other side at the very moment it is used again; phones send once more, too.
            LOG.debug("report of {} is sent again", fix.device(), error);
            return attempt(fix);
        }).handle((response, error) -> {
            room.release();
            boolean taken = error == null && response.statusCode() == 200;
            (taken ? sent : failed).incrementAndGet();
            if (error != null) {
                LOG.debug("report of {} not sent", fix.device(), error);
            }
            return taken;
        });
    }

    private CompletableFuture<HttpResponse<Void>> attempt(DrillFix fix) {
        return client.sendAsync(request.apply(fix), HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public long sent() {
        return sent.get();
    }

    @Override
    public long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        CompletableFuture<?> all = CompletableFuture.allOf(lastOf.values().toArray(CompletableFuture[]::new));
        all.completeOnTimeout(null, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
        client.shutdown();
        try {
            if (!client.awaitTermination(TIMEOUT)) {
                client.shutdownNow();
            }
        } catch (InterruptedException e) {
            client.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }
}
