package wanglou.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.audit.CommandLog;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.audit.Verification;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Event;
import wanglou.core.Feature;
import wanglou.core.Outcome;
import wanglou.field.FieldLinks;
import wanglou.incidents.IncidentRepository;
import wanglou.incidents.IncidentService;
import wanglou.link.LinkServer;
import wanglou.link.Query;
import wanglou.link.SignIn;
import wanglou.link.WireTypes;
import wanglou.security.AccountRepository;
import wanglou.security.AccountService;
import wanglou.security.DeskKey;
import wanglou.security.DrillAccounts;
import wanglou.security.FirstAdmins;
import wanglou.security.FreshSecrets;
import wanglou.security.LockRule;
import wanglou.security.PasswordRule;
import wanglou.security.Passwords;
import wanglou.security.Permissions;
import wanglou.security.Person;
import wanglou.security.SessionShelf;
import wanglou.security.Sessions;
import wanglou.security.SignInDesk;
import wanglou.store.Database;
import wanglou.store.Projection;
import wanglou.store.StoreException;
import wanglou.store.StoreMark;
import wanglou.store.World;
import wanglou.units.Fix;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.TrackReader;
import wanglou.units.TrackWriter;
import wanglou.units.UnitRepository;
import wanglou.units.UnitService;

/**
 * The hub: composition root. Reads top to bottom as the graph of what needs what; {@link #close} is the reverse.
 */
public final class Hub implements AutoCloseable, LinkServer.Hub {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(6);
    /** A console repeats within seconds; what is older is of use to nobody. */
    private static final Duration OUTCOMES_KEPT = Duration.ofHours(24);

