package wanglou.walls.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallChannel;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.console.Mirror;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.BoardName;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.Preset;
import wanglou.walls.PresetId;
import wanglou.walls.Rule;
import wanglou.walls.RuleAct;
import wanglou.walls.RuleId;
import wanglou.walls.Throw;
import wanglou.walls.ThrowId;
import wanglou.walls.Wall;
import wanglou.walls.WallCommand;
import wanglou.walls.WallTour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WallSeatModelTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:00:00Z");
    private static final SeatId WALL = new SeatId("wall-1");
    private static final SeatId CHIEF = new SeatId("1");
    private static final SeatId DESK = new SeatId("3");
    private static final IncidentId THREAT = new IncidentId("20260314-0217");
    private static final PresetId PRESET = new PresetId("p1");
    private static final PushTarget ME = new PushTarget.Wall(WALL);

    private final Mirrors mirrors = Mirrors.empty();
    private final List<Command> said = new ArrayList<>();
    private final Actor actor = new Actor(new PersonId("lin"), WALL, Set.of(Role.DISPATCHER));
    private final WallSeatModel model = new WallSeatModel(mirrors, actor, said::add);

    @BeforeEach
    void camerasAndAnIncident() {
        for (int i = 1; i <= 12; i++) {
            camera("C-%02d".formatted(i), i == 12);
        }
        put(mirrors.incidents(), THREAT, new Incident(THREAT, new IncidentKind("threat"), new Grade(1),
                new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"), "", T0, new PersonId("lin"), DESK, null));
    }

    private static <K, V> void put(Mirror<K, V> mirror, K key, @Nullable V value) {
        mirror.offer(key, value);
        mirror.drain();
    }

    private <K, V> void put(BoardName<K, V> board, K key, @Nullable V value) {
        put(mirrors.of(board), key, value);
    }

    private void camera(String id, boolean restricted) {
        put(Camera.BOARD, new CameraId(id), new Camera(new CameraId(id), id, CameraKind.FIXED, "", null, new GeoPoint(43.7343, 7.4203), 0, 70, restricted,
                "", false));
    }

    private static CameraRef ref(String id) {
        return new CameraRef(new CameraId(id), id);
    }

    private void wall(Instant changed, Instant released, @Nullable SeatId tourHeld) {
        put(Preset.BOARD, PRESET, new Preset(PRESET, "重点", new PersonId("shen"), true, 1, new Arrangement("1+7",
                List.of(new Arrangement.Placed(0, ref("C-05"))), List.of(new WallTour("路口", List.of(ref("C-01"), ref("C-02")), List.of(3), 10))), T0));
        put(Wall.BOARD, WALL, new Wall(WALL, PRESET, null, new PersonId("shen"), new SeatId("6"), changed, released, tourHeld));
    }

    private Push push(String id, SeatId from, String picture, Instant at, Optional<Instant> shown) {
        Standing standing = shown.<Standing>map(Standing.Shown::new).orElseGet(() -> new Standing.Queued(at));
        Push push = new Push(new PushId(id), THREAT, picture.isEmpty() ? Set.of(PushPart.PLACE) : Set.of(PushPart.PLACE, PushPart.PICTURE), "", "", picture,
                at, new PersonId("x"), from, from.equals(CHIEF), List.of(new Receipt(ME, "", standing, at.plusSeconds(600), 1, null, shown.orElse(null), "")));
        put(Push.BOARD, push.id(), push);
        return push;
    }

    private void thrown(String id, SeatId from, String camera, int slot, Standing standing) {
        put(Throw.BOARD, new ThrowId(id), new Throw(new ThrowId(id), WALL, ref(camera), slot, 60, new PersonId("x"), from, from.equals(CHIEF), T0, standing));
    }

    private String at(int slot, Instant now) {
        CameraRef ref = model.tick(now).cameras().get(slot);
        return ref == null ? "-" : ref.name();
    }

    @Test
    void aFreshWallShowsTheFirstCamerasThatEverybodyMaySeeAndThenWhatAPersonPutThere() {
        assertEquals("C-01", at(0, T0));
        assertEquals("C-09", at(8, T0));
        wall(T0, Instant.EPOCH, null);
        assertEquals("1+7", model.tick(T0).layout());
        assertEquals("C-05", at(0, T0));
        assertEquals("C-01", at(3, T0));
        assertEquals("C-02", at(3, T0.plusSeconds(10)));
    }

    @Test
    void aRuleChangesTheWallGoesBackAndIsOverWhenAPersonDecides() {
        wall(T0, Instant.EPOCH, null);
        RuleId id = new RuleId("r");
        put(Rule.BOARD, id, new Rule(id, "一级上墙", Rule.On.INCIDENT, 1, null, null, "4", 0, true));
        put(RuleAct.BOARD, id, new RuleAct(id, Rule.On.INCIDENT, THREAT.value(), T0.plusSeconds(5), null));
        WallSeatModel.View ruled = model.tick(T0.plusSeconds(6));
        assertEquals("4", ruled.layout());
        assertEquals(4, ruled.cameras().size(), "the nearest fixed cameras");
        assertEquals(Optional.of(THREAT), ruled.incident());
        wall(T0.plusSeconds(20), Instant.EPOCH, null);
        assertEquals("1+7", model.tick(T0.plusSeconds(21)).layout(), "a person decided after the rule began");
        put(RuleAct.BOARD, id, new RuleAct(id, Rule.On.INCIDENT, THREAT.value(), T0.plusSeconds(30), null));
        assertEquals("4", model.tick(T0.plusSeconds(31)).layout(), "the next event sets it off again");
        put(RuleAct.BOARD, id, null);
        WallSeatModel.View back = model.tick(T0.plusSeconds(40));
        assertEquals("1+7", back.layout());
        assertEquals(Optional.empty(), back.incident());
    }

    @Test
    void anAcceptedAlarmShowsItsCamerasAndTheIncidentItLedTo() {
        wall(T0, Instant.EPOCH, null);
        RuleId id = new RuleId("r");
        CallId call = new CallId("C20260314-0031");
        put(Rule.BOARD, id, new Rule(id, "报警上墙", Rule.On.ALARM, 0, null, null, "1+5", 0, true));
        put(RuleAct.BOARD, id, new RuleAct(id, Rule.On.ALARM, call.value(), T0.plusSeconds(5), null));
        Call open = new Call(call, CallChannel.ALARM, "138****4471", "", new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"), null, "",
                T0, new PersonId("lin"), DESK, "", null);
        put(CallBoards.CALLS, call, open);
        WallSeatModel.View ruled = model.tick(T0.plusSeconds(6));
        assertEquals("1+5", ruled.layout());
        assertEquals(6, ruled.cameras().size(), "the nearest fixed cameras");
        assertEquals(Optional.empty(), ruled.incident());
        put(CallBoards.CALLS, call, new Call(call, open.channel(), open.number(), "", open.place(), null, "", T0, open.takenBy(), DESK, "",
                new Call.End(CallOutcome.OPENED, THREAT, "", T0, open.takenBy())));
        assertEquals(Optional.of(THREAT), model.tick(T0.plusSeconds(7)).incident());
        put(RuleAct.BOARD, id, null);
        assertEquals("1+7", model.tick(T0.plusSeconds(8)).layout(), "and goes back");
    }

    @Test
    void aPresetThatIsSomebodysOwnStandsThereAsItWasLent() {
        put(Wall.BOARD, WALL, new Wall(WALL, new PresetId("own"), new Wall.Lent("林的", new Arrangement("4", List.of(new Arrangement.Placed(1, ref("C-03"))),
                List.of())), new PersonId("lin"), DESK, T0, Instant.EPOCH, null));
        WallSeatModel.View view = model.tick(T0);
        assertEquals(Optional.of("林的"), view.preset());
        assertEquals("C-03", at(1, T0));
    }

    @Test
    void aPushIsPutUpAndReportedOnlyWhenItsBoxIsSeen() {
        Push push = push("a", DESK, "C-07", T0, Optional.empty());
        WallSeatModel.View view = model.tick(T0);
        assertEquals(Optional.of(THREAT), view.incident());
        assertEquals("C-07", at(0, T0));
        assertEquals(List.of(new PushCommand.Deliver(push.id(), ME)), said);
        model.answers().boxSeen(THREAT);
        model.answers().boxSeen(THREAT);
        assertEquals(List.of(new PushCommand.Deliver(push.id(), ME), new PushCommand.Show(push.id(), ME)), said);
        push("a", DESK, "C-07", T0, Optional.of(T0.plusSeconds(1)));
        assertEquals("C-07", at(0, T0.plusSeconds(300)));
        assertEquals("C-01", at(0, T0.plusSeconds(602)), "after its time the wall lets it go");
        wall(T0.plusSeconds(30), T0.plusSeconds(30), null);
        assertEquals("C-05", at(0, T0.plusSeconds(31)), "and at once when it is released");
    }

    @Test
    void whatItDoesNotShowItRefusesWithTheReason() {
        push("gone", DESK, "C-77", T0, Optional.empty());
        push("secret", DESK, "C-12", T0, Optional.empty());
        push("words", DESK, "门口 <b>", T0, Optional.empty());
        model.tick(T0);
        assertEquals(List.of("no-camera", "no-right", "no-camera"), said.stream().map(c -> ((PushCommand.Refuse) c).reason()).toList());
        said.clear();
        push("chief", CHIEF, "", T0, Optional.of(T0));
        thrown("t1", DESK, "C-02", -1, new Standing.Queued(T0));
        model.tick(T0.plusSeconds(1));
        assertEquals(List.of(new WallCommand.Refuse(new ThrowId("t1"), "held", "1")), said);
        said.clear();
        thrown("t2", CHIEF, "C-02", -1, new Standing.Queued(T0));
        model.tick(T0.plusSeconds(2));
        assertTrue(said.isEmpty(), "the chief's own next throw is taken");
    }

    @Test
    void aHeldTourKeepsItsTileAndOtherTilesAreFree() {
        wall(T0, Instant.EPOCH, new SeatId("5"));
        model.tick(T0);
        assertEquals("C-01", at(3, T0.plusSeconds(60)), "held");
        thrown("t1", DESK, "C-02", 3, new Standing.Queued(T0));
        thrown("t2", DESK, "C-02", 2, new Standing.Queued(T0));
        thrown("t3", DESK, "C-02", 8, new Standing.Queued(T0));
        model.tick(T0.plusSeconds(61));
        assertEquals(List.of(new WallCommand.Refuse(new ThrowId("t1"), "tour-held", "5"), new WallCommand.Refuse(new ThrowId("t3"), "no-tile", "")), said);
        assertEquals("C-02", at(2, T0.plusSeconds(61)));
    }

    @Test
    void aThrownCameraIsShownOnceItsPictureIsSeenAndRefusedWhereNoneComes() {
        thrown("t1", DESK, "C-02", -1, new Standing.Queued(T0));
        thrown("t2", DESK, "C-03", 1, new Standing.Queued(T0));
        model.tick(T0);
        model.answers().picturesSeen(slot -> slot == 0 ? WallAnswers.Seen.PICTURE : WallAnswers.Seen.NOTHING, T0.plusSeconds(1));
        assertEquals(List.of(new WallCommand.Shown(new ThrowId("t1"))), said);
        model.answers().picturesSeen(slot -> slot == 0 ? WallAnswers.Seen.PICTURE : WallAnswers.Seen.NOTHING, T0.plusSeconds(13));
        assertEquals(new WallCommand.Refuse(new ThrowId("t2"), "no-picture", ""), said.getLast());
        thrown("t1", DESK, "C-02", -1, new Standing.Shown(T0.plusSeconds(1)));
        thrown("t2", DESK, "C-03", 1, new Standing.Refused(T0.plusSeconds(13), "no-picture", ""));
        assertEquals("C-02", at(0, T0.plusSeconds(60)));
        assertEquals("C-01", at(0, T0.plusSeconds(62)), "its minute is over");
        thrown("t3", DESK, "C-03", 1, new Standing.Queued(T0));
        model.tick(T0.plusSeconds(70));
        model.answers().picturesSeen(slot -> WallAnswers.Seen.REFUSED, T0.plusSeconds(70));
        assertEquals(new WallCommand.Refuse(new ThrowId("t3"), "no-right", ""), said.getLast());
    }
}
