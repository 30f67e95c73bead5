package wanglou.console.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.AskId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asking, answering, replacing, and orders that go wrong: on the true services, by mouse and keys, on a clock that the test moves. */
final class DispatchScreensTest {

    private static final double LAT = 43.7343;
    private static final double LON = 7.4203;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private final LifeDesk desk = new LifeDesk();
    private @Nullable LifeStage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWindow() {
        LifeStage open = stage;
        if (open != null) {
            open.close();
        }
    }

    private void open(Actor who, Language language, Theme theme) {
        desk.as(who);
        stage = new LifeStage(desk, folder);
        stage.open(language, theme);
    }

    private void play(String script) {
        Objects.requireNonNull(stage).play(script);
    }

    private String act(Command command, Actor by) {
        return assertInstanceOf(Outcome.Done.class, Fx.on(() -> desk.act(command, by)), command::toString).subject();
    }

    private IncidentId incident(String kind, int grade, Actor by) {
        return Fx.on(() -> desk.open(kind, grade, "5 Boulevard d'Italie", true, by));
    }

    private UnitId unit(String sign, String... skills) {
        return Fx.on(() -> desk.unit(sign, List.of(skills), LAT + 0.002, LON));
    }

    private void pass(int seconds) {
        Fx.on(() -> {
            desk.pass(seconds);
            return true;
        });
    }

    private boolean active(IncidentId incident, UnitId unit) {
        return Fx.on(() -> {
            Response r = desk.dispatch().responses().get(ResponseId.of(incident, unit));
            return r != null && r.active();
        });
    }

    /** What stands behind the bell about orders. */
    private List<String> notices() {
        return Fx.on(() -> {
            var open = Objects.requireNonNull(stage).app().desk();
            return open.notices().all().stream().map(n -> n.fact().apply(open.texts())).filter(t -> t.contains("110")).toList();
        });
    }

    private Ask only() {
        return Fx.on(() -> desk.dispatch().asks().values().iterator().next());
    }

    @Test
    void theDutyChiefReadsWhatIsAskedAndSendsItByTheCard() {
        UnitId swat = unit("特警2", "swat");
        IncidentId id = incident("armed-threat", 1, LifeDesk.LIN);
        act(new DispatchCommand.Dispatch(id, List.of(swat), "west gate", List.of()), LifeDesk.LIN);
        open(LifeDesk.CHIEF, Language.ZH, Theme.NIGHT);
        play("""
                wait #ask-card visible 30s
                expect #ask-card contains "特警2"
                expect #ask-card contains "west gate"
                expect #ask-card contains "lin.zhiyuan"
                shot dispatch-approval-night-zh
                click #ask-no
                expect #ask-card visible
                lang en
                theme day
                pause 500ms
                shot dispatch-approval-day-en
                click #ask-yes
                wait #ask-card gone 10s
                """);
        assertTrue(active(id, swat));
        assertEquals(Ask.Result.YES, Objects.requireNonNull(only().answer()).result(), "a no without a reason was none");
        assertEquals(LifeDesk.CHIEF.person(), Objects.requireNonNull(only().answer()).by());
    }

    @Test
    void anAnswerIsAlsoGivenByTheBarAndWhoAskedIsTold() {
        UnitId swat = unit("特警2", "swat");
        IncidentId id = incident("armed-threat", 1, LifeDesk.LIN);
        act(new DispatchCommand.Dispatch(id, List.of(swat)), LifeDesk.LIN);
        open(LifeDesk.CHIEF, Language.ZH, Theme.NIGHT);
        play("""
                wait #ask-card visible 30s
                type "答复 不同意 . 留作机动"
                wait #command-dry-run contains "特警2" 10s
                key Enter
                wait #ask-card gone 10s
                """);
        assertEquals(Ask.Result.NO, Objects.requireNonNull(only().answer()).result());
        assertEquals("留作机动", Objects.requireNonNull(only().answer()).reason());
        assertTrue(!active(id, swat));
    }

    @Test
    void anotherSeatIsAskedOnTheWorkPageItsYesIsSeenAndTheUnitTaken() {
        UnitId held = unit("110");
        IncidentId other = incident("theft", 3, LifeDesk.HE);
        IncidentId urgent = incident("armed-threat", 1, LifeDesk.LIN);
        act(new DispatchCommand.Dispatch(other, List.of(held)), LifeDesk.HE);
        act(new DispatchCommand.EnRoute(other, held), LifeDesk.HE);
        open(LifeDesk.LIN, Language.ZH, Theme.NIGHT);
        play("""
                click #incident-queue 120 24
                wait #card-recommend visible 30s
                page incidents
                wait #rank-list visible 30s
                wait .rank-row visible 30s
                click #rank-list 300 20
                wait #work-busy-ask visible 20s
                shot dispatch-consult-night-zh
                lang en
                theme day
                pause 500ms
                shot dispatch-consult-day-en
                click #work-busy-ask
                pause 500ms
                """);
        assertEquals(List.of(Ask.Sort.CONSULT, held, LifeDesk.HE.seat()), List.of(only().sort(), only().units().getFirst(), Objects.requireNonNull(only().to())));
        act(new DispatchCommand.Answer(new AskId(only().id().value()), true, "114 goes on"), LifeDesk.HE);
        assertTrue(active(other, held), "a yes sends nobody");
        play("""
                page command
                wait #ask-take visible 20s
                expect #incident-asks contains "114 goes on"
                click #ask-take
                wait #ask-take gone 10s
                """);
        assertTrue(active(urgent, held) && !active(other, held));
    }