    private final HubConfig config;
    private final InstantSource clock;
    private final Instant startedAt;
    private final String version;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    private final Database database;
    private final Journal journal;
    private final CommandLog commandLog = new CommandLog();
    private final ExecutorService workers = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("wl-worker-", 0).factory());
    private final ExecutorService storeThread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("wl-store").factory());
    private final HubThread hubThread = new HubThread();
    private final HubFeature hubFeature;
    private final Boards boards;
    private final StoreWriter writer;
    private final Deciding deciding;
    private final Answers answers;
    private final LinkServer link;
    private final Sessions sessions;
    private final FieldLinks field;
    private final TrackWriter tracks;
    private final HubHttp http;
    private final AccountService accounts;
    private final SignInDesk desk;
    private final List<FirstAdmins.Sheet> setUpSheets;
    private volatile Verification.@org.jspecify.annotations.Nullable Whole verified;
    private volatile @org.jspecify.annotations.Nullable Instant verifiedAt;
    private long seqASecondAgo;

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
        try {
            return new Hub(config, types, events, version, clock, database);
        } catch (IOException | RuntimeException notStarted) {
            database.close();
            throw notStarted;
        }
    }

    private Hub(HubConfig config, WireTypes types, Map<String, Class<? extends Event>> events, String version, InstantSource clock,
            Database database) throws IOException {
        this.config = config;
        this.clock = clock;
        this.version = version;
        this.startedAt = clock.instant();
        this.database = database;
        this.journal = new Journal(EventCodec.of(events));

        World world = config.drill() ? World.DRILL : World.NORMAL;
        StoreMark.claim(database, world);
        this.hubFeature = new HubFeature();
        this.tracks = new TrackWriter();
        UnitService units = new UnitService(config.field().limits(), tracks);
        IncidentService incidents = new IncidentService(config.zone());
        String scheme = config.tls().isPresent() ? "https" : "http";
        this.field = new FieldLinks(config.field(), scheme + "://" + config.bind() + ":" + config.port(), config.loopback(),
                units, this::onHubThreadThenShow, new Random(), clock);
        DeskKey deskKey = new DeskKey();
        this.accounts = new AccountService(LockRule.STANDARD, deskKey);
        FreshSecrets secrets = new FreshSecrets();
        List<Feature> features = List.of(hubFeature, accounts, field.feature(), units, incidents);
        List<Projection> projections = List.of(new AccountRepository(accounts, secrets), new UnitRepository(units),
                new IncidentRepository(incidents));
        this.boards = new Boards(features, projections, database, journal);

        this.writer = new StoreWriter(database, journal, commandLog, projections, storeThread);
        String run = newKey();
        this.link = new LinkServer(run, config.name(), version, this, types, hubThread, clock, hubFeature.seats(), BoardRights::maySee);
        this.sessions = new Sessions(clock, Sessions.LIFE, (session, why) -> hubThread.execute(() -> link.end(session.seat(), why)),
                new SessionShelf(database));
        Permissions permissions = Rights.table();
        this.deciding = new Deciding(features, permissions::check, writer, hubThread, clock, this::publish,
                this::reload);
        this.answers = new Answers(workers, permissions::checkQuery).on(VerifyJournalQuery.class, (query, actor) -> verify(actor))
                .on(TrackQuery.class, (query, actor) -> database.read(connection -> new TrackReader(connection).answer(query)))
                .on(PictureAtQuery.class, (query, actor) -> database.read(connection -> new TrackReader(connection).answer(query)));

        onHubThread(() -> {
            long seq = boards.restore();
            deciding.startAt(seq);
            rememberOutcomes();
            link.startAt(seq);
            link.liveBoards(boards.live());
            deciding.record(Actor.HUB, List.of(new HubEvent.Started(version, config.drill())));
        });

        this.desk = new SignInDesk(accounts, database, secrets, new Passwords(Passwords.Cost.STANDARD), new PasswordRule(world), sessions,
                deskKey, this::submitFromOutside, hubThread, clock);
        this.setUpSheets = people(world);
        String stopKey = newKey();
        this.http = new HubHttp(config, types, desk, sessions, this::hello, link, field.http(), stopKey, this::stopIfAlone);
        field.start(scheme + "://" + config.bind() + ":" + http.port());
        hubThread.every(Duration.ofMillis(50), link::tick);
        hubThread.every(Duration.ofSeconds(1), this::everySecond);
        hubThread.every(Duration.ofMinutes(1), () -> storeThread.execute(this::forgetWhatIsOver));
        hubThread.every(TrackWriter.EVERY, () -> storeThread.execute(this::writeTracks));
        hubThread.every(FORGET_EVERY, () -> storeThread.execute(this::forgetTracks));
        new RunFile(URI.create(scheme + "://" + config.bind() + ":" + http.port()), ProcessHandle.current().pid(), stopKey)
                .write(config.data());
        LOG.info("hub {} {} listens on {}:{}, journal at {}", config.name(), version, config.bind(), http.port(), deciding.seq());
    }

    public int port() {
        return http.port();
    }

    /** What to print for the three administrators of a new centre; empty at any later start. */
    public List<FirstAdmins.Sheet> setUpSheets() {
        return setUpSheets;
    }

    /** New codes for those of the three administrators who never chose a password, e.g. because their sheets were lost. Not the hub thread. */
    public List<FirstAdmins.Sheet> reissueSetUpSheets() {
        return FirstAdmins.prepare(desk, knownPeople(), true, java.util.Locale.getDefault());
    }

    /** Returns when the hub has been asked to stop. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
        return deciding.decide(id, command, actor);
    }

    /** A command from outside the hub thread: the drill's roster, tests. */
    public CompletableFuture<Outcome> submitFromOutside(CommandId id, Command command, Actor actor) {
        return CompletableFuture.supplyAsync(() -> deciding.decide(id, command, actor), hubThread).thenCompose(answer -> answer);
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
        field.close();
        http.close();
        onHubThread(() -> deciding.record(Actor.HUB, List.of(new HubEvent.Stopped("asked"))));
        hubThread.close();
        storeThread.execute(this::writeTracks);
        shutDown(storeThread);
        shutDown(workers);
        database.close();
        RunFile.delete(config.data());
        stopped.countDown();
        LOG.info("hub {} has stopped", config.name());
    }

    private SignIn.Hello hello() {
        return new SignIn.Hello(config.name(), version, config.centre(), config.drill(), clock.millis());
    }

    private List<FirstAdmins.Sheet> people(World world) {
        return switch (world) {
            case DRILL -> {
                DrillAccounts.prepare(desk, knownPeople(), world);
                yield List.of();
            }
            case NORMAL -> FirstAdmins.prepare(desk, knownPeople(), false, java.util.Locale.getDefault());
        };
    }

    private List<Person> knownPeople() {
        return CompletableFuture.supplyAsync(() -> List.copyOf(accounts.people().values()), hubThread).join();
    }

    private void publish(Publication publication) {
        for (Change<?, ?> change : publication.changes()) {
            if (change.value() instanceof Person person) {
                workers.execute(() -> sessions.personChanged(person));
            }
        }
        if (publication.durable()) {
            link.published(publication.seq(), publication.changes());
        } else {
            link.publishedLive(publication.changes());
        }
    }

    private void reload() {
        long seq = boards.restore();
        deciding.startAt(seq);
        rememberOutcomes();
        link.resync();
    }

    /** A command whose answer was cut off, by a kill or by a commit whose end nobody heard, is asked again: it must be known as a repeat. */
    private void rememberOutcomes() {
        database.read(connection -> commandLog.since(connection, clock.instant().minus(Deciding.REMEMBER)))
                .forEach(given -> deciding.remember(given.id(), given.person(), given.at(), given.outcome()));
    }

    /** Home: store writer thread. */
    private void forgetWhatIsOver() {
        try {
            sessions.sweep();
            database.inTransaction(connection -> commandLog.purge(connection, clock.instant().minus(OUTCOMES_KEPT)));
        } catch (StoreException down) {
            LOG.warn("old outcomes not purged: {}", down.problem());
        }
    }

    private void everySecond() {
        hubFeature.hub().put(config.name(), health());
        deciding.tick();
    }

    /** Home: store writer thread. What cannot be written now is kept and tried again. */
    private void writeTracks() {
        List<Fix> taken = new ArrayList<>();
        try {
            database.inTransaction(connection -> taken.addAll(tracks.write(connection)));
        } catch (StoreException down) {
            tracks.giveBack(taken);
            LOG.warn("tracks not written: {}", down.problem());
        }
    }

    /** Home: store writer thread. */
    private void forgetTracks() {
        try {
            int gone = database.inTransaction(connection -> TrackWriter.forget(connection, clock.instant().minus(config.field().keepTracks())));
            LOG.info("{} minutes of tracks were older than {} and are gone", gone, config.field().keepTracks());
        } catch (StoreException down) {
            LOG.warn("old tracks not deleted: {}", down.problem());
        }
    }

    private HubHealth health() {
        long seq = deciding.seq();
        double perSecond = seq - seqASecondAgo;
        seqASecondAgo = seq;
        var problem = deciding.storeProblem();
        var ailment = problem == null ? database.ailment().orElse(null) : problem;
        var whole = verified;
        return new HubHealth(config.name(), version, startedAt, seq, perSecond, writer.commitMillisP99(), verifiedAt,
                whole == null ? 0 : whole.count(), size(), ailment == null ? null : ailment.code(), diskFree(), field.delayMillisP99());
    }

    private long size() {
        try {
            return database.sizeBytes();
        } catch (StoreException unknown) {
            return -1;
        }
    }

    private long diskFree() {
        return config.data().toFile().getUsableSpace();
    }

    private VerifyJournalQuery.Finding verify(Actor actor) {
        long start = System.nanoTime();
        Verification found = database.read(journal::verify);
        long millis = (System.nanoTime() - start) / 1_000_000;
        VerifyJournalQuery.Finding finding = switch (found) {
            case Verification.Whole whole -> {
                verified = whole;
                verifiedAt = clock.instant();
                yield new VerifyJournalQuery.Finding(true, whole.count(), "", millis);
            }
            case Verification.Broken(long seq, Verification.Fault fault) ->
                new VerifyJournalQuery.Finding(false, seq, fault.name().toLowerCase(java.util.Locale.ROOT), millis);
        };
        hubThread.execute(() -> deciding.record(actor,
                List.of(new HubEvent.JournalVerified(finding.upTo(), finding.whole() ? "whole" : finding.detail()))));
        return finding;
    }

    private boolean stopIfAlone() {
        boolean alone = CompletableFuture.supplyAsync(() -> link.sessions().isEmpty(), hubThread).join();
        if (alone) {
            Thread.ofPlatform().name("wl-stop").start(this::close);
        }
        return alone;
    }

    /** For the field links: what came in is shown at once, with all that came in with it. */
    private void onHubThreadThenShow(Runnable work) {
        hubThread.execute(() -> {
            work.run();
            deciding.publishLive();
        });
    }

    private void onHubThread(Runnable work) {
        CompletableFuture.runAsync(work, hubThread).join();
    }

    private static void shutDown(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.error("an executor did not end within 10 s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static String newKey() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
