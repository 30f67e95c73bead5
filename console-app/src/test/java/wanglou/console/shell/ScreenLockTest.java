package wanglou.console.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.UnitId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

/** The lock of a desk that nobody touches, on a clock that the test moves. */
class ScreenLockTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-14T13:47:36Z"));
    private final InstantSource clock = now::get;
    private final ScriptedHub hub = new ScriptedHub(clock);
    @TempDir
    private Path folder;
    private @Nullable ConsoleApp app;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWriter() {
        WRITER.shutdown();
    }

    @AfterEach
    void closeWindow() {
        Fx.on(() -> {
            if (app != null) {
                app.stage().close();
            }
            return true;
        });
    }

    @Test
    void aDeskThatNobodyTouchesIsLockedAndOpensForTheSamePassword() {
        ConsoleApp open = open(Language.ZH, Theme.NIGHT);
        play(open, """
                wait #status-line visible
                key Ctrl+Space
                type "go 105"
                key Enter
                type "108 "
                """);
        Desk before = open.desk();
        pass(Duration.ofMinutes(14));
        play(open, "expect #console visible");
        pass(Duration.ofMinutes(1));
        play(open, """
                wait #lock visible
                expect #console gone
                expect #lock-person contains "林知远"
                shot lock-night-zh
                key F4
                key Ctrl+Space
                key Ctrl+N
                expect #console gone
                type "wrong"
                key Enter
                wait #lock-answer contains "还可试"
                expect #lock visible
                type "%s"
                key Enter
                wait #console visible
                expect #command-input text "108 "
                """.formatted(ScriptedHub.PASSWORD));
        assertEquals(List.of(), hub.commands(), "no key reached the desk under the lock");
        assertSame(before, open.desk(), "the same session goes on");
    }

    @Test
    void whatIsUrgentIsCountedOnTheCard() {
        ConsoleApp open = open(Language.EN, Theme.DAY);
        play(open, """
                wait #status-line visible
                key Ctrl+Shift+L
                wait #lock visible
                expect #lock-emergencies text "0"
                """);
        Fx.on(() -> hub.send(new UnitCommand.SetStatus(new UnitId("u105"), UnitStatus.EMERGENCY)));
        play(open, """
                wait #lock-emergencies text "1"
                expect #lock-notices text "1"
                shot lock-day-en
                """);
        Fx.on(() -> {
            hub.lose();
            return true;
        });
        play(open, """
                wait #lock-hub contains "Hub lost"
                type "%s"
                key Enter
                wait #lock-answer contains "127.0.0.1"
                expect #lock visible
                """.formatted(ScriptedHub.PASSWORD));
    }

    @Test
    void somebodyElseSignsInAndTheSessionEnds() {
        ConsoleApp open = open(Language.EN, Theme.NIGHT);
        play(open, "wait #status-line visible");
        Desk before = open.desk();
        play(open, """
                key Ctrl+Shift+L
                click #lock-other
                wait #sign-in visible
                shot lock-other-night-en
                click #lock-back
                wait #lock visible
                """);
        assertSame(before, open.desk(), "it goes on until the other is in");
        play(open, """
                click #lock-other
                wait #sign-in visible
                type "he.yining"
                click #sign-in-password
                type "%s"
                key Enter
                wait #console visible
                """.formatted(ScriptedHub.PASSWORD));
        assertNotSame(before, open.desk());
        assertEquals("he.yining", Fx.on(() -> {
            Desk desk = open.desk();
            assertNotNull(desk);
            return desk.actor().person().value();
        }));
    }

    @Test
    void aDetachedPageIsCoveredToo() {
        ConsoleApp open = open(Language.EN, Theme.NIGHT);
        play(open, """
                wait #status-line visible
                click #incidents-float
                wait #incidents visible
                key Ctrl+Shift+L
                wait #lock visible
                expect #incidents gone
                type "%s"
                key Enter
                wait #incidents visible
                """.formatted(ScriptedHub.PASSWORD));
        assertEquals(2, Fx.on(() -> Window.getWindows().stream().filter(Stage.class::isInstance).count()));
    }

    @Test
    void thePersonChoosesWhenAndSigningOutIsToldToTheHub() {
        ConsoleApp open = open(Language.EN, Theme.NIGHT);
        play(open, """
                wait #status-line visible
                click #top-settings
                wait #settings-panel visible
                shot settings-lock-night-en
                click #settings-lock-5
                key Esc
                """);
        pass(Duration.ofMinutes(5));
        play(open, """
                wait #lock visible
                type "%s"
                key Enter
                wait #console visible
                click #top-settings
                click #settings-sign-out
                wait #sign-in visible
                """.formatted(ScriptedHub.PASSWORD));
        assertEquals(1, hub.signOuts());
    }

    private void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    private ConsoleApp open(Language language, Theme theme) {
        Preferences.open(folder, "desk", Choices.DEFAULT).change(c -> c.withLook(language, theme, true));
        ConsoleApp made = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(ShellDemo.setup(hub, folder, true, clock), new Stage());
            opened.start();
            return opened;
        });
        app = made;
        return made;
    }

    private static void play(ConsoleApp open, String script) {
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
