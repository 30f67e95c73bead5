package wanglou.hub;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

import wanglou.attention.AttentionService;
import wanglou.audit.EventCodec;
import wanglou.calls.CallRepository;
import wanglou.calls.CallService;
import wanglou.calls.EarlierCallsQuery;
import wanglou.cameras.CameraRepository;
import wanglou.cameras.CameraService;
import wanglou.cameras.FreshStreams;
import wanglou.cameras.WatchQuery;
import wanglou.cameras.WatchRights;
import wanglou.core.Actor;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.dispatch.AskFold;
import wanglou.dispatch.DispatchEvent;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.DispatchService;
import wanglou.dispatch.FootWays;
import wanglou.dispatch.ResponseFold;
import wanglou.dispatch.Ways;
import wanglou.escalation.EscalationEvent;
import wanglou.escalation.EscalationFold;
import wanglou.escalation.EscalationService;
import wanglou.escalation.Thresholds;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceReader;
import wanglou.evidence.EvidenceRepository;
import wanglou.evidence.EvidenceService;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.PiecesQuery;
import wanglou.evidence.RecordingRules;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportFold;
import wanglou.exports.ExportService;
import wanglou.exports.FetchQuery;
import wanglou.field.FieldLinks;
import wanglou.field.LinkEvent;
import wanglou.field.LinkFold;
import wanglou.field.handheld.HandheldDesk;
import wanglou.guidance.Guidance;
import wanglou.guidance.GuidanceEvent;
import wanglou.guidance.GuidanceFold;
import wanglou.guidance.GuidanceService;
import wanglou.handover.HandoverEvent;
import wanglou.handover.HandoverFold;
import wanglou.handover.HandoverService;
import wanglou.handover.ShiftBoards;
import wanglou.incidents.IncidentRepository;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Keeping;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.PastIncidentRows;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.incidents.TimelineQuery;
import wanglou.incidents.TimelineRows;
import wanglou.push.PushEvent;
import wanglou.push.PushFold;
import wanglou.push.PushService;
import wanglou.recommend.Requirements;
import wanglou.recommend.Rules;
import wanglou.replay.ReplayQuery;
import wanglou.replay.ReplayReader;
import wanglou.security.AccountRepository;
import wanglou.security.AccountService;
import wanglou.security.DeskKey;
import wanglou.security.FreshSecrets;
import wanglou.security.LockRule;
import wanglou.security.Person;
import wanglou.store.BoardRows;
import wanglou.store.Database;
import wanglou.store.Projection;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.TrackReader;
import wanglou.units.TrackWriter;
import wanglou.units.Unit;
import wanglou.units.UnitRepository;
import wanglou.units.UnitService;
import wanglou.video.ingest.CameraUrl;
import wanglou.walls.WallEvent;
import wanglou.walls.WallFolds;
import wanglou.walls.WallService;

/**
 * Home: hub's start; the services it makes live on the hub thread. Every feature of the hub, and the place where a new one is wired: one
 * line in {@link #all}, one in {@link #projections}, one per query in {@link #answer}.
 */
final class Features {

    private final DeskKey deskKey = new DeskKey();
    private final FreshSecrets secrets = new FreshSecrets();
    private final TrackWriter tracks = new TrackWriter();
    private final HubFeature hub = new HubFeature();
    private final AccountService accounts = new AccountService(LockRule.STANDARD, deskKey);
    private final UnitService units;
    private final IncidentService incidents;
    private final DispatchService dispatch;
    private final PushService pushes;
    private final CallService calls;
    private final RoadWays ways;
    private final HandheldDesk handhelds;
    private final EscalationService escalation;
    private final GuidanceService guidance;
    private final AttentionService attention;
    private final HandoverService handover;
    private final FieldLinks field;
    private final FreshStreams freshStreams = new FreshStreams();
    private final CameraService cameras = new CameraService(freshStreams, address -> CameraUrl.of(address).toString());
    private final WallService walls;
    private final WatchRights watchRights;
    private final EvidenceService evidence;
    private final ExportService exports;
    private final EventCodec codec;
    private final ReplayReader past;
    private final InstantSource clock;

