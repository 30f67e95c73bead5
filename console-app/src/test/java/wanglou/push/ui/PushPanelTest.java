package wanglou.push.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The push panel and the cards that arrive, on a scripted evening with the hub's own push service. */
final class PushPanelTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final IncidentId THREAT = new IncidentId("20261121-0217");
    private static final Actor GU = new Actor(new PersonId("gu"), new SeatId("1"), Set.of(Role.DISPATCHER));
    private static final Actor CHENG = new Actor(new PersonId("cheng"), new SeatId("值班长"), Set.of(Role.DUTY_CHIEF));
    private static final PushTarget CHIEF = new PushTarget.DutyChief();
    private static final PushTarget HERE = new PushTarget.OfSeat(new SeatId("3"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;
    @SuppressWarnings("NullAway.Init") // each test opens one
    private PagesStage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    @AfterEach
    void closeWindow() {
        stage.close();
    }

    private void open(Language language, Theme theme) {
        stage = new PagesStage(InstantSource.system(), WORKERS, folder, language, theme);
        stage.play("wait #incident-queue visible 60s\n");
        Fx.on(() -> {
            stage.desk().selection().set(new wanglou.console.Selection.OfIncident(THREAT));
            return true;
        });
        stage.play("wait #incident-card visible 30s\n");
    }

    private List<PushCommand> pushed() {
        return stage.hub().commands().stream().filter(PushCommand.class::isInstance).map(PushCommand.class::cast).toList();
    }

    @Test
    void f10OpensThePanelInitialsFindAndF10Throws() {
        open(Language.ZH, Theme.NIGHT);
        stage.play("""
                key F10
                wait #push-panel visible 30s
                expect #push-send disabled
                click #push-search
                type "zbz"
                pause 300ms
                click #push-targets 40 18
                wait #push-send enabled
                click #push-search
                key Ctrl+A
                type "gqs"
                pause 300ms
                click #push-targets 40 18
                click #push-part-risk
                click #push-risk
                type "持刀，着防刺装备靠近"
                click #push-note
                type "走西门，楼道窄，勿鸣警笛"
                key F10
                wait #push-send disabled
                """);
        PushCommand.Send send = (PushCommand.Send) pushed().getFirst();
        assertEquals(THREAT, send.incident());
        assertEquals(List.of(CHIEF, new PushTarget.Group("station:港区所")), send.targets());
        assertEquals(Set.of(PushPart.PLACE, PushPart.RISK), send.parts());
        assertEquals("走西门，楼道窄，勿鸣警笛", send.note());
        assertEquals("持刀，着防刺装备靠近", send.risk());
        assertEquals(1, pushed().size());
    }

    @Test
    void receiptsStandThereUntilEachIsAnswered() {
        open(Language.ZH, Theme.NIGHT);
        stage.play("key F10\nwait #push-panel visible 30s\n");
        throwIt(new PushCommand.Send(THREAT, List.of(CHIEF, new PushTarget.OfSeat(new SeatId("1")), new PushTarget.Wall(new SeatId("大屏 1")),
                new PushTarget.OfUnit(new UnitId("u105")), new PushTarget.OfUnit(new UnitId("u112"))), Set.of(PushPart.PLACE, PushPart.RISK),
                "走西门，楼道窄，勿鸣警笛", "持刀，着防刺装备靠近", ""));
        PushId id = Fx.on(() -> stage.desk().mirrors().of(wanglou.push.Push.BOARD).values().iterator().next().id());
        stage.hub().push(new PushCommand.Show(id, CHIEF), CHENG);
        stage.hub().push(new PushCommand.Sign(id, CHIEF), CHENG);
        stage.hub().push(new PushCommand.Deliver(id, new PushTarget.OfSeat(new SeatId("1"))), GU);
        stage.hub().push(new PushCommand.Refuse(id, new PushTarget.Wall(new SeatId("大屏 1")), "rota", "5 席轮巡"),
                new Actor(new PersonId("shen"), new SeatId("大屏 1"), Set.of(Role.VIDEO_ANALYST)));
        stage.hub().push(new PushCommand.Show(id, new PushTarget.OfUnit(new UnitId("u105"))), Actor.HUB);
        stage.play("pause 800ms\nshot push-receipts-night-zh\n");
        String texts = stage.texts("#push-receipts");
        assertTrue(texts.contains("已签收"), texts);
        assertTrue(texts.contains("已送达 未显示"), texts);
        assertTrue(texts.contains("轮巡占用画面 · 5 席轮巡"), texts);
        assertTrue(texts.contains("警务通还不收飞投 · 排队中"), texts);
        assertTrue(stage.texts("#push-section").contains("显示 2 · 未显示 1 · 拒绝 1 · 排队 1"), stage.texts("#push-section"));
        stage.play("click #push-again\npause 500ms\n");
        assertTrue(pushed().getLast() instanceof PushCommand.Again, pushed()::toString);
        stage.play("lang en\ntheme day\npause 500ms\nshot push-receipts-day-en\n");
        stage.hub().lose();
        stage.play("wait #push-again disabled\n");
    }

    @Test
    void whatArrivesIsReportedAsShownOnlyWhenItIs() {
        open(Language.EN, Theme.NIGHT);
        stage.hub().push(new PushCommand.Send(THREAT, List.of(HERE), Set.of(PushPart.PLACE), "west gate", "", ""), GU);
        stage.play("wait #push-open visible 30s\npause 300ms\nshot push-arrived-night-en\n");
        assertEquals(List.of(PushCommand.Deliver.class), pushed().stream().<Class<?>>map(Object::getClass).toList());
        stage.play("click #push-open\nwait #push-sign visible 30s\npause 500ms\nshot push-shown-night-en\n");
        assertEquals(List.of(PushCommand.Deliver.class, PushCommand.Show.class), pushed().stream().<Class<?>>map(Object::getClass).toList());
        stage.play("click #push-sign\nwait #push-sign gone\n");
        assertTrue(pushed().getLast() instanceof PushCommand.Sign, pushed()::toString);
        stage.hub().push(new PushCommand.Send(THREAT, List.of(HERE), Set.of(PushPart.PLACE), "again", "", ""), GU);
        stage.play("wait #push-refuse visible 30s\nclick #push-refuse\nwait #push-refuse-busy visible 10s\nclick #push-refuse-busy\nwait #push-refuse gone\n");
        PushCommand.Refuse refused = (PushCommand.Refuse) pushed().getLast();
        assertEquals("busy", refused.reason());
    }

    private void throwIt(Command command) {
        Fx.on(() -> stage.desk().orders().send(command));
        stage.play("pause 300ms\n");
    }
}
