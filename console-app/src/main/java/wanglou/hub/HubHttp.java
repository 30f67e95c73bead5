package wanglou.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.link.LinkServer;
import wanglou.link.LinkSession;
import wanglou.link.Outlet;
import wanglou.link.ProblemException;
import wanglou.link.SignIn;
import wanglou.link.WireTypes;
import wanglou.security.Sessions;
import wanglou.security.SignInDesk;
import wanglou.security.SignInResult;

/**
 * Home: web server threads. The hub's one HTTP port: sign-in, console link, field messages, health. TLS unless it listens on loopback
 * only; anything else refuses to start.
 */
final class HubHttp implements AutoCloseable {

    /** Bodies of sign-in and the like. */
    private static final int MAX_BODY = FieldRequest.MAX_BODY;
    /** A command may carry a note of 10,000 characters, four bytes each. */
    private static final int MAX_FRAME = 256 * 1024;
    private static final Duration SEND_LIMIT = Duration.ofSeconds(20);

    private final Javalin server;
    private final WireTypes types;
    private final SignInDesk desk;
    private final Sessions signedIn;
    private final Supplier<SignIn.Hello> hello;
    private final LinkServer link;
    private volatile boolean closing;
    private final Map<String, LinkSession> sessions = new ConcurrentHashMap<>();

    /**
     * @param field adapters that are spoken to over HTTP, by path
     * @param video who holds a ticket for a stream gets it
     * @param evidence who holds a ticket for a piece gets it
     * @param hatch the same for a packet
     * @param stopIfAlone asked by whoever knows the stop key; true when the hub will stop
     */
    HubHttp(HubConfig config, WireTypes types, SignInDesk desk, Sessions signedIn, Supplier<SignIn.Hello> hello, LinkServer link, Map<String, FieldHttp> field, VideoDesk video, EvidenceDesk evidence, ExportHatch hatch, String stopKey,
            BooleanSupplier stopIfAlone) throws IOException {
        if (!config.loopback() && config.tls().isEmpty()) {
            throw new IllegalStateException("off loopback the hub speaks TLS only: give hub.tls.keystore, or listen on 127.0.0.1");
        }
        this.types = types;
        this.desk = desk;
        this.signedIn = signedIn;
        this.hello = hello;
        this.link = link;
        SslContextFactory.Server tls = config.tls().isPresent() ? HubPort.tls(config.tls().get()) : null;
        server = Javalin.create(javalin -> {
            settings(javalin);
            javalin.jetty.addConnector((jetty, http) -> HubPort.connector(config.bind(), config.port(), tls, jetty, http));
            javalin.jetty.modifyWebSocketServletFactory(factory -> {
                factory.setMaxTextMessageSize(MAX_FRAME);
                factory.setIdleTimeout(LinkServer.SEAT_SILENT.plusSeconds(15));
            });
            routes(javalin, field, stopKey, stopIfAlone);
            javalin.routes.get("/api/video/{ticket}", context -> video(context, video));
            new EvidenceHttp(evidence, () -> closing).routes(javalin);
            hatch.routes(javalin, () -> closing);
            javalin.routes.exception(ProblemException.class, (malformed, context) -> json(context.status(400), malformed.problem()));
            javalin.routes.exception(IllegalArgumentException.class,
                    (malformed, context) -> json(context.status(400), Problem.of("link.malformed", "request")));
        });
        try {
            server.start();
        } catch (RuntimeException notStarted) {
            server.stop();
            throw new IOException("the hub cannot listen on " + config.bind() + ":" + config.port() + ": " + rootOf(notStarted).getMessage()
                    + "; end the other program or give another hub.port in wanglou.conf", notStarted);
        }
    }

    /** What holds whatever is served. */
    static void settings(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.maxRequestSize = MAX_BODY;
        javalin.concurrency.useVirtualThreads = true;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        closing = true;
        sessions.values().forEach(session -> session.close("hub stops"));
        server.stop();
    }

    private void routes(JavalinConfig javalin, Map<String, FieldHttp> field, String stopKey, BooleanSupplier stopIfAlone) {
        javalin.routes.get("/api/health", context -> context.result("ok"));
        javalin.routes.get("/api/hello", context -> json(context, hello.get()));
        javalin.routes.post("/api/sign-in", this::signIn);
        javalin.routes.post("/api/change-password", this::changePassword);
        javalin.routes.post("/api/confirm", this::confirm);
        javalin.routes.post("/api/issue-code", this::issueCode);
        javalin.routes.post("/api/sign-out", context -> token(context.header("Authorization")).ifPresent(this::signOut));
        javalin.routes.post("/api/stop-if-alone", context -> {
            boolean known = token(context.header("Authorization")).filter(key -> same(key, stopKey)).isPresent();
            context.status(!known ? 401 : stopIfAlone.getAsBoolean() ? 202 : 409);
        });
        javalin.routes.wsBeforeUpgrade("/api/link", context -> {
            if (token(context.header("Authorization")).flatMap(signedIn::find).isEmpty()) {
                throw new io.javalin.http.UnauthorizedResponse();
            }
        });
        javalin.routes.ws("/api/link", this::link);
        field.forEach((path, handler) -> javalin.routes.post(path, context -> field(context, handler))
                .get(path, context -> field(context, handler)));
    }