    /**
     * @param webAddress where the hub's web server will listen
     * @param codec writes what stands on timelines
     * @param asHub sends a command as the hub itself, for devices that have proved who they are
     * @param thenShow the hub thread, for what comes in from outside: what it changed is shown at once
     * @throws IOException a file of this centre's own rules cannot be understood
     */
    Features(HubConfig config, EventCodec codec, String webAddress, Executor thenShow, Executor workers,
            BiFunction<CommandId, Command, CompletableFuture<Outcome>> asHub, InstantSource clock) throws IOException {
        this.codec = codec;
        this.watchRights = WatchRights.read(config.data());
        this.past = new ReplayReader(codec);
        this.clock = clock;
        this.units = new UnitService(config.field().limits(), tracks);
        this.incidents = new IncidentService(config.zone(), Keeping.read(config.data()));
        KindCatalogue kinds = KindCatalogue.read(config.data());
        Guidance sheets = Guidance.read(config.data());
        DispatchPolicy policy = DispatchPolicy.of(config.data().resolve("dispatch-policy.json"));
        this.ways = new RoadWays(config.pack(), policy, workers, thenShow);
        this.dispatch = new DispatchService(incidents.board(), units.units(), units.fixes(), policy,
                new FieldSheets(sheets), onFoot(ways));
        this.handhelds = new HandheldDesk(kinds, clock);
        this.pushes = new PushService(incidents.board(), units.units(), hub.seats());
        this.calls = new CallService(incidents, kinds, config.zone());
        this.walls = new WallService(cameras.board(), incidents.board(), calls.board(), pushes.board(),
                (camera, actor) -> watchRights.refusal(camera, actor.roles(), stationOf(actor.person())));
        this.escalation = new EscalationService(incidents.board(), Thresholds.read(config.data()));
        this.guidance = new GuidanceService(incidents.board(), sheets);
        this.attention = new AttentionService(incidents.board(), hub.seats());
        this.handover = new HandoverService(incidents.board(), escalation.board(),
                new ShiftBoards(units.units(), dispatch.responses(), dispatch.asks(), calls.board(), pushes.board()));
        this.evidence = new EvidenceService(incidents.board(), dispatch.responses(), units.units(), cameras.board(), RecordingRules.read(config.data()),
                (camera, actor) -> watchRights.refusal(camera, actor.roles(), stationOf(actor.person())).map(WatchRights.Refusal::code).orElse(""));
        this.exports = new ExportService(config.zone());
        this.field = new FieldLinks(config.field(), webAddress, config.loopback(), units, thenShow, new Random(), clock);
        field.openHandhelds(config.field().ownTracksHttp(), webAddress, config.loopback(), handhelds, asHub, clock);
        handhelds.carriers(field.carriers());
    }

    /** Those of a kind that walks are reckoned as in the recommendation: by the same rules. */
    private Ways onFoot(Ways others) {
        Rules rules = Requirements.standard().rules();
        return new FootWays(others, id -> {
            Unit unit = units.units().get(id);
            return unit != null && rules.walks(unit.kind());
        }, rules.footKmh(), rules.footDetour());
    }

    /** A feature stands below those it looks at. */
    List<Feature> all() {
        return List.of(
                hub,
                accounts,
                field.feature(),
                units,
                incidents,
                dispatch,
                pushes,
                calls,
                escalation,
                guidance,
                attention,
                handover,
                cameras,
                walls,
                evidence,
                exports);
    }

