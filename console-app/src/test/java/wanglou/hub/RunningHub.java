package wanglou.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import wanglou.app.Vocabulary;
import wanglou.field.FieldConfig;
import wanglou.link.BoardSink;
import wanglou.link.SignIn;
import wanglou.link.SocketHubLink;
import wanglou.link.WireTypes;
import wanglou.security.DrillAccounts;
import wanglou.store.StoreConfig;
import wanglou.units.Fix;

/** A real hub in this JVM, on a free port and a folder of the test's, and real consoles' links to it. */
public final class RunningHub implements AutoCloseable {

    private final HubConfig config;
    private final HttpClient http = HttpClient.newHttpClient();
    private Hub hub;

    public RunningHub(Path folder) throws IOException {
        this(folder, new StoreConfig.H2(folder.resolve("store")));
    }

    public RunningHub(Path folder, StoreConfig store) throws IOException {
        config = new HubConfig("hub-test", "", "127.0.0.1", 0, Optional.empty(), store, folder, folder.resolve("evidence"),
                Optional.empty(), ZoneOffset.ofHours(8), FieldConfig.read(key -> key.equals("field.cot.port") ? Optional.of("0") : Optional.empty()), true);
        hub = Hub.start(config, Vocabulary.wire(), Vocabulary.events(), "test", Clock.systemUTC());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + hub.port());
    }

    public HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public String signIn(String name, String seat) throws IOException, InterruptedException {
        WireTypes types = Vocabulary.wire();
        HttpResponse<String> answer = post("/api/sign-in", types.write(new SignIn.Request(name, DrillAccounts.PASSWORD, seat)));
        if (answer.statusCode() != 200) {
            throw new IOException("sign-in: " + answer.statusCode() + " " + answer.body());
        }
        return types.read(answer.body(), SignIn.Granted.class).token();
    }

    /** A console's end, with its boards as plain maps. */
    public final class Desk implements AutoCloseable, BoardSink {
        public final Map<String, Map<Object, Object>> boards = new ConcurrentHashMap<>();
        public final SocketHubLink link;
        /** Hears every changed value, on the link thread. */
        public volatile BiConsumer<String, @Nullable Object> onChange = (board, value) -> { };
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        private Desk(String token) {
            link = new SocketHubLink(http, RunningHub.this::address, Runnable::run, token, Vocabulary.wire(), this, thread,
                    Clock.systemUTC());
            link.start();
        }

        public Map<Object, Object> board(String name) {
            return boards.computeIfAbsent(name, n -> new ConcurrentHashMap<>());
        }

        @Override
        public void snapshot(String board, Map<?, ?> values) {
            boards.put(board, new ConcurrentHashMap<>(values));
        }

        @Override
        public void change(String board, Object key, @Nullable Object value) {
            onChange.accept(board, value);
            if (value == null) {
                board(board).remove(key);
            } else {
                board(board).put(key, value);
            }
        }

        @Override
        public void fixes(List<Fix> fixes) {
            fixes.forEach(fix -> board("fixes").put(fix.unit(), fix));
        }

        @Override
        public void close() {
            link.close();
            thread.shutdown();
        }
    }

    public Desk desk(String name, String seat) throws IOException, InterruptedException {
        return new Desk(signIn(name, seat));
    }

    public Desk link(String token) {
        return new Desk(token);
    }

    /** Waits for what must come true; fails after 30 s: a loaded machine is slow, not wrong. */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 30 s: " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    /** Stops and starts again on the same port and store. */
    public void restart() throws IOException {
        int port = hub.port();
        hub.close();
        HubConfig again = new HubConfig(config.name(), config.centre(), config.bind(), port, config.tls(), config.store(), config.data(), config.evidence(),
                config.pack(), config.zone(), config.field(), config.drill());
        hub = Hub.start(again, Vocabulary.wire(), Vocabulary.events(), "test", Clock.systemUTC());
    }

    public Hub hub() {
        return hub;
    }

    @Override
    public void close() {
        hub.close();
        // A request that nobody waits for any more must not hold up the end of a test.
        http.shutdownNow();
        http.close();
    }
}
