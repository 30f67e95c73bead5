package wanglou.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.DeviceId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: drill thread calls; two threads of the HTTP client speak. The handhelds of the first units over the page's own wire: each waits for
 * news in one long request, says by itself that it has an order, and sends its reports one after the other.
 */
final class HandheldWire implements OrderLink {

    /** Each waits on a connection of its own; a drill of ten thousand trackers is not one of ten thousand pages. */
    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HandheldWire.class);
    private static final Duration HOLD = Duration.ofSeconds(40);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("drill-handheld-", 0).daemon().factory());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
            .executor(threads).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI hub;
    private final Map<DeviceId, List<DrillOrder>> orders = new ConcurrentHashMap<>();
    private final Map<DeviceId, CompletableFuture<?>> lastOf = new ConcurrentHashMap<>();
    private volatile boolean closed;

    HandheldWire(URI hub, List<DeviceId> devices) {
        this.hub = hub;
        devices.stream().limit(MOST).forEach(device -> listen(device, ""));
    }

    @Override
    public Optional<DrillOrder> order(DeviceId device) {
        return orders.getOrDefault(device, List.of()).stream().findFirst();
    }

    @Override
    public void report(DeviceId device, String act, DrillOrder order) {
        String body = "{\"id\":\"%s-%s-%d\",\"act\":\"%s\",\"incident\":\"%s\",\"order\":%d}".formatted(order.incident(), act, order.version(), act,
                order.incident(), order.version());
        lastOf.merge(device, CompletableFuture.completedFuture(null), (before, none) -> before);
        lastOf.compute(device, (same, before) -> (before == null ? CompletableFuture.completedFuture(null) : before)
                .thenCompose(done -> post(device, body, TRIES)));
    }

    private void listen(DeviceId device, String seen) {
        if (closed) {
            return;
        }
        client.sendAsync(request(device, "/api/handheld/orders?seen=" + seen).timeout(HOLD).build(), HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((answer, error) -> {
                    if (error != null || answer.statusCode() != 200) {
                        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, threads).execute(() -> listen(device, ""));
                    } else {
                        listen(device, read(device, answer.body()));
                    }
                });
    }

    private String read(DeviceId device, byte[] body) {
        try {
            JsonNode sheet = json.readTree(body);
            List<JsonNode> active = StreamSupport.stream(sheet.path("orders").spliterator(), false)
                    .filter(order -> !order.path("state").asText().equals("withdrawn")).toList();
            orders.put(device, active.stream().map(HandheldWire::order).toList());
            active.stream().filter(order -> !order.path("delivered").asBoolean()).forEach(order -> report(device, "delivered", order(order)));
            return sheet.path("v").asText();
        } catch (IOException malformed) {
            LOG.warn("{} cannot read its orders", device, malformed);
            return "";
        }
    }

    private static DrillOrder order(JsonNode order) {
        JsonNode lat = order.path("lat");
        return new DrillOrder(order.path("incident").asText(), order.path("version").asInt(), order.path("state").asText(),
                lat.isNumber() ? new GeoPoint(lat.asDouble(), order.path("lon").asDouble()) : null);
    }

    /** Never fails, so that the next report follows; what is not taken after a few tries is lost, as with a broken device. */
    private CompletableFuture<Object> post(DeviceId device, String body, int tries) {
        HttpRequest request = request(device, "/api/handheld/report").timeout(Duration.ofSeconds(15))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, error) ->
                error == null && answer.statusCode() < 500 && answer.statusCode() != 429).thenCompose(taken -> {
                    if (taken || tries <= 1 || closed) {
                        return CompletableFuture.<Object>completedFuture(taken);
                    }
                    return CompletableFuture.supplyAsync(() -> 0, CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, threads))
                            .thenCompose(later -> post(device, body, tries - 1));
                });
    }

    private HttpRequest.Builder request(DeviceId device, String path) {
        String[] parts = device.value().split("/", 2);
        return HttpRequest.newBuilder(hub.resolve(path)).header("Authorization", "Bearer " + parts[0] + ":drill")
                .header("X-Limit-D", parts.length > 1 ? parts[1] : "phone");
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
        threads.shutdownNow();
    }
}
