package wanglou.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Clockwork;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.link.BoardSink;
import wanglou.link.HubLink;
import wanglou.link.ProblemException;
import wanglou.link.SocketHubLink;
import wanglou.link.WireTypes;
import wanglou.security.Passwords;
import wanglou.units.Fix;

/** Home: any thread. The way to a hub over HTTP and WebSocket. */
public final class RemoteHub implements HubAccess, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final SocketHubLink.Address address;
    private final HttpClient http;
    private final WireTypes types;
    private final Executor workers;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords(Passwords.Cost.STANDARD);
    private final List<HubLink> links = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService linkThread = new Clockwork("wl-link", true);

    /** @param http trusts the hub's certificate, where it has one */
    public RemoteHub(SocketHubLink.Address address, HttpClient http, WireTypes types, Executor workers, InstantSource clock) {
        this.address = address;
        this.http = http;
        this.types = types;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Greeting> greet() {
        return onWorker(() -> {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request("/api/hello").GET().build(), HttpResponse.BodyHandlers.ofString());
            Duration roundTrip = Duration.ofNanos(System.nanoTime() - start);
            var hello = types.read(answer.body(), wanglou.link.SignIn.Hello.class);
            long offset = hello.hubMillis() - clock.millis() + roundTrip.toMillis() / 2;
            return new Greeting(hello.name(), hello.version(), hello.centre(), roundTrip, Duration.ofMillis(offset), fingerprint(answer),
                    hello.drill());
        });
    }

    @Override
    public CompletableFuture<SignIn> signIn(String name, String password, SeatId seat, Mirrors mirrors) {
        return onWorker(() -> switch (knock(name, password, seat)) {
            case Door.Open(var granted) when granted.mustChangePassword() -> new SignIn.Refused(Problem.of("security.password-first"), -1);
            case Door.Open(var granted) -> in(granted, password, mirrors);
            case Door.Shut(Problem problem) -> new SignIn.Refused(problem, triesLeft(problem));
        });
    }

    @Override
    public CompletableFuture<SignIn> changePassword(String name, String old, String chosen, SeatId seat, Mirrors mirrors) {
        return onWorker(() -> {
            if (!(knock(name, old, seat) instanceof Door.Open(var first))) {
                return new SignIn.Refused(Problem.of("security.password-first"), -1);
            }
            return switch (post("/api/change-password", new wanglou.link.SignIn.Change(old, chosen), first.token())) {
                case Door.Open(var granted) -> in(granted, chosen, mirrors);
                case Door.Shut(Problem problem) -> new SignIn.Refused(problem, triesLeft(problem));
            };
        });
    }

    /** What the hub's door answered. */
    private sealed interface Door {
        record Open(wanglou.link.SignIn.Granted granted) implements Door {
        }

        record Shut(Problem problem) implements Door {
        }
    }

    private Door knock(String name, String password, SeatId seat) throws IOException, InterruptedException {
        return post("/api/sign-in", new wanglou.link.SignIn.Request(name, password, seat.value()), "");
    }

    private Door post(String path, Object body, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, body, token);
        return answer.statusCode() == 200 ? new Door.Open(types.read(answer.body(), wanglou.link.SignIn.Granted.class))
                : new Door.Shut(types.read(answer.body(), Problem.class));
    }

    private HttpResponse<String> send(String path, Object body, String token) throws IOException, InterruptedException {
        return http.send(request(path).header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(types.write(body))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private SignIn.In in(wanglou.link.SignIn.Granted granted, String password, Mirrors mirrors) {
        return new SignIn.In(open(granted.token(), mirrors), new Actor(granted.person(), granted.seat(), granted.roles()),
                granted.displayName(), person -> issueCode(person, granted.token()),
                presence(granted.token(), new LostHubProof(passwords, password, workers)));
    }

    private Presence presence(String token, LostHubProof proof) {
        return new Presence() {
            @Override
            public CompletableFuture<Optional<SignIn.Refused>> confirm(String password) {
                return onWorker(() -> {
                    HttpResponse<String> answer;
                    try {
                        answer = send("/api/confirm", new wanglou.link.SignIn.Confirm(password), token);
                    } catch (IOException hubLost) {
                        return proof.check(password);
                    }
                    proof.hubAnswered();
                    if (answer.statusCode() == 204) {
                        return Optional.empty();
                    }
                    Problem problem = types.read(answer.body(), Problem.class);
                    return Optional.of(new SignIn.Refused(problem, triesLeft(problem)));
                });
            }

            @Override
            public void signOut() {
                onWorker(() -> send("/api/sign-out", "", token)).whenComplete((answer, unreachable) -> {
                    // A hub that cannot be told ends the session when its time is up.
                });
            }
        };
    }

    private CompletableFuture<wanglou.link.SignIn.Code> issueCode(PersonId person, String token) {
        return onWorker(() -> {
            HttpResponse<String> answer = send("/api/issue-code", new wanglou.link.SignIn.CodeFor(person), token);
            if (answer.statusCode() != 200) {
                throw new ProblemException(types.read(answer.body(), Problem.class));
            }
            return types.read(answer.body(), wanglou.link.SignIn.Code.class);
        });
    }

    @Override
    public void close() {
        links.forEach(HubLink::close);
        linkThread.shutdown();
        try {
            if (!linkThread.awaitTermination(2, TimeUnit.SECONDS)) {
                linkThread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private HubLink open(String token, Mirrors mirrors) {
        SocketHubLink link = new SocketHubLink(http, address, workers, token, types, new IntoMirrors(mirrors), linkThread, clock);
        links.add(link);
        link.start();
        return link;
    }

    /**
     * Fetches a part of a file of the hub's web server, with a ticket in its path.
     *
     * @return {@code length} bytes from {@code from} on, fewer at the end of the file
     * @throws AccessDeniedException the ticket is not good any more
     */
    public byte[] range(String path, long from, int length) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path).header("Range", "bytes=" + from + "-" + (from + length - 1)).GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case 206 -> answer.body();
            case 200 -> Arrays.copyOfRange(answer.body(), (int) from, (int) Math.min(answer.body().length, from + length));
            case 403 -> throw new AccessDeniedException(path.substring(0, path.lastIndexOf('/')));
            default -> throw new IOException("the hub answered " + answer.statusCode());
        };
    }

    /**
     * Opens a stream of the hub's web server, with a ticket in its path.
     *
     * @throws java.nio.file.AccessDeniedException the ticket is spent or too old
     */
    public InputStream stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        answer.body().close();
        if (answer.statusCode() == 403) {
            throw new AccessDeniedException(path.substring(0, path.lastIndexOf('/')));
        }
        throw new IOException("the hub answered " + answer.statusCode());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(address.find().resolve(path)).timeout(LIMIT);
    }

    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> CompletableFuture<T> onWorker(Work<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.run();
            } catch (IOException unreachable) {
                throw new ProblemException(Problem.of("link.unreachable", String.valueOf(unreachable.getMessage())));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ProblemException(Problem.of("link.unreachable", "stopped"));
            }
        }, workers);
    }

    /** {@code security.wrong} says how many failures there were and how many are allowed. */
    private static int triesLeft(Problem problem) {
        return problem.code().equals("security.wrong") && problem.args().size() >= 2
                ? Integer.parseInt(problem.args().get(1)) - Integer.parseInt(problem.args().get(0)) : -1;
    }

    private static @Nullable String fingerprint(HttpResponse<?> answer) {
        return answer.sslSession().map(session -> {
            try {
                byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(session.getPeerCertificates()[0].getEncoded());
                return java.util.HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash, 0, 4);
            } catch (javax.net.ssl.SSLPeerUnverifiedException | java.security.GeneralSecurityException unreadable) {
                return null;
            }
        }).orElse(null);
    }

    /** Home: link thread. Hands what the hub says to the mirror of the board. */
    private static final class IntoMirrors implements BoardSink {

        private final Map<String, Mirror<Object, Object>> byBoard = new HashMap<>();
        private final Mirror<UnitId, Fix> fixes;

        @SuppressWarnings("unchecked") // keys and values are of the types the wire's vocabulary gives for the board
        IntoMirrors(Mirrors mirrors) {
            mirrors.all().forEach(mirror -> byBoard.put(mirror.board(), (Mirror<Object, Object>) mirror));
            fixes = mirrors.fixes();
        }

        @Override
        public void snapshot(String board, Map<?, ?> values) {
            Mirror<Object, Object> mirror = byBoard.get(board);
            if (mirror != null) {
                mirror.offerAll(new HashMap<>(values));
            }
        }

        @Override
        public void change(String board, Object key, @Nullable Object value) {
            Mirror<Object, Object> mirror = byBoard.get(board);
            if (mirror != null) {
                mirror.offer(key, value);
            }
        }

        @Override
        public void fixes(List<Fix> some) {
            some.forEach(fix -> fixes.offer(fix.unit(), fix));
        }
    }
}