    /** In the order in which the boards are filled at the start. */
    List<Projection> projections() {
        return List.of(
                new AccountRepository(accounts, secrets),
                new UnitRepository(units),
                new IncidentRepository(incidents, clock),
                new BoardRows<>(LinkEvent.class, field.feature().off(), new LinkFold()),
                new BoardRows<>(DispatchEvent.class, dispatch.responses(), new ResponseFold()),
                new BoardRows<>(DispatchEvent.OfAsk.class, dispatch.asks(), new AskFold()),
                new BoardRows<>(PushEvent.class, pushes.board(), new PushFold()),
                new CallRepository(calls, clock),
                new BoardRows<>(EscalationEvent.class, escalation.board(), new EscalationFold()),
                new BoardRows<>(GuidanceEvent.class, guidance.board(), new GuidanceFold()),
                new BoardRows<>(HandoverEvent.class, handover.board(), new HandoverFold()),
                new CameraRepository(cameras, freshStreams),
                new BoardRows<>(WallEvent.class, walls.presets(), WallFolds::presets),
                new BoardRows<>(WallEvent.class, walls.rules(), WallFolds::rules),
                new BoardRows<>(WallEvent.class, walls.acts(), WallFolds::acts),
                new BoardRows<>(WallEvent.class, walls.walls(), WallFolds::walls),
                new BoardRows<>(WallEvent.class, walls.thrown(), WallFolds::thrown),
                new EvidenceRepository(evidence, clock),
                new BoardRows<>(ExportEvent.class, exports.board(), new ExportFold()),
                new TimelineRows(codec));
    }

    /** Answers are found on the workers, each on a connection of its own. */
    Answers answer(Answers answers, Database database, JournalCheck check, VideoDesk video, EvidenceDesk opened, ExportHatch hatch) {
        return answers
                .on(WatchQuery.class, video::ticket)
                .on(OpenPiece.class, opened::ticket)
                .on(FetchQuery.class, hatch::ticket)
                .on(PiecesQuery.class, (query, actor) -> database.read(connection -> new EvidenceReader(connection).answer(query)))
                .on(CustodyQuery.class, opened::custody)
                .on(VerifyJournalQuery.class, (VerifyJournalQuery query, Actor actor) -> check.verify(actor))
                .on(TrackQuery.class, (query, actor) -> database.read(connection -> new TrackReader(connection).answer(query)))
                .on(PastIncidentsQuery.class, (query, actor) -> database.read(connection -> PastIncidentRows.read(connection, query)))
                .on(RecordedIncidentQuery.class, (query, actor) -> database.read(connection -> IncidentRepository.recorded(connection, query)))
                .on(TimelineQuery.class, (query, actor) -> database.read(connection -> TimelineRows.read(connection, query)))
                .on(EarlierCallsQuery.class, (query, actor) -> database.read(connection -> CallRepository.earlier(connection, query)))
                .on(ReplayQuery.class, (query, actor) -> database.read(connection -> past.read(connection, query)))
                .on(PictureAtQuery.class, (query, actor) -> database.read(connection -> new TrackReader(connection).answer(query)));
    }

    /** Home: hub thread. */
    int knownUnits() {
        return units.units().size();
    }

    /** Home: hub thread. Whether the incident stands on the board. */
    boolean inSight(IncidentId incident) {
        return incidents.board().get(incident) != null;
    }

    CameraService cameras() {
        return cameras;
    }

    ExportService exports() {
        return exports;
    }

    EvidenceService evidence() {
        return evidence;
    }

    HubFeature hub() {
        return hub;
    }

    /** The boards have been filled from the store. Hub thread. */
    void restored() {
        handhelds.restored(units.units().values(), dispatch.responses().values(), incidents.board().values(), pushes.board().values(),
                guidance.board().values());
    }

    /** These changes are shown to consoles now. Hub thread. */
    void published(List<Change<?, ?>> changes) {
        handhelds.published(changes);
    }

    RoadWays ways() {
        return ways;
    }

    WatchRights watchRights() {
        return watchRights;
    }

    /** Home: hub thread. Of a person's account; empty where there is none. */
    String stationOf(PersonId person) {
        Person known = accounts.people().get(person);
        return known == null ? "" : known.station();
    }

    AccountService accounts() {
        return accounts;
    }

    DeskKey deskKey() {
        return deskKey;
    }

    FreshSecrets secrets() {
        return secrets;
    }

    TrackWriter tracks() {
        return tracks;
    }

    FieldLinks field() {
        return field;
    }
}
