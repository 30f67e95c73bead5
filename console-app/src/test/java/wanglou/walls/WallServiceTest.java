package wanglou.walls;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.calls.CallChannel;
import wanglou.calls.CallCommand;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.calls.CallService;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.WatchRights;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WallServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor SHEN = new Actor(new PersonId("shen"), new SeatId("6"), Set.of(Role.VIDEO_ANALYST));
    private static final Actor CHENG = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    private static final SeatId WALL = new SeatId("wall-1");
    private static final Actor SCREEN = new Actor(new PersonId("shen"), WALL, Set.of(Role.VIDEO_ANALYST));

    private final Board<CameraId, Camera> cameras = Camera.BOARD.newBoard();
    private final Board<PushId, Push> pushes = Push.BOARD.newBoard();
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final CallService calls = new CallService(incidents, KindCatalogue.standard(), ZoneOffset.UTC);
    private final WallService service = new WallService(cameras, incidents.board(), calls.board(), pushes,
            (camera, actor) -> WatchRights.standard().refusal(camera, actor.roles(), "指挥中心"));
    private final DirectHub hub = new DirectHub(incidents, units, calls, service);

    @BeforeEach
    void twoCameras() {
        for (String id : List.of("C-1", "C-2")) {
            cameras.put(new CameraId(id), new Camera(new CameraId(id), id + " 路口", CameraKind.FIXED, "", null,
                    new GeoPoint(43.7343, 7.4203), 0, 70, id.equals("C-2"), "", false));
        }
    }

    private static Arrangement nine() {
        return new Arrangement("9", List.of(new Arrangement.Placed(0, new CameraRef(new CameraId("C-1"), "C-1 路口"))),
                List.of(new WallTour("重点路口", List.of(new CameraRef(new CameraId("C-1"), "C-1 路口"), new CameraRef(new CameraId("C-9"), "旧镜头")), List.of(1, 2), 10)));
    }

    private String done(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Done.class, hub.act(command, actor)).subject();
    }

    private String refused(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, hub.act(command, actor)).problem().code();
    }

    private PresetId preset(Actor by, boolean shared) {
        return new PresetId(done(new WallCommand.SavePreset(null, "夜间重点", shared, 2, nine()), by));
    }

    @Test
    void aPresetIsOnesOwnOrSharedAndSaysWhichCameraIsGone() {
        PresetId own = preset(LIN, false);
        assertEquals("walls.shared-by", refused(new WallCommand.SavePreset(null, "x", true, 0, nine()), LIN));
        assertEquals("walls.preset-unknown", refused(new WallCommand.DeletePreset(own), SHEN), "not even its name is told");
        PresetId shared = preset(SHEN, true);
        assertEquals("walls.preset-not-yours", refused(new WallCommand.RenamePreset(shared, "我的"), LIN));
        done(new WallCommand.RenamePreset(shared, "早班"), CHENG);
        Preset kept = Objects.requireNonNull(service.presets().get(shared));
        assertEquals("早班", kept.name());
        assertEquals(SHEN.person(), kept.owner());
        assertEquals(List.of("旧镜头"), kept.missing(id -> cameras.get(id) != null).stream().map(CameraRef::name).toList());
        assertTrue(kept.isFor(LIN.person()));
        assertTrue(!Objects.requireNonNull(service.presets().get(own)).isFor(SHEN.person()));
        done(new WallCommand.DeletePreset(shared), SHEN);
        assertNull(service.presets().get(shared));
    }

    private RuleId rule(Rule.On on, int grade, int seconds) {
        return new RuleId(done(new WallCommand.SaveRule(new Rule(new RuleId("new"), "一级上墙", on, grade, null, null, "1+5", seconds, true)), SHEN));
    }

    private IncidentId incident(int grade) {
        return new IncidentId(done(new IncidentCommand.Open(new IncidentKind("threat"), new Grade(grade),
                new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"), ""), LIN));
    }

    @Test
    void anIncidentOfTheGradeSetsTheRuleOffAndItsEndEndsIt() {
        RuleId rule = rule(Rule.On.INCIDENT, 1, 0);
        incident(2);
        assertNull(service.acts().get(rule));
        IncidentId first = incident(1);
        assertEquals(first.value(), Objects.requireNonNull(service.acts().get(rule)).about());
        IncidentId second = incident(3);
        done(new IncidentCommand.Regrade(second, new Grade(1), 0), LIN);
        assertEquals(second.value(), Objects.requireNonNull(service.acts().get(rule)).about());
        done(new IncidentCommand.Cancel(second, "误报"), LIN);
        assertNull(service.acts().get(rule));
    }

    @Test
    void aRuleWithATimeEndsByItselfAndOneThatIsOffDoesNothing() {
        RuleId rule = rule(Rule.On.INCIDENT, 0, 60);
        incident(4);
        Objects.requireNonNull(service.acts().get(rule));
        hub.tick(Duration.ofSeconds(59));
        Objects.requireNonNull(service.acts().get(rule));
        hub.tick(Duration.ofSeconds(2));
        assertNull(service.acts().get(rule));
        Rule kept = Objects.requireNonNull(service.rules().get(rule));
        done(new WallCommand.SaveRule(new Rule(kept.id(), kept.name(), kept.event(), 0, null, null, "9", 60, false)), CHENG);
        incident(1);
        assertNull(service.acts().get(rule));
    }

    @Test
    void aCallForHelpBeginsAndItsEndEndsTheRule() {
        RuleId rule = rule(Rule.On.EMERGENCY, 0, 0);
        UnitId unit = new UnitId("u105");
        done(new UnitCommand.Register(new UnitProfile(unit, "105", "", UnitKind.VEHICLE, "", List.of(), 2, "")), CHENG);
        done(new UnitCommand.SetStatus(unit, UnitStatus.EMERGENCY), LIN);
        assertEquals("u105", Objects.requireNonNull(service.acts().get(rule)).about());
        done(new UnitCommand.SetStatus(unit, UnitStatus.AVAILABLE), LIN);
        assertNull(service.acts().get(rule));
    }

    private static Said said(CallChannel channel) {
        return new Said(channel, new Caller("王芳", "13912342086"), "", new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"),
                new IncidentKind("threat"), "有人持刀");
    }

    @Test
    void aVideoAlarmSetsTheRuleOffWhenASeatTakesItAndItStandsUntilWhatItLedToIsOver() {
        RuleId rule = rule(Rule.On.ALARM, 0, 0);
        done(new CallCommand.Take(said(CallChannel.PHONE)), LIN);
        assertNull(service.acts().get(rule), "a telephone call is none");
        String hoax = done(new CallCommand.Take(said(CallChannel.ALARM)), LIN);
        assertEquals(hoax, Objects.requireNonNull(service.acts().get(rule)).about());
        done(new CallCommand.Conclude(new CallId(hoax), CallOutcome.HOAX, ""), LIN);
        assertNull(service.acts().get(rule), "concluded without an incident");
        done(new CallCommand.TakeAndConclude(said(CallChannel.ALARM), CallOutcome.ACCIDENTAL, ""), LIN);
        assertNull(service.acts().get(rule), "over in the same breath");
        IncidentId opened = new IncidentId(done(new CallCommand.TakeAndOpen(said(CallChannel.ALARM), new IncidentKind("threat"), new Grade(2)), LIN));
        Objects.requireNonNull(service.acts().get(rule));
        done(new IncidentCommand.Cancel(opened, "误报"), LIN);
        assertNull(service.acts().get(rule), "its incident has ended");
    }

    @Test
    void anAlarmThatCameByItselfIsAcceptedByWhoeverClaimsIt() {
        RuleId rule = rule(Rule.On.ALARM, 0, 0);
        Actor city = new Actor(new PersonId(CallService.EXCHANGE + "city"), new SeatId("exchange"), Set.of(Role.SYSTEM_ADMIN));
        CallId call = new CallId(done(new CallCommand.Receive(said(CallChannel.ALARM), new IncidentKind("threat"), "A-1", "d"), city));
        assertNull(service.acts().get(rule), "nobody has taken it yet");
        done(new CallCommand.Claim(call), LIN);
        assertEquals(call.value(), Objects.requireNonNull(service.acts().get(rule)).about());
        done(new CallCommand.Claim(call), LIN);
        assertEquals(1, service.acts().size());
        IncidentId incident = Objects.requireNonNull(Objects.requireNonNull(Objects.requireNonNull(calls.board().get(call)).end()).incident());
        done(new IncidentCommand.Cancel(incident, "误报"), LIN);
        assertNull(service.acts().get(rule));
    }

    @Test
    void anAlarmRuleWithATimeRunsOnForIt() {
        RuleId rule = rule(Rule.On.ALARM, 0, 60);
        CallId call = new CallId(done(new CallCommand.Take(said(CallChannel.ALARM)), LIN));
        done(new CallCommand.Conclude(call, CallOutcome.HOAX, ""), LIN);
        Objects.requireNonNull(service.acts().get(rule));
        hub.tick(Duration.ofSeconds(61));
        assertNull(service.acts().get(rule));
    }

    @Test
    void aWallIsLentOnesOwnPresetAndFollowsItWhileItStandsThere() {
        PresetId own = preset(LIN, false);
        assertEquals("walls.preset-unknown", refused(new WallCommand.Show(WALL, own), SHEN));
        done(new WallCommand.Show(WALL, own), LIN);
        assertEquals(new Wall.Lent("夜间重点", nine()), Objects.requireNonNull(service.walls().get(WALL)).lent());
        done(new WallCommand.RenamePreset(own, "我的"), LIN);
        assertEquals("我的", Objects.requireNonNull(Objects.requireNonNull(service.walls().get(WALL)).lent()).name());
        Actor linAsAnalyst = new Actor(LIN.person(), LIN.seat(), Set.of(Role.VIDEO_ANALYST));
        done(new WallCommand.SavePreset(own, "我的", true, 2, nine()), linAsAnalyst);
        assertNull(Objects.requireNonNull(service.walls().get(WALL)).lent(), "everybody is told of it now");
        RuleId rule = new RuleId(done(new WallCommand.SaveRule(new Rule(new RuleId("new"), "一级", Rule.On.INCIDENT, 1, null, own, "9", 0, true)), SHEN));
        assertEquals("walls.preset-in-rule", refused(new WallCommand.SavePreset(own, "我的", false, 2, nine()), linAsAnalyst));
        done(new WallCommand.DeleteRule(rule), SHEN);
        done(new WallCommand.SavePreset(own, "我的", false, 2, nine()), linAsAnalyst);
        Objects.requireNonNull(Objects.requireNonNull(service.walls().get(WALL)).lent());
        done(new WallCommand.DeletePreset(own), LIN);
        assertNull(Objects.requireNonNull(service.walls().get(WALL)).lent());
    }

    @Test
    void whatAChiefPushedHoldsAlsoWhenHisConsoleIsLost() {
        PresetId shared = preset(SHEN, true);
        IncidentId incident = incident(1);
        PushTarget target = new PushTarget.Wall(WALL);
        pushes.put(new PushId("p"), new Push(new PushId("p"), incident, Set.of(PushPart.PLACE), "", "", "", hub.instant(), CHENG.person(), CHENG.seat(), true,
                List.of(new Receipt(target, "", new Standing.Shown(hub.instant()), hub.instant().plusSeconds(600), 1, null, hub.instant(), ""))));
        assertEquals("walls.held", refused(new WallCommand.Show(WALL, shared), SHEN), "nobody sits at seat 1, and it holds");
        hub.tick(Held.PUSH_STANDS.plusSeconds(1));
        done(new WallCommand.Show(WALL, shared), SHEN);
    }

    private Standing standing(ThrowId id) {
        return Objects.requireNonNull(service.thrown().get(id)).standing();
    }

    @Test
    void onlyTheWallAnswersAndNobodyIsWaitedForForever() {
        ThrowId id = new ThrowId(done(new WallCommand.ThrowCamera(WALL, new CameraId("C-1"), -1, 60), LIN));
        assertEquals("walls.not-yours", refused(new WallCommand.Shown(id), LIN));
        done(new WallCommand.Shown(id), SCREEN);
        assertInstanceOf(Standing.Shown.class, standing(id));
        assertEquals("walls.over", refused(new WallCommand.Refuse(id, "held", "1"), SCREEN));
        ThrowId late = new ThrowId(done(new WallCommand.ThrowCamera(WALL, new CameraId("C-1"), 2, 60), LIN));
        assertEquals("walls.reason", refused(new WallCommand.Refuse(late, "because", ""), SCREEN));
        hub.tick(Duration.ofMinutes(3));
        assertInstanceOf(Standing.Expired.class, standing(late));
        assertEquals("cameras.restricted", refused(new WallCommand.ThrowCamera(WALL, new CameraId("C-2"), -1, 60), LIN));
        assertEquals("cameras.unknown", refused(new WallCommand.ThrowCamera(WALL, new CameraId("C-7"), -1, 60), LIN));
        assertEquals("walls.no-wall", refused(new WallCommand.ThrowCamera(new SeatId("3"), new CameraId("C-1"), -1, 60), LIN));
    }

    @Test
    void whatAChiefThrewNobodyElseTakesOffAndARuleIsOverWhenAPersonDecides() {
        ThrowId id = new ThrowId(done(new WallCommand.ThrowCamera(WALL, new CameraId("C-2"), -1, 600), CHENG));
        done(new WallCommand.Shown(id), SCREEN);
        PresetId shared = preset(SHEN, true);
        assertEquals("walls.held", refused(new WallCommand.Show(WALL, shared), SHEN));
        assertEquals("walls.held", refused(new WallCommand.Release(WALL), LIN));
        done(new WallCommand.Release(WALL), CHENG);
        done(new WallCommand.Show(WALL, shared), SHEN);
        Wall wall = Objects.requireNonNull(service.walls().get(WALL));
        assertEquals(shared, wall.preset());
        assertEquals(SHEN.seat(), wall.from());
        done(new WallCommand.HoldTours(WALL, true), SHEN);
        assertEquals(SHEN.seat(), Objects.requireNonNull(service.walls().get(WALL)).tourHeld());
        done(new WallCommand.HoldTours(WALL, false), LIN);
        assertNull(Objects.requireNonNull(service.walls().get(WALL)).tourHeld());
    }
}
