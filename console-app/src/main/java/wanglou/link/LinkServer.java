package wanglou.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.Personal;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;

/**
 * Home: hub thread; {@link #received} and {@link #closed} any thread. The hub's end of every console link: snapshot or resume on hello,
 * then deltas as they are published, outcomes and answers as they come.
 */
public final class LinkServer {

    /** What the link needs of its hub. */
    public interface Hub {

        CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor);

        /** Answered on a worker. */
        CompletableFuture<?> ask(Query<?> query, Actor actor);

        Collection<Board<?, ?>> boards();

        /** The journal number consoles stand at. */
        long seq();
    }

    /** A seat whose console has been silent this long has lost it (MISSION.md, invariants). */
    public static final Duration SEAT_SILENT = Duration.ofSeconds(45);
    private static final int KEPT_DELTAS = 20_000;
    private static final String FIXES = "fixes";
    private static final Logger LOG = LoggerFactory.getLogger(LinkServer.class);

    private final String run;
    private final String hubName;
    private final String version;
    private final Hub hub;
    private final WireTypes types;
    private final Executor hubThread;
    private final InstantSource clock;
    private final Board<SeatId, SeatPresence> seats;
    private final Audience audience;
    private final DeltaLog log = new DeltaLog(KEPT_DELTAS);
    private final Set<LinkSession> sessions = new LinkedHashSet<>();
    private long lastSeq;

    /**
     * @param run names this run of the hub
     * @param seats live board this server keeps: who sits where
     * @param audience asked before any entry of a board goes to a console
     */
    public LinkServer(String run, String hubName, String version, Hub hub, WireTypes types, Executor hubThread, InstantSource clock,
            Board<SeatId, SeatPresence> seats, Audience audience) {
        this.run = run;
        this.hubName = hubName;
        this.version = version;
        this.hub = hub;
        this.types = types;
        this.hubThread = hubThread;
        this.clock = clock;
        this.seats = seats;
        this.audience = audience;
    }

    /** A console that has signed in has connected. Any thread. */
    public LinkSession open(Actor actor, String displayName, Outlet outlet) {
        LinkSession session = new LinkSession(actor, displayName, outlet, clock.instant());
        hubThread.execute(() -> {
            // One console a seat: the newer connection is the living one after a cut cable.
            for (LinkSession other : List.copyOf(sessions)) {
                if (other.actor().seat().equals(actor.seat())) {
                    drop(other, "replaced");
                }
            }
            sessions.add(session);
            seats.put(actor.seat(), presence(session));
        });
        return session;
    }

    public void received(LinkSession session, String text) {
        session.waitForRoom();
        hubThread.execute(() -> {
            session.madeRoom();
            session.heard(clock.instant());
            try {
                handle(session, types.read(text, UpFrame.class));
            } catch (ProblemException malformed) {
                LOG.warn("{} sent what is not a frame: {}", session.actor().seat(), malformed.problem());
                end(session, malformed.problem());
            }
        });
    }

    public void closed(LinkSession session) {
        hubThread.execute(() -> drop(session, "closed"));
    }

    /** Ends every session of a seat, e.g. at sign-out or when an account is locked. */
    public void end(LinkSession session, Problem reason) {
        session.closeAfter(types.write(new DownFrame.Ended(reason)), reason.code());
    }

    /** Ends whatever session a seat has: signed out, locked, signed in elsewhere. */
    public void end(SeatId seat, Problem reason) {
        List.copyOf(sessions).stream().filter(s -> s.actor().seat().equals(seat)).forEach(s -> end(s, reason));
    }

    public Collection<LinkSession> sessions() {
        return List.copyOf(sessions);
    }

    /** Durable changes, up to journal number {@code seq}. */
    public void published(long seq, List<Change<?, ?>> changes) {
        Told told = told(seq, changes);
        log.add(lastSeq, seq, told);
        lastSeq = seq;
        toReady(told);
    }

    /** Changes of live boards; fixes are thinned per console, all others go out at once. */
    public void publishedLive(List<Change<?, ?>> changes) {
        List<Change<?, ?>> others = new ArrayList<>();
        List<LinkSession> watching = sessions.stream().filter(s -> audience.maySee(s.actor(), FIXES)).toList();
        for (Change<?, ?> change : changes) {
            if (change.value() instanceof Fix fix) {
                watching.forEach(session -> session.offer(fix));
            } else {
                others.add(change);
            }
        }
        if (!others.isEmpty()) {
            toReady(told(hub.seq(), others));
        }
    }

    /** The boards were read back from the store: everything is told anew. */
    public void resync() {
        log.clear();
        lastSeq = hub.seq();
        sessions.stream().filter(LinkSession::ready).forEach(this::sendSnapshots);
    }

    /** A few times a second: fixes that are due, seats that fell silent. */
    public void tick() {
        Instant now = clock.instant();
        sessions.forEach(session -> session.flushFixes(now.toEpochMilli()));
        for (LinkSession session : List.copyOf(sessions)) {
            if (session.lastHeard().isBefore(now.minus(SEAT_SILENT)) || !session.isOpen()) {
                drop(session, "silent");
            }
        }
    }

    private void handle(LinkSession session, UpFrame frame) {
        switch (frame) {
            case UpFrame.Hello hello -> hello(session, hello);
            case UpFrame.Ping ping -> {
                session.measured(ping.roundTripMillis());
                session.send(types.write(new DownFrame.Pong(ping.n(), clock.millis())));
                seats.put(session.actor().seat(), presence(session));
            }
            case UpFrame.LookAt look -> session.lookAt(look.box(), look.hertz());
            case UpFrame.Do act -> act(session, act);
            case UpFrame.Ask ask -> ask(session, ask);
        }
    }

    private void hello(LinkSession session, UpFrame.Hello hello) {
        var missed = run.equals(hello.hub()) ? log.since(hello.seq(), hub.seq()) : java.util.Optional.<List<Told>>empty();
        session.send(types.write(new DownFrame.Welcome(run, hubName, version, missed.isPresent())));
        if (missed.isPresent()) {
            missed.get().forEach(told -> tell(session, told));
            hub.boards().stream().filter(b -> live.contains(b.name())).forEach(b -> sendSnapshot(session, b));
            offerAllFixes(session);
        } else {
            sendSnapshots(session);
        }
        session.becomeReady();
    }

    private final Set<String> live = new LinkedHashSet<>();

    /** Names the boards that are not journaled: a resumed console gets them whole. */
    public void liveBoards(Collection<Board<?, ?>> boards) {
        boards.forEach(b -> live.add(b.name()));
    }

    /** Where the journal stood when the boards were filled. */
    public void startAt(long seq) {
        lastSeq = seq;
    }

    private void act(LinkSession session, UpFrame.Do act) {
        CompletableFuture<Outcome> outcome;
        try {
            CommandId id = new CommandId(act.id());
            outcome = hub.submit(id, types.fromJson(act.type(), act.body(), Command.class), session.actor());
        } catch (ProblemException refused) {
            outcome = CompletableFuture.completedFuture(new Outcome.Refused(refused.problem()));
        } catch (IllegalArgumentException badId) {
            outcome = CompletableFuture.completedFuture(new Outcome.Refused(Problem.of("link.malformed", "id")));
        }
        outcome.thenAccept(o -> session.send(types.write(DownFrame.Result.of(act.id(), o))));
    }

    private void ask(LinkSession session, UpFrame.Ask ask) {
        CompletableFuture<?> answer;
        try {
            answer = hub.ask(types.fromJson(ask.type(), ask.body(), Query.class), session.actor());
        } catch (ProblemException refused) {
            answer = CompletableFuture.failedFuture(refused);
        }
        answer.handle((value, failure) -> {
            Problem problem = failure == null ? null : problemOf(failure);
            return types.write(new DownFrame.Answer(ask.n(), value == null ? null : types.toJson(value), problem));
        }).thenAcceptAsync(session::send, hubThread);
    }

    private static Problem problemOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException p) {
            return p.problem();
        }
        LOG.error("a query failed", cause);
        return Problem.of("hub.bug", cause.getClass().getSimpleName());
    }

    private void sendSnapshots(LinkSession session) {
        hub.boards().forEach(board -> sendSnapshot(session, board));
        offerAllFixes(session);
    }

    private void sendSnapshot(LinkSession session, Board<?, ?> board) {
        if (!board.name().equals(FIXES) && audience.maySee(session.actor(), board.name())) {
            List<DownFrame.Entry> entries = new ArrayList<>();
            for (Map.Entry<?, ?> e : board.published().entrySet()) {
                if (isFor(session.actor(), e.getValue())) {
                    entries.add(new DownFrame.Entry("", types.keyText(e.getKey()), types.toJson(e.getValue())));
                }
            }
            session.send(types.write(new DownFrame.Snapshot(board.name(), hub.seq(), entries)));
        }
    }

    private void offerAllFixes(LinkSession session) {
        for (Board<?, ?> board : hub.boards()) {
            if (board.name().equals(FIXES) && audience.maySee(session.actor(), FIXES)) {
                board.published().values().forEach(fix -> session.offer((Fix) fix));
            }
        }
    }

    private List<DownFrame.Entry> entries(List<Change<?, ?>> changes) {
        return changes.stream().map(c -> {
            Object value = c.value();
            return new DownFrame.Entry(c.board().name(), types.keyText(c.key()), value == null ? null : types.toJson(value));
        }).toList();
    }

    private Told told(long seq, List<Change<?, ?>> changes) {
        return new Told(types.write(new DownFrame.Delta(seq, entries(changes))),
                changes.stream().map(c -> c.board().name()).collect(Collectors.toSet()), changes.stream().anyMatch(c -> c.value() instanceof Personal));
    }

    private void toReady(Told told) {
        sessions.stream().filter(LinkSession::ready).forEach(session -> tell(session, told));
    }

    /** A delta goes out also when nothing in it is for this console: its number keeps the console able to resume. */
    private void tell(LinkSession session, Told told) {
        boolean whole = !told.personal() && told.boards().stream().allMatch(board -> audience.maySee(session.actor(), board));
        session.send(whole ? told.text() : without(told.text(), session.actor()));
    }

    /** Few boards are not for everybody and they change seldom: reading the text again costs less than keeping every delta twice. */
    private String without(String text, Actor actor) {
        return switch (types.read(text, DownFrame.class)) {
            case DownFrame.Delta(long seq, List<DownFrame.Entry> entries) -> types.write(new DownFrame.Delta(seq,
                    entries.stream().filter(entry -> audience.maySee(actor, entry.board())).map(entry -> forOne(entry, actor)).toList()));
            case DownFrame other -> throw new IllegalStateException("no delta: " + other);
        };
    }

    /** What is not for this one is gone for him: it may have been until now. */
    private DownFrame.Entry forOne(DownFrame.Entry entry, Actor actor) {
        WireTypes.BoardType<?, ?> board = types.boardType(entry.board());
        if (board == null || !Personal.class.isAssignableFrom(board.value()) || isFor(actor, types.value(entry.value(), board.value()))) {
            return entry;
        }
        return new DownFrame.Entry(entry.board(), entry.key(), null);
    }

    private static boolean isFor(Actor actor, @Nullable Object value) {
        return !(value instanceof Personal personal) || personal.isFor(actor.person());
    }

    private void drop(LinkSession session, String reason) {
        session.close(reason);
        if (sessions.remove(session) && sessions.stream().noneMatch(s -> s.actor().seat().equals(session.actor().seat()))) {
            seats.remove(session.actor().seat());
        }
    }

    private static SeatPresence presence(LinkSession s) {
        return new SeatPresence(s.actor().seat(), s.actor().person(), s.displayName(), s.actor().roles(), s.since(), s.roundTripMillis());
    }
}