    @Test
    void aUnitIsTakenAndAnotherPutInItsPlaceByOneButton() {
        UnitId held = unit("110");
        IncidentId other = incident("theft", 3, LifeDesk.HE);
        IncidentId urgent = incident("armed-threat", 1, LifeDesk.LIN);
        act(new DispatchCommand.Dispatch(other, List.of(held)), LifeDesk.HE);
        UnitId free = unit("114");
        open(LifeDesk.LIN, Language.ZH, Theme.NIGHT);
        play("""
                click #incident-queue 120 24
                wait #card-recommend visible 30s
                page incidents
                wait #rank-list visible 30s
                wait .rank-row visible 30s
                click #rank-list 300 40
                key End
                wait #work-why has busy 10s
                wait #work-busy-replace visible 20s
                shot dispatch-replace-night-zh
                lang en
                theme day
                pause 500ms
                wait #work-busy-replace visible 20s
                expect #work-busy-cost contains "would lose this unit"
                shot dispatch-replace-day-en
                click #work-busy-replace
                pause 500ms
                """);
        assertTrue(active(urgent, held) && active(other, free) && !active(other, held), "both orders, or none");
    }

    @Test
    void anOrderNobodyHasIsToldToTheSeatThenToTheChiefAndEnds() {
        UnitId held = unit("110");
        IncidentId id = incident("theft", 3, LifeDesk.LIN);
        open(LifeDesk.LIN, Language.ZH, Theme.NIGHT);
        act(new DispatchCommand.Dispatch(id, List.of(held)), LifeDesk.LIN);
        DispatchPolicy policy = DispatchPolicy.standard();
        pass(policy.late() - 1);
        assertEquals(List.of(), notices());
        pass(1);
        play("""
                key Ctrl+B
                wait #notice-panel contains "110" 10s
                wait #notice-panel contains "电台" 10s
                shot dispatch-late-night-zh
                """);
        pass(policy.lateChief() - policy.late());
        assertTrue(Fx.on(() -> desk.dispatch().responses().get(ResponseId.of(id, held)).delivery().chief()));
        assertTrue(active(id, held));
        Fx.on(() -> {
            desk.hub().tick(Duration.ofSeconds(policy.expire() - policy.lateChief() - 1));
            return true;
        });
        assertTrue(active(id, held));
        pass(1);
        play("""
                wait #notice-panel contains "作废" 10s
                """);
        assertTrue(!active(id, held));
    }

    @Test
    void theChiefHearsOfItOnlyAfterTheSeatHadItsTime() {
        UnitId held = unit("110");
        IncidentId id = incident("theft", 3, LifeDesk.LIN);
        open(LifeDesk.CHIEF, Language.EN, Theme.DAY);
        act(new DispatchCommand.Dispatch(id, List.of(held)), LifeDesk.LIN);
        DispatchPolicy policy = DispatchPolicy.standard();
        pass(policy.lateChief() - 1);
        assertEquals(List.of(), notices());
        pass(1);
        play("""
                key Ctrl+B
                wait #notice-panel contains "not delivered" 10s
                """);
    }

    @Test
    void aUnitThatFallsSilentOnItsWayIsToldOnceWithWhatToDo() {
        UnitId lost = unit("110");
        IncidentId id = incident("theft", 3, LifeDesk.LIN);
        act(new DispatchCommand.Dispatch(id, List.of(lost)), LifeDesk.LIN);
        act(new DispatchCommand.EnRoute(id, lost), LifeDesk.LIN);
        open(LifeDesk.LIN, Language.ZH, Theme.NIGHT);
        play("""
                click #incident-queue 120 24
                wait #incident-responses contains "预计" 20s
                """);
        pass(DispatchPolicy.standard().silent() + 1);
        play("""
                wait #incident-responses contains "没有定位" 10s
                key Ctrl+B
                wait #notice-panel contains "失去联系" 10s
                shot dispatch-silent-night-zh
                key Esc
                lang en
                theme day
                pause 500ms
                shot dispatch-silent-day-en
                click "#response-another-u-110"
                wait #rank-list visible 20s
                """);
        pass(300);
        assertEquals(1, notices().stream().filter(t -> t.contains("not heard")).count(), "told once");
        assertEquals(1, Fx.on(() -> desk.hub().disk().stream().filter(f -> f.event() instanceof wanglou.dispatch.DispatchEvent.FellSilent).count()));
    }
}
