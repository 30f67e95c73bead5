package wanglou.console.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole shell on a scripted hub, driven by tour scripts; its pictures lie in {@code target/pictures}. */
class ShellTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;
    private ScriptedHub hub = new ScriptedHub(InstantSource.system());
    private @Nullable ConsoleApp app;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWriter() {
        WRITER.shutdown();
    }

    @BeforeEach
    void freshHub() {
        hub = new ScriptedHub(InstantSource.system());
    }

    @AfterEach
    void closeWindow() {
        ConsoleApp open = app;
        if (open != null) {
            Fx.on(() -> {
                open.stage().close();
                return true;
            });
        }
    }

    @Test
    void aPersonSignsInAfterAWrongPasswordAndSeesTheDesk() {
        open(Language.ZH, Theme.NIGHT, false);
        play("""
                wait #sign-in-hub contains "hub-01"
                shot sign-in-night-zh
                lang en
                theme day
                shot sign-in-day-en
                expect #sign-in-enter disabled
                type "lin.zhiyuan"
                click #sign-in-password
                type "wrong"
                key Enter
                wait #sign-in-answer contains "4 tries left"
                shot sign-in-refused-day-en
                type "%s"
                click #sign-in-enter
                wait #status-line visible
                expect #status-person contains "Dispatcher"
                shot desk-day-en
                lang zh
                theme night
                shot desk-night-zh
                """.formatted(ScriptedHub.PASSWORD));
    }

    @Test
    void aSetUpCodeLeadsToChoosingAPassword() {
        open(Language.ZH, Theme.DAY, false);
        play("""
                wait #sign-in-hub contains "hub-01"
                type "lin.zhiyuan"
                click #sign-in-password
                type "%s"
                key Enter
                wait #choose-password visible
                type "short"
                click #choose-again
                type "shirt"
                expect #choose-enter disabled
                shot choose-password-day-zh
                key Ctrl+A
                type "short"
                click #choose-enter
                wait #sign-in-answer contains "10"
                click #choose-password
                key Ctrl+A
                type "%s"
                click #choose-again
                key Ctrl+A
                type "%s"
                key Enter
                wait #status-line visible
                """.formatted(ScriptedHub.SETUP_CODE, ScriptedHub.PASSWORD, ScriptedHub.PASSWORD));
    }

    @Test
    void aHubThatIsNotThereIsSaidOnTheCardAndTheMapCanBeOpened() {
        hub.unreachable();
        open(Language.EN, Theme.NIGHT, false);
        play("""
                wait #sign-in-hub contains "does not answer"
                shot sign-in-no-hub-night-en
                click #sign-in-map-only
                wait #lost-band visible
                expect #status-person contains "map only"
                """);
    }

    @Test
    void theCommandBarShowsItsDryRunAndThenSendsAndTheToastTakesItBack() {
        open(Language.ZH, Theme.NIGHT, true);
        play("""
                wait #command-input visible
                key Ctrl+Space
                type "108 d"
                wait #bar-match-0 visible
                shot bar-match-night-zh
                key Tab
                expect #command-input text "108 到场 "
                expect #command-dry-run contains "108 由空闲改为到场"
                shot bar-dry-run-night-zh
                key Enter
                wait #toasts contains "108 由空闲改为到场"
                shot toast-night-zh
                click #toast-act
                wait #toasts contains "已撤销"
                """);
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u108"), UnitStatus.ON_SCENE),
                new UnitCommand.SetStatus(new UnitId("u108"), UnitStatus.AVAILABLE, UnitStatus.ON_SCENE)), hub.commands());
    }

    @Test
    void aFunctionKeySetsTheStatusOfTheSelectedUnit() {
        open(Language.EN, Theme.DAY, true);
        play("""
                wait #command-input visible
                key F3
                wait #toasts contains "No unit is selected"
                key Ctrl+Space
                type "go 105"
                key Enter
                key F4
                wait #toasts contains "sets 105 from Available to On scene"
                key F8
                wait #top-notices contains "1 message"
                click #top-notices
                wait #notice-panel contains "105 calls for help"
                shot emergency-day-en
                """);
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u105"), UnitStatus.ON_SCENE),
                new UnitCommand.SetStatus(new UnitId("u105"), UnitStatus.EMERGENCY)), hub.commands());
    }

    @Test
    void aLostHubIsSaidAndOrdersAreRefusedUntilItIsBack() {
        open(Language.ZH, Theme.NIGHT, true);
        play("""
                wait #status-hub contains "12 ms"
                """);
        Fx.on(() -> {
            hub.lost(Instant.now().minusSeconds(14), 3, Duration.ofSeconds(5), Duration.ofSeconds(8));
            return true;
        });
        play("""
                wait #lost-band visible 1s
                expect #lost-band contains "第 4 次重连"
                expect #status-hub contains "中枢断开"
                key Ctrl+Space
                type "108 到场"
                expect #command-dry-run contains "不下达也不排队"
                shot hub-lost-night-zh
                lang en
                theme day
                shot hub-lost-day-en
                key Enter
                click #lost-retry
                wait #lost-band gone
                wait #status-hub contains "Hub 12 ms"
                click #top-notices
                wait #notice-panel contains "Hub back"
                shot notices-day-en
                """);
        assertEquals(List.of(), hub.commands());
    }

    @Test
    void aSessionTheHubEndsLeadsBackToTheCardWithTheReason() {
        open(Language.EN, Theme.NIGHT, true);
        play("wait #status-line visible");
        Fx.on(() -> {
            hub.end(Problem.of("link.session-unknown"));
            return true;
        });
        play("""
                wait #sign-in-answer contains "sign in again"
                """);
    }

    @Test
    void sheetsAndSettingsOpenAndCloseByKeys() {
        open(Language.ZH, Theme.NIGHT, true);
        play("""
                wait #status-line visible
                key ?
                wait #shortcuts-sheet visible
                shot shortcuts-night-zh
                key Esc
                wait #shortcuts-sheet gone
                click #top-settings
                wait #settings-panel visible
                click #settings-lang-en
                click #settings-theme-day
                shot settings-day-en
                key Esc
                wait #settings-panel gone
                key Ctrl+2
                expect #pages contains "No camera is connected"
                shot empty-page-day-en
                key Ctrl+1
                click #incidents-collapse
                pause 300ms
                shot collapsed-day-en
                click #incidents-float
                wait #incidents visible
                shot floating-day-en of #incidents
                click #incidents-float
                size 1400 900
                pause 500ms
                shot narrow-day-en
                size 1100 700
                key Ctrl+Space
                type "status 1"
                pause 300ms
                expect #status-clock visible
                shot narrowest-day-en
                """);
        assertEquals(Language.EN, Preferences.open(folder, "person-lin.zhiyuan", Choices.DEFAULT).get().language());
        assertEquals(Theme.DAY, Preferences.open(folder, "person-lin.zhiyuan", Choices.DEFAULT).get().theme());
        assertTrue(Preferences.open(folder, "person-lin.zhiyuan", Choices.DEFAULT).panel("incidents").collapsed());
    }

    @Test
    void aPageInAWindowOfItsOwnIsThereAgainAtTheNextSignIn() {
        open(Language.EN, Theme.NIGHT, true);
        play("""
                wait #status-line visible
                key Ctrl+2
                """);
        Fx.on(() -> {
            javafx.scene.control.Button tab = (javafx.scene.control.Button) java.util.Objects.requireNonNull(app).stage().getScene().lookup("#page-incidents");
            tab.getContextMenu().getItems().getFirst().fire();
            Stage own = stages().stream().filter(s -> s != java.util.Objects.requireNonNull(app).stage()).findFirst().orElseThrow();
            own.setX(210);
            own.setY(120);
            return true;
        });
        play("""
                wait #page-back visible
                click #top-settings
                click #settings-sign-out
                wait #sign-in visible
                """);
        assertEquals(1, stages().size());
        play("""
                click #sign-in-name
                key Ctrl+A
                type "lin.zhiyuan"
                click #sign-in-password
                type "%s"
                key Enter
                wait #status-line visible
                key Ctrl+2
                wait #page-back visible
                """.formatted(ScriptedHub.PASSWORD));
        Stage again = stages().stream().filter(s -> s != java.util.Objects.requireNonNull(app).stage()).findFirst().orElseThrow();
        assertEquals(210, again.getX(), 1);
        play("""
                click #page-back
                wait #page-back gone
                """);
        assertTrue(Preferences.open(folder, "person-lin.zhiyuan", Choices.DEFAULT).get().detached().isEmpty());
    }

    private static List<Stage> stages() {
        return javafx.stage.Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).toList();
    }

    private void open(Language language, Theme theme, boolean signedIn) {
        Preferences.open(folder, "desk", Choices.DEFAULT).change(c -> c.withLook(language, theme, true).withSound(false));
        app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(ShellDemo.setup(hub, folder, signedIn), new Stage());
            opened.start();
            return opened;
        });
    }

    private void play(String script) {
        ConsoleApp open = java.util.Objects.requireNonNull(app);
        TourPlayer player = new TourPlayer(TourScript.parse("test", script), new TourStage() {
            @Override
            public Stage window() {
                return open.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return open.act(name, args);
            }
        }, PICTURES, InstantSource.system(), WRITER);
        try {
            TourReport report = Fx.on(player::play).get(120, TimeUnit.SECONDS);
            assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
