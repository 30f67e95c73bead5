package wanglou.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.map.geo.GeoBox;

/**
 * Home: its link thread, one at a time; the public methods may be called from any. Keeps the console connected: heartbeat every second,
 * lost after {@link #SILENT} of silence, tried again by the {@link RetryRule}, resumed where the mirrors stand.
 */
public final class SocketHubLink implements HubLink {

    /** Silence after which the hub counts as lost; with the heartbeat of a second the screen says so within 3 s. */
    public static final Duration SILENT = Duration.ofMillis(2_300);
    private static final Logger LOG = LoggerFactory.getLogger(SocketHubLink.class);

    /** Says where the hub is: {@code http:} or {@code https:}; may have to start it. */
    @FunctionalInterface
    public interface Address {
        URI find() throws IOException, InterruptedException;
    }

    private final HttpClient http;
    private final Address address;
    private final Executor workers;
    private final String token;
    private final WireTypes types;
    private final ScheduledExecutorService thread;
    private final LinkStates states;
    private final BoardFeed feed;
    private final Unanswered unanswered;
    private final Heartbeat heartbeat;

    /** The connection in use or under way; after a failed try the one that failed. */
    private @Nullable LinkSocket socket;
    private int attempt;
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
        this.thread = thread;
        this.states = new LinkStates(clock);
        this.feed = new BoardFeed(types, sink);
        this.unanswered = new Unanswered(types);
        this.heartbeat = new Heartbeat(clock, SILENT);
    }

    /** Starts to connect. */
    public void start() {
        thread.execute(this::connect);
        thread.scheduleWithFixedDelay(this::beat, Heartbeat.BEAT.toMillis(), Heartbeat.BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public LinkState state() {
        return states.now();
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        states.listen(listener);
    }

    /** How far this desk's clock is ahead of the hub's, in milliseconds. */
    public long clockOffsetMillis() {
        return heartbeat.clockOffsetMillis();
    }

    /** Tries at once instead of waiting for the next turn. */
    @Override
    public void retryNow() {
        thread.execute(() -> {
            if (states.now() instanceof LinkState.Lost && !isOpen()) {
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
            if (states.isLive()) {
                unanswered.command(id, text, answer);
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
            if (states.isLive()) {
                long n = unanswered.question(query.answerType(), answer);
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
            if (states.isLive()) {
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
        disconnect();
        attempt++;
        socket = LinkSocket.open(http, address, workers, token, thread, new Hearing());
    }

    private void retryLater() {
        Duration wait = RetryRule.STANDARD.waitAfter(attempt);
        states.notReached(attempt, wait, heartbeat.lastHeard());
        LinkSocket failed = socket;
        thread.schedule(() -> {
            if (failed == socket) {
                connect();
            }
        }, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (!isOpen() || closed) {
            return;
        }
        if (heartbeat.isSilent()) {
            lost("silent");
        } else {
            heartbeat.beat().ifPresent(ping -> transmit(types.write(ping)));
        }
    }

    private void lost(String why) {
        LOG.warn("hub lost: {}", why);
        disconnect();
        attempt = 0;
        unanswered.dropQuestions(Problem.of("link.lost"));
        states.lost(heartbeat.lastHeard());
        connect();
    }

    private void disconnect() {
        if (socket != null) {
            socket.abandon();
        }
    }

    private boolean isOpen() {
        return socket != null && socket.isOpen();
    }

    private void ended(Problem reason) {
        closed = true;
        disconnect();
        unanswered.refuseAll(reason);
        states.ended(reason);
    }

    private void transmit(String text) {
        if (socket != null) {
            socket.send(text);
        }
    }

    private void handle(DownFrame frame) {
        switch (frame) {
            case DownFrame.Welcome welcome -> welcome(welcome);
            case DownFrame.Snapshot snapshot -> feed.take(snapshot);
            case DownFrame.Delta delta -> feed.take(delta);
            case DownFrame.Result result -> unanswered.answered(result);
            case DownFrame.Answer answer -> unanswered.answered(answer);
            case DownFrame.Pong pong -> {
                heartbeat.answered(pong);
                states.answered(heartbeat.roundTrip());
            }
            case DownFrame.Ended ended -> ended(ended.reason());
        }
    }

    private void welcome(DownFrame.Welcome welcome) {
        if (!welcome.resumed()) {
            feed.startOver();
        }
        attempt = 0;
        states.welcomed(welcome, heartbeat.roundTrip());
        if (look != null) {
            transmit(types.write(look));
        }
        // Asked again under the same ids: what was done is answered as done, what never arrived is done now.
        unanswered.commandFrames().forEach(this::transmit);
    }

    /** Home: link thread. What the connection in use says. */
    private final class Hearing implements LinkSocket.Listener {

        @Override
        public void opened() {
            heartbeat.heard();
            transmit(types.write(new UpFrame.Hello(states.hubRun(), feed.seq())));
        }

        @Override
        public void notOpened(Throwable failure) {
            LOG.info("hub not reached, try {}: {}", attempt, failure.toString());
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            if (cause instanceof WebSocketHandshakeException refused && refused.getResponse().statusCode() == 401) {
                // The hub does not know the session any more (it was restarted, or it ended it): only a new sign-in helps.
                ended(Problem.of("link.session-unknown"));
            } else {
                retryLater();
            }
        }

        @Override
        public void heard(String frame) {
            heartbeat.heard();
            try {
                handle(types.read(frame, DownFrame.class));
            } catch (ProblemException malformed) {
                LOG.error("the hub sent what this console does not understand: {}", malformed.problem());
                lost("malformed");
            }
        }

        @Override
        public void heard(byte[] fixes) {
            heartbeat.heard();
            feed.take(fixes);
        }

        @Override
        public void gone(String why) {
            lost(why);
        }
    }
}
