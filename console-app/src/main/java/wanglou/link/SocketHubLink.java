package wanglou.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.map.geo.GeoBox;

/**
 * Home: its link thread, one at a time; the public methods may be called from any. Keeps the console connected: heartbeat every second,
 * lost after {@link #SILENT} of silence, reconnect after 1, 2, 4, 8, 10, 10 … seconds, resume where the mirrors stand.
 */
public final class SocketHubLink implements HubLink {

    /** Silence after which the hub counts as lost; with the heartbeat of a second the screen says so within 3 s. */
    public static final Duration SILENT = Duration.ofMillis(2_300);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(SocketHubLink.class);

    /** Says where the hub is: {@code http:} or {@code https:}; may have to start it. */
    @FunctionalInterface
    public interface Address {
        URI find() throws IOException, InterruptedException;
    }

    private record Waiting(String text, CompletableFuture<Outcome> answer) {
    }

    private record Asked(Class<?> type, CompletableFuture<Object> answer) {
    }

    private final HttpClient http;
    private final Address address;
    private final Executor workers;
    private final String token;
    private final WireTypes types;
    private final BoardSink sink;
    private final ScheduledExecutorService thread;
    private final InstantSource clock;
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Waiting> commands = new LinkedHashMap<>();
    private final Map<Long, Asked> questions = new HashMap<>();

    private volatile LinkState state = new LinkState.Connecting(1);
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private int connection;
    private int attempt;
    private @Nullable String hubRun;
    private String hubName = "";
    private String hubVersion = "";
    private Instant liveSince = Instant.EPOCH;
    private long seq;
    private Instant lastHeard;
    private long pings;
    private long pingSentNanos;
    private int roundTripMillis = -1;
    private volatile long clockOffsetMillis;
    private long nextQuestion = 1;
    private UpFrame.@Nullable LookAt look;
    private boolean closed;

    /**
     * @param address asked before each connection: after a restart the hub may be elsewhere
     * @param workers where the address is looked for
     * @param token from sign-in
     * @param thread single-threaded; the link's home, owned by the caller
     */
    public SocketHubLink(HttpClient http, Address address, Executor workers, String token, WireTypes types, BoardSink sink,
            ScheduledExecutorService thread, InstantSource clock) {
        this.http = http;
        this.address = address;
        this.workers = workers;
        this.token = token;
        this.types = types;
        this.sink = sink;
        this.thread = thread;
        this.clock = clock;
        this.lastHeard = clock.instant();
    }