    /** The link goes with its session: a console that keeps it open must not go on deciding. */
    private void signOut(String token) {
        Optional<Actor> actor = signedIn.find(token).map(wanglou.security.Session::actor);
        desk.signOut(token, "asked");
        actor.ifPresent(gone -> sessions.values().stream().filter(s -> s.actor().equals(gone)).forEach(link::closed));
    }

    private void signIn(Context context) {
        SignIn.Request request = types.read(context.body(), SignIn.Request.class);
        answer(context, desk.signIn(new PersonId(request.name()), request.password().toCharArray(), new SeatId(request.seat()), context.ip()));
    }

    private void changePassword(Context context) {
        SignIn.Change change = types.read(context.body(), SignIn.Change.class);
        answer(context, desk.changePassword(token(context.header("Authorization")).orElse(""), change.old().toCharArray(),
                change.chosen().toCharArray(), context.ip()));
    }

    private void confirm(Context context) {
        SignIn.Confirm asked = types.read(context.body(), SignIn.Confirm.class);
        desk.confirm(token(context.header("Authorization")).orElse(""), asked.password().toCharArray(), context.ip())
                .ifPresentOrElse(no -> json(context.status(403), no.problem()), () -> context.status(204));
    }

    /** The code goes to the security administrator's screen once and is kept nowhere. */
    private void issueCode(Context context) {
        SignIn.CodeFor asked = types.read(context.body(), SignIn.CodeFor.class);
        Optional<wanglou.security.Session> session = token(context.header("Authorization")).flatMap(signedIn::find);
        if (session.isEmpty()) {
            json(context.status(401), Problem.of("security.session-over"));
            return;
        }
        switch (desk.issueCode(session.get().actor(), asked.person())) {
            case SignInDesk.CodeResult.Issued(String code, var validUntil) -> json(context, new SignIn.Code(code, validUntil));
            case SignInDesk.CodeResult.Refused(Problem problem) -> json(context.status(403), problem);
        }
    }

    private void answer(Context context, SignInResult result) {
        switch (result) {
            case SignInResult.Granted(var session, String token, boolean mustChange) -> json(context,
                    new SignIn.Granted(token, session.person(), session.displayName(), session.seat(), session.roles(), mustChange));
            case SignInResult.Refused(var problem) -> json(context.status(403), problem);
        }
    }

    private void json(Context context, Object body) {
        context.contentType("application/json").result(types.write(body));
    }

    private void link(WsConfig socket) {
        socket.onConnect(context -> {
            Optional<wanglou.security.Session> session = token(context.header("Authorization")).flatMap(signedIn::find);
            if (session.isEmpty()) {
                context.closeSession(4401, "not signed in");
                return;
            }
            LinkSession opened = link.open(session.get().actor(), session.get().displayName(), outlet(context));
            sessions.put(context.sessionId(), opened);
            if (token(context.header("Authorization")).flatMap(signedIn::find).isEmpty()) {
                // It ended while its link was being opened: whoever ended it could not see the link yet.
                link.end(opened, Problem.of("security.session-over"));
            }
        });
        socket.onMessage(context -> {
            LinkSession session = sessions.get(context.sessionId());
            if (session != null) {
                link.received(session, context.message());
            }
        });
        socket.onClose(this::gone);
        socket.onError(this::gone);
    }

    private void gone(WsContext context) {
        LinkSession session = sessions.remove(context.sessionId());
        if (session != null) {
            link.closed(session);
        }
    }

    private static Outlet outlet(WsContext context) {
        Session session = context.session;
        return new Outlet() {
            @Override
            public void send(String text) throws IOException {
                Callback.Completable sent = new Callback.Completable();
                session.sendText(text, sent);
                await(sent);
            }

            @Override
            public void send(byte[] binary) throws IOException {
                Callback.Completable sent = new Callback.Completable();
                session.sendBinary(ByteBuffer.wrap(binary), sent);
                await(sent);
            }

            @Override
            public void close(String reason) {
                session.close(1000, reason, Callback.NOOP);
            }
        };
    }

    private static void await(Callback.Completable sent) throws IOException {
        try {
            sent.get(SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notSent) {
            throw new IOException("not sent", notSent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    static void field(Context context, FieldHttp handler) {
        FieldResponse response = handler.handle(new FieldRequest(context.ip(), context::header, context::queryParam,
                context.bodyAsBytes()));
        context.status(response.status()).contentType(response.contentType()).result(response.body());
        response.headers().forEach(context::header);
    }

    /** The ticket is all that is asked for: it works once and was given to somebody signed in. */
    private void video(Context context, VideoDesk video) throws IOException {
        Optional<VideoDesk.Pass> pass = video.redeem(context.pathParam("ticket"));
        if (pass.isEmpty() || !signedIn.holds(pass.get().actor())) {
            context.status(403);
            return;
        }
        context.header("Cache-Control", "no-store").contentType("video/mp2t");
        // Not the context's own stream: its flush does nothing, and a small camera's pictures then waited until 32 kB had come together.
        VideoDesk.serve(pass.get().feed(), context.res().getOutputStream(), () -> closing || !signedIn.holds(pass.get().actor()));
    }

    private static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization).filter(a -> a.startsWith("Bearer ")).map(a -> a.substring(7).strip());
    }

    private static boolean same(String given, String wanted) {
        return java.security.MessageDigest.isEqual(given.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                wanted.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
