package wanglou.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.audit.CommandLog;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Event;
import wanglou.core.Feature;
import wanglou.core.Outcome;
import wanglou.field.FieldHttp;
import wanglou.field.exchange.ExchangeHttp;
import wanglou.field.exchange.ExchangeKeys;
import wanglou.link.LinkServer;
import wanglou.link.Query;
import wanglou.link.SignIn;
import wanglou.link.WireTypes;
import wanglou.security.FirstAdmins;
import wanglou.security.PasswordRule;
import wanglou.security.Passwords;
import wanglou.security.Permissions;
import wanglou.security.Person;
import wanglou.security.SessionShelf;
import wanglou.security.Sessions;
import wanglou.security.SignInDesk;
import wanglou.store.Database;
import wanglou.store.Projection;
import wanglou.store.StoreMark;
import wanglou.store.World;

/**
 * The hub: composition root. Reads top to bottom as the graph of what needs what; {@link #close} is the reverse. Features are wired in
 * {@link Features}.
 */
public final class Hub implements AutoCloseable, LinkServer.Hub {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final HubConfig config;
    private final String version;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    private final Database database;
    private final HubThreads threads;
    private final CommandLog commandLog = new CommandLog();
    private final Features features;
    private final Boards boards;
    private final Permissions permissions = Rights.table();
    private final Deciding deciding;
    private final IncidentRecord record;
    private final Answers answers;
    private final VideoDesk video;
    private final EvidenceRoom evidence;
    private final ExportRoom exports;
    private final LinkServer link;
    private final Sessions sessions;
    private final HealthReport health;
    private final Upkeep upkeep;
    private final HubHttp http;
    private final FirstPeople people;

    /**
     * Starts a hub; when this returns it listens.
     *
     * @throws wanglou.store.StoreException when the store cannot be opened: in use, wrong key, full, not reachable
     * @throws IOException when the port or a file cannot be had
     */
    public static Hub start(HubConfig config, WireTypes types, Map<String, Class<? extends Event>> events, String version,
            InstantSource clock) throws IOException {
        Files.createDirectories(config.data());
        Database database = Database.open(config.store());
        HubThreads threads = new HubThreads();
        try {
            return new Hub(config, types, events, version, clock, database, threads);
        } catch (IOException | RuntimeException notStarted) {
            threads.close();
            database.close();
            throw notStarted;
        }
    }

    private Hub(HubConfig config, WireTypes types, Map<String, Class<? extends Event>> events, String version, InstantSource clock,
            Database database, HubThreads threads) throws IOException {
        this.config = config;
        this.version = version;
        this.clock = clock;
        this.database = database;
        this.threads = threads;
        HubThread hubThread = threads.hub();
        EventCodec codec = EventCodec.of(events);
        Journal journal = new Journal(codec);
        World world = config.drill() ? World.DRILL : World.NORMAL;
        StoreMark.claim(database, world);

        this.features = new Features(config, codec, address(config.port()), this::onHubThreadThenShow, threads.workers(),
                (id, command) -> submitFromOutside(id, command, Actor.HUB), clock);
        List<Feature> all = features.all();
        List<Projection> projections = features.projections();
        this.boards = new Boards(all, projections, database, journal);

        StoreWriter writer = new StoreWriter(database, journal, commandLog, projections, threads.store());
        this.link = new LinkServer(newKey(), config.name(), version, this, types, hubThread, clock, features.hub().seats(), BoardRights::maySee);
        this.sessions = new Sessions(clock, Sessions.LIFE, (session, why) -> hubThread.execute(() -> link.end(session.seat(), why)),
                new SessionShelf(database));
        this.deciding = new Deciding(all, (actor, command) -> WallSeats.check(permissions, actor, command), writer, hubThread, clock, this::publish, this::reload);
        this.record = new IncidentRecord(database, threads.workers(), hubThread, deciding, features::inSight);
        JournalCheck check = new JournalCheck(database, journal, clock,
                (actor, finding) -> hubThread.execute(() -> deciding.record(actor, List.of(finding))));
        this.video = new VideoDesk(database, id -> hubThread.call(() -> features.cameras().board().get(id)), features.watchRights(),
                person -> hubThread.call(() -> features.stationOf(person)),
                (actor, looked) -> hubThread.execute(() -> deciding.record(actor, List.of(looked))), clock);
        this.evidence = new EvidenceRoom(config, database, codec, features, video, hubThread, deciding, sessions::holds, clock);
        this.exports = new ExportRoom(config, version, database, codec, features.exports(), evidence.desk(), hubThread, deciding, clock);
        this.answers = features.answer(new Answers(threads.workers(), (actor, query) -> WallSeats.checkQuery(permissions, actor, query)), database, check, video, evidence.desk(), exports.hatch());
        this.health = new HealthReport(config, version, clock.instant(), database, deciding, writer, check, features.field()::delayMillisP99);
        this.upkeep = new Upkeep(database, features.tracks(), config.field().keepTracks(), sessions, commandLog, clock);

        hubThread.run(() -> {
            restore();
            link.startAt(deciding.seq());
            link.liveBoards(boards.live());
            deciding.record(Actor.HUB, List.of(new HubEvent.Started(version, config.drill())));
        });

        CompletableFuture<Integer> warm = HttpWarmUp.begin(hubThread.call(features::knownUnits), clock);
        SignInDesk desk = new SignInDesk(features.accounts(), database, features.secrets(), new Passwords(Passwords.Cost.STANDARD),
                new PasswordRule(world), sessions, features.deskKey(), this::submitFromOutside, hubThread, clock);
        this.people = new FirstPeople(world, desk, () -> hubThread.call(() -> List.copyOf(features.accounts().people().values())));
        String stopKey = newKey();
        warm.join();
        this.http = new HubHttp(config, types, desk, sessions, this::hello, link, mounts(), video, evidence.desk(), exports.hatch(), stopKey, this::stopIfAlone);
        features.field().start(address(http.port()));
        hubThread.every(Duration.ofMillis(50), link::tick);
        hubThread.every(Duration.ofSeconds(1), this::everySecond);
        upkeep.start(hubThread, threads.store());
        evidence.start(hubThread, threads.workers());
        exports.start();
        new RunFile(URI.create(address(http.port())), ProcessHandle.current().pid(), stopKey).write(config.data());
        LOG.info("hub {} {} listens on {}:{}, journal at {}", config.name(), version, config.bind(), http.port(), deciding.seq());
    }