    /** Starts to connect. */
    public void start() {
        thread.execute(this::connect);
        thread.scheduleWithFixedDelay(this::beat, 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** How far this desk's clock is ahead of the hub's, in milliseconds. */
    public long clockOffsetMillis() {
        return clockOffsetMillis;
    }

    /** Tries at once instead of waiting for the next turn. */
    @Override
    public void retryNow() {
        thread.execute(() -> {
            if (state instanceof LinkState.Lost && socket == null) {
                connect();
            }
        });
    }

    @Override
    public CompletableFuture<Outcome> send(Command command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        String id = UUID.randomUUID().toString();
        String text = types.write(new UpFrame.Do(id, types.nameOf(command), types.toJson(command)));
        thread.execute(() -> {
            if (state instanceof LinkState.Live) {
                commands.put(id, new Waiting(text, answer));
                transmit(text);
            } else {
                answer.complete(new Outcome.Refused(Problem.of("link.lost")));
            }
        });
        return answer;
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        thread.execute(() -> {
            if (state instanceof LinkState.Live) {
                long n = nextQuestion++;
                questions.put(n, new Asked(query.answerType(), answer));
                transmit(types.write(new UpFrame.Ask(n, types.nameOf(query), types.toJson(query))));
            } else {
                answer.completeExceptionally(new ProblemException(Problem.of("link.lost")));
            }
        });
        return answer.thenApply(query.answerType()::cast);
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        thread.execute(() -> {
            look = new UpFrame.LookAt(box, hertz);
            if (state instanceof LinkState.Live) {
                transmit(types.write(look));
            }
        });
    }

    @Override
    public void close() {
        try {
            thread.execute(() -> {
                closed = true;
                disconnect();
            });
        } catch (RejectedExecutionException ended) {
            LOG.debug("the link thread has ended already");
        }
    }

    private void connect() {
        if (closed) {
            return;
        }
        int mine = ++connection;
        attempt++;
        CompletableFuture<WebSocket> opening = CompletableFuture.supplyAsync(this::socketAddress, workers)
                .thenCompose(uri -> http.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT)
                        .header("Authorization", "Bearer " + token).buildAsync(uri, new Ears(mine)));
        opening.whenComplete((opened, failure) -> thread.execute(() -> {
            if (mine != connection) {
                if (opened != null) {
                    opened.abort();
                }
            } else if (failure != null) {
                failedToConnect(failure);
            } else {
                socket = opened;
                lastHeard = clock.instant();
                transmit(types.write(new UpFrame.Hello(hubRun, seq)));
            }
        }));
    }

    private URI socketAddress() {
        try {
            return URI.create(address.find().toString().replaceFirst("^http", "ws")).resolve("/api/link");
        } catch (IOException notFound) {
            throw new UncheckedIOException(notFound);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped", stopped));
        }
    }

    private void failedToConnect(Throwable failure) {
        LOG.info("hub not reached, try {}: {}", attempt, failure.toString());
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof java.net.http.WebSocketHandshakeException refused && refused.getResponse().statusCode() == 401) {
            // The hub does not know the session any more (it was restarted, or it ended it): only a new sign-in helps.
            ended(Problem.of("link.session-unknown"));
            return;
        }
        retryLater();
    }

    private void retryLater() {
        Duration wait = Duration.ofSeconds(1L << Math.min(4, Math.max(0, attempt)));
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            wait = LONGEST_WAIT;
        }
        if (hubRun == null) {
            become(new LinkState.Connecting(attempt));
        } else {
            Instant picture = state instanceof LinkState.Lost lost ? lost.lastPicture() : lastHeard;
            become(new LinkState.Lost(picture, attempt, clock.instant().plus(wait), wait));
        }
        int mine = connection;
        thread.schedule(() -> {
            if (mine == connection && socket == null) {
                connect();
            }
        }, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (socket == null || closed) {
            return;
        }
        if (lastHeard.isBefore(clock.instant().minus(SILENT))) {
            lost("silent");
        } else if (pings % 2 == 0) {
            pingSentNanos = System.nanoTime();
            transmit(types.write(new UpFrame.Ping(++pings, roundTripMillis)));
        } else {
            pings++;
        }
    }

    private void lost(String why) {
        LOG.warn("hub lost: {}", why);
        disconnect();
        attempt = 0;
        ProblemException problem = new ProblemException(Problem.of("link.lost"));
        questions.values().forEach(q -> q.answer().completeExceptionally(problem));
        questions.clear();
        if (hubRun != null) {
            become(new LinkState.Lost(lastHeard, 0, clock.instant(), Duration.ZERO));
        }
        connect();
    }

    private void disconnect() {
        connection++;
        WebSocket old = socket;
        socket = null;
        if (old != null) {
            old.abort();
        }
        sending = CompletableFuture.completedFuture(null);
    }

    private void ended(Problem reason) {
        closed = true;
        disconnect();
        commands.values().forEach(w -> w.answer().complete(new Outcome.Refused(reason)));
        commands.clear();
        become(new LinkState.Ended(reason));
    }

    private void transmit(String text) {
        WebSocket to = socket;
        if (to != null) {
            sending = sending.handle((ok, ignored) -> ok).thenCompose(ok -> to.sendText(text, true));
        }
    }

