package wanglou.console.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import wanglou.app.Vocabulary;
import wanglou.attention.AttentionCommand;
import wanglou.attention.AttentionService;
import wanglou.audit.EventCodec;
import wanglou.calls.CallBoards;
import wanglou.console.HubAccess;
import wanglou.console.Mirror;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Command;
import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.DispatchService;
import wanglou.dispatch.OrderSheets;
import wanglou.dispatch.Ways;
import wanglou.escalation.EscalationService;
import wanglou.escalation.Thresholds;
import wanglou.guidance.Guidance;
import wanglou.guidance.GuidanceService;
import wanglou.handover.HandoverService;
import wanglou.handover.ShiftBoards;
import wanglou.hub.DirectHub;
import wanglou.hub.Publication;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.security.SeatPresence;
import wanglou.units.FixLimits;
import wanglou.units.PositionReport;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;

/** A desk on the true services of the life of incidents, on one thread and a clock that stands until the test moves it. Home: FX. */
final class LifeDesk implements HubAccess, HubLink {

    static final Actor LIN = new Actor(new PersonId("lin.zhiyuan"), new SeatId("3"), Set.of(Role.DISPATCHER));
    static final Actor HE = new Actor(new PersonId("he.jing"), new SeatId("5"), Set.of(Role.DISPATCHER));
    static final Actor CHIEF = new Actor(new PersonId("cheng.yue"), new SeatId("0"), Set.of(Role.DUTY_CHIEF));

    private final Board<SeatId, SeatPresence> seats = new Board<>("seats", SeatId.class, SeatPresence.class);
    private final IncidentService incidents = new IncidentService(ZoneId.of("Asia/Shanghai"));
    private final EscalationService escalation = new EscalationService(incidents.board(), Thresholds.standard());
    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), units.fixes(), DispatchPolicy.standard(),
            OrderSheets.EMPTY, Ways.straight(DispatchPolicy.standard()));
    private final DirectHub hub = new DirectHub(units, incidents, dispatch, escalation, new GuidanceService(incidents.board(), Guidance.standard()),
            new AttentionService(incidents.board(), seats), new HandoverService(incidents.board(), escalation.board(),
                    new ShiftBoards(units.units(), dispatch.responses(), dispatch.asks(),
                            CallBoards.CALLS.newBoard(), Push.BOARD.newBoard())));
    private final EventCodec codec = EventCodec.of(Vocabulary.events());
    private Mirrors mirrors = Mirrors.empty();
    private Actor me = LIN;
    private int told;

    LifeDesk() {
        sit(LIN, "林知远");
        sit(HE, "何静");
        sit(CHIEF, "程岳");
    }

    private void sit(Actor actor, String name) {
        seats.put(actor.seat(), new SeatPresence(actor.seat(), actor.person(), name, actor.roles(), hub.instant(), 12));
    }

    /** Who sits at this desk; a dispatcher where nothing is said. */
    LifeDesk as(Actor actor) {
        me = actor;
        return this;
    }

    Actor me() {
        return me;
    }

    UnitService units() {
        return units;
    }

    DispatchService dispatch() {
        return dispatch;
    }

    DirectHub hub() {
        return hub;
    }

    IncidentService incidents() {
        return incidents;
    }

    IncidentId open(String kind, int grade, String address, boolean located, Actor by) {
        Outcome outcome = act(new IncidentCommand.Open(new IncidentKind(kind), new Grade(grade),
                new Place(located ? new GeoPoint(43.7343 + address.length() * 0.0005, 7.4203) : null, address, located ? "address-search" : "none"), ""), by);
        return new IncidentId(((Outcome.Done) outcome).subject());
    }

    /** Registers a unit with a tracker, where it is. */
    UnitId unit(String sign, List<String> skills, double lat, double lon) {
        UnitId id = new UnitId("u-" + sign);
        act(new UnitCommand.Register(new UnitProfile(id, sign, sign, UnitKind.VEHICLE, "港区所", skills, 2, "377 0000 4001")), CHIEF);
        act(new UnitCommand.AssignDevice(new DeviceId("p" + sign), id), CHIEF);
        heard(sign, lat, lon);
        return id;
    }

    /** Its tracker reports. */
    void heard(String sign, double lat, double lon) {
        Instant now = hub.instant();
        units.accept(new PositionReport(new DeviceId("p" + sign), sign, "owntracks-http", lat, lon, 8, 0, 5, 80, now, now));
        hub.tick(Duration.ZERO);
        feed();
    }

    Outcome act(Command command, Actor by) {
        Outcome outcome = hub.act(command, by);
        if (command instanceof AttentionCommand) {
            hub.tick(Duration.ZERO);
        }
        feed();
        return outcome;
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            hub.tick(Duration.ofSeconds(1));
        }
        feed();
    }

    /** What the hub published since goes to the mirrors, as over the link. */
    private void feed() {
        List<Publication> all = hub.published();
        all.subList(told, all.size()).forEach(p -> p.changes().forEach(this::offer));
        told = all.size();
    }

    @SuppressWarnings("unchecked")
    private void offer(Change<?, ?> change) {
        mirrors.all().stream().filter(m -> m.board().equals(change.board().name())).findFirst()
                .ifPresent(m -> ((Mirror<Object, Object>) m).offer(change.key(), change.value()));
    }

    @Override
    public CompletableFuture<Greeting> greet() {
        return CompletableFuture.completedFuture(new Greeting("hub-01", "0.1.0", "", Duration.ofMillis(4), Duration.ZERO, null, true));
    }

    @Override
    public CompletableFuture<SignIn> signIn(String name, String password, SeatId at, Mirrors into) {
        mirrors = into;
        told = 0;
        seats.values().forEach(there -> into.seats().offer(there.seat(), there));
        hub.tick(Duration.ZERO);
        feed();
        return CompletableFuture.completedFuture(new SignIn.In(this, me, "林知远"));
    }

    @Override
    public LinkState state() {
        return new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), hub.instant());
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        listener.accept(state());
    }

    @Override
    public CompletableFuture<Outcome> send(Command command) {
        return CompletableFuture.completedFuture(act(command, me));
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        return query instanceof TimelineQuery(IncidentId id) ? CompletableFuture.completedFuture(query.answerType().cast(timeline(id)))
                : CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unknown-type", query.getClass().getSimpleName())));
    }

    private Timeline timeline(IncidentId id) {
        List<Timeline.Entry> entries = new ArrayList<>();
        List<Fact> disk = hub.disk();
        for (int i = 0; i < disk.size(); i++) {
            Fact fact = disk.get(i);
            if (fact.event() instanceof OfIncident of && of.incidents().contains(id)) {
                entries.add(new Timeline.Entry(i + 1L, fact.at(), fact.by().person(), fact.by().seat(), codec.nameOf(fact.event()),
                        codec.encode(fact.event())));
            }
        }
        return new Timeline(entries);
    }

    Instant now() {
        return hub.instant();
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        // no fixes here
    }

    @Override
    public void retryNow() {
        // never lost
    }

    @Override
    public void close() {
        // nothing to let go
    }
}