    public int port() {
        return http.port();
    }

    /** What to print for the three administrators of a new centre; empty at any later start. */
    public List<FirstAdmins.Sheet> setUpSheets() {
        return people.sheets();
    }

    /** New codes for those of the three administrators who never chose a password, e.g. because their sheets were lost. Not the hub thread. */
    public List<FirstAdmins.Sheet> reissueSetUpSheets() {
        return people.reissue();
    }

    /** Returns when the hub has been asked to stop. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
        return record.wanted(command) && WallSeats.check(permissions, actor, command).isEmpty()
                ? record.bringBack(command, actor, () -> deciding.decide(id, command, actor)) : deciding.decide(id, command, actor);
    }

    /** A command from outside the hub thread: the drill's roster, tests. */
    public CompletableFuture<Outcome> submitFromOutside(CommandId id, Command command, Actor actor) {
        return CompletableFuture.supplyAsync(() -> submit(id, command, actor), threads.hub()).thenCompose(answer -> answer);
    }

    @Override
    public CompletableFuture<?> ask(Query<?> query, Actor actor) {
        return answers.ask(query, actor);
    }

    @Override
    public Collection<Board<?, ?>> boards() {
        return boards.all();
    }

    @Override
    public long seq() {
        return deciding.seq();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        features.field().close();
        http.close();
        exports.close();
        evidence.close();
        video.close();
        threads.hub().run(() -> deciding.record(Actor.HUB, List.of(new HubEvent.Stopped("asked"))));
        threads.hub().close();
        threads.store().execute(upkeep::writeTracks);
        threads.close();
        features.ways().close();
        database.close();
        RunFile.delete(config.data());
        stopped.countDown();
        LOG.info("hub {} has stopped", config.name());
    }

    /** Handlers by path: devices and other systems. */
    private Map<String, FieldHttp> mounts() {
        Map<String, FieldHttp> mounts = new HashMap<>(features.field().http());
        mounts.putAll(new ExchangeHttp(new ExchangeKeys(config.data(), clock), new ExchangeDoor(this, database), clock).http());
        return mounts;
    }

    private String address(int port) {
        return (config.tls().isPresent() ? "https" : "http") + "://" + config.bind() + ":" + port;
    }

    private SignIn.Hello hello() {
        return new SignIn.Hello(config.name(), version, config.centre(), config.drill(), clock.millis());
    }

    private void publish(Publication publication) {
        for (Change<?, ?> change : publication.changes()) {
            if (change.value() instanceof Person person) {
                threads.workers().execute(() -> sessions.personChanged(person));
            }
            if (change.board() == features.cameras().board() && change.key() instanceof CameraId camera && change.value() == null) {
                threads.workers().execute(() -> video.removed(camera));
            }
        }
        features.published(publication.changes());
        evidence.published(publication.changes());
        exports.published(publication.changes());
        if (publication.durable()) {
            link.published(publication.seq(), publication.changes());
        } else {
            link.publishedLive(publication.changes());
        }
    }

    private void reload() {
        restore();
        link.resync();
    }

    private void restore() {
        deciding.startAt(boards.restore());
        features.restored();
        // A command whose answer was cut off, by a kill or by a commit whose end nobody heard, is asked again: it must be known as a repeat.
        database.read(connection -> commandLog.since(connection, clock.instant().minus(Deciding.REMEMBER)))
                .forEach(given -> deciding.remember(given.id(), given.person(), given.at(), given.outcome()));
    }

    private void everySecond() {
        features.hub().hub().put(config.name(), health.now());
        features.cameras().linesAre(video.lines());
        deciding.tick();
    }

    private boolean stopIfAlone() {
        boolean alone = threads.hub().call(() -> link.sessions().isEmpty());
        if (alone) {
            Thread.ofPlatform().name("wl-stop").start(this::close);
        }
        return alone;
    }

    /** For the field links: what came in is shown at once, with all that came in with it. */
    private void onHubThreadThenShow(Runnable work) {
        threads.hub().execute(() -> {
            work.run();
            deciding.publishLive();
        });
    }

    private static String newKey() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