    private void heard(int from, String text) {
        if (from != connection) {
            return;
        }
        lastHeard = clock.instant();
        try {
            handle(types.read(text, DownFrame.class));
        } catch (ProblemException malformed) {
            LOG.error("the hub sent what this console does not understand: {}", malformed.problem());
            lost("malformed");
        }
    }

    private void handle(DownFrame frame) {
        switch (frame) {
            case DownFrame.Welcome w -> welcome(w);
            case DownFrame.Snapshot s -> snapshot(s);
            case DownFrame.Delta d -> {
                d.entries().forEach(e -> change(e.board(), e.key(), e.value()));
                seq = Math.max(seq, d.seq());
            }
            case DownFrame.Result r -> {
                Waiting waiting = commands.remove(r.id());
                if (waiting != null) {
                    waiting.answer().complete(r.outcome());
                }
            }
            case DownFrame.Answer a -> answer(a);
            case DownFrame.Pong p -> {
                roundTripMillis = (int) Math.round((System.nanoTime() - pingSentNanos) / 1e6);
                clockOffsetMillis = clock.millis() - p.hubMillis() - roundTripMillis / 2;
                live();
            }
            case DownFrame.Ended e -> ended(e.reason());
        }
    }

    private void welcome(DownFrame.Welcome w) {
        if (!w.resumed()) {
            seq = 0;
        }
        hubRun = w.hub();
        hubName = w.name();
        hubVersion = w.version();
        liveSince = clock.instant();
        attempt = 0;
        live();
        if (look != null) {
            transmit(types.write(look));
        }
        // Asked again under the same ids: what was done is answered as done, what never arrived is done now.
        commands.values().forEach(waiting -> transmit(waiting.text()));
    }

    private void live() {
        become(new LinkState.Live(hubName, hubVersion, Duration.ofMillis(Math.max(0, roundTripMillis)), liveSince));
    }

    private void snapshot(DownFrame.Snapshot s) {
        WireTypes.BoardType<?, ?> board = types.boardType(s.board());
        if (board != null) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (DownFrame.Entry e : s.entries()) {
                Object value = types.value(e.value(), board.value());
                if (value != null) {
                    values.put(types.key(e.key(), board.key()), value);
                }
            }
            sink.snapshot(s.board(), values);
        }
        seq = Math.max(seq, s.seq());
    }

    private void change(String name, String key, @Nullable JsonNode value) {
        WireTypes.BoardType<?, ?> board = types.boardType(name);
        if (board != null) {
            sink.change(name, types.key(key, board.key()), types.value(value, board.value()));
        }
    }

    private void answer(DownFrame.Answer a) {
        Asked asked = questions.remove(a.n());
        if (asked == null) {
            return;
        }
        Problem problem = a.problem();
        Object value = types.value(a.body(), asked.type());
        if (problem != null || value == null) {
            asked.answer().completeExceptionally(new ProblemException(problem == null ? Problem.of("link.malformed", "answer") : problem));
        } else {
            asked.answer().complete(value);
        }
    }

    private void become(LinkState next) {
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(l -> l.accept(next));
        }
    }

    /** Home: HTTP client threads. Puts frames together and hands them to the link thread. */
    private final class Ears implements WebSocket.Listener {

        private final int mine;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        Ears(int mine) {
            this.mine = mine;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                thread.execute(() -> heard(mine, whole));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            binary.writeBytes(bytes);
            if (last) {
                byte[] whole = binary.toByteArray();
                binary.reset();
                thread.execute(() -> heardFixes(mine, whole));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            gone("closed " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            gone(error.toString());
        }

        private void gone(String why) {
            thread.execute(() -> {
                if (mine == connection && !closed) {
                    lost(why);
                }
            });
        }
    }

    private void heardFixes(int from, byte[] bytes) {
        if (from == connection) {
            lastHeard = clock.instant();
            try {
                sink.fixes(FixFrame.decode(bytes));
            } catch (IOException malformed) {
                LOG.error("fixes not understood: {}", malformed.toString());
            }
        }
    }
}
