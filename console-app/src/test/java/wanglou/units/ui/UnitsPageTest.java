package wanglou.units.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.pages.Centre;
import wanglou.console.pages.ScriptedDesk;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.EmptyPage;
import wanglou.console.shell.PageSpec;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.console.ui.Icon;
import wanglou.core.DeviceId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.units.SkillCatalogue;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The register of units in the real shell, driven by a tour script; its pictures lie in {@code target/pictures}. */
@Timeout(120)
class UnitsPageTest {

    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();

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
        ConsoleApp open = app;
        if (open != null) {
            Fx.on(() -> {
                open.stage().close();
                return true;
            });
        }
    }

    @Test
    void theSystemAdministratorRegistersAUnitAndGivesItADevice() {
        ScriptedDesk hub = open(Role.SYSTEM_ADMIN, true, Language.ZH, Theme.NIGHT);
        play("""
                wait #top-units visible
                click #top-units
                wait #units-page visible
                shot units-night-zh
                click #register-new
                click #new-unit-create
                wait #new-unit-refusal contains "呼号"
                click #new-unit-sign
                type "101"
                click #new-unit-create
                wait #new-unit-refusal contains "101"
                click #new-unit-sign
                key Ctrl+A
                type "901"
                click #new-unit-kind-vehicle
                click #new-unit-skill-first-aid
                click #new-unit-further
                type "潜水"
                shot units-form-night-zh
                click #new-unit-create
                wait #unit-sheet visible
                wait #unit-unknown-phone-172 visible
                click #unit-unknown-phone-172
                wait #unit-release-phone-172 visible
                lang en
                theme day
                shot units-sheet-day-en
                """);
        UnitId id = new UnitId("901");
        assertEquals(List.of(new UnitCommand.Register(new UnitProfile(id, "901", "901", UnitKind.VEHICLE, "", List.of("first-aid", "潜水"), 1, "")),
                new UnitCommand.AssignDevice(new DeviceId("phone-172"), id)), hub.commands().subList(1, 3));
    }

    @Test
    void theDutyChiefChangesAUnitFoundByKeysAndRetiresIt() {
        ScriptedDesk hub = open(Role.DUTY_CHIEF, true, Language.EN, Theme.NIGHT);
        play("""
                wait #top-settings visible
                click #top-settings
                click #settings-units
                wait #units-page visible
                type "phone-110"
                key Down
                wait #unit-sheet visible
                expect #unit-save disabled
                click #unit-crew
                key Ctrl+A
                type "many"
                click #unit-save
                wait #unit-refusal contains "999"
                click #unit-crew
                key Ctrl+A
                type "3"
                click #unit-save
                wait #unit-save disabled
                expect #unit-retire disabled
                click #unit-retire-reason
                type "sold"
                wait #unit-retire enabled
                shot units-sheet-night-en
                """);
        Fx.on(() -> {
            ConsoleApp open = java.util.Objects.requireNonNull(app);
            Node button = open.stage().getScene().lookup("#unit-retire");
            Event.fireEvent(button, new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false, false, true,
                    false, false, false, false, true, null));
            return true;
        });
        play("""
                wait #unit-sheet gone
                wait #toasts contains "retired"
                """);
        assertEquals(List.of("Edit", "Retire"), hub.commands().stream().map(c -> c.getClass().getSimpleName()).toList());
        assertEquals(new UnitCommand.Retire(new UnitId("u110"), "sold"), hub.commands().getLast());
    }

    @Test
    void aDispatcherReadsAndReplacesADevice() {
        ScriptedDesk hub = open(Role.DISPATCHER, true, Language.ZH, Theme.DAY);
        play("""
                wait #top-settings visible
                expect #top-units gone
                click #top-settings
                click #settings-units
                wait #units-page visible
                expect #register-new gone
                type "108"
                key Down
                wait #unit-read-only visible
                expect #unit-save gone
                expect #unit-retire gone
                click #unit-release-phone-108
                wait #unit-release-phone-108 gone
                click #unit-device
                type "phone-9"
                key Enter
                wait #unit-release-phone-9 visible
                shot units-read-day-zh
                """);
        assertEquals(List.of(new UnitCommand.ReleaseDevice(new DeviceId("phone-108")),
                new UnitCommand.AssignDevice(new DeviceId("phone-9"), new UnitId("u108"))), hub.commands());
    }

    @Test
    void anEmptyRegisterSaysHowItIsFilled() {
        open(Role.SYSTEM_ADMIN, false, Language.EN, Theme.DAY);
        play("""
                wait #top-units visible
                click #top-units
                wait #units-page contains "No unit is registered"
                shot units-empty-day-en
                """);
    }

    private ScriptedDesk open(Role role, boolean full, Language language, Theme theme) {
        ScriptedDesk hub = new ScriptedDesk(InstantSource.system(), full).as(role);
        ConsoleSetup setup = new ConsoleSetup(hub, new SeatId("1"), folder, ZoneId.of("Asia/Shanghai"), InstantSource.system(),
                List.of(new PageSpec("video", Icon.GRID, 3, EmptyPage.of("console.empty.video", Icon.VIDEO)),
                        new PageSpec("units", Icon.USERS, 0, desk -> new UnitsPage(desk, SkillCatalogue.standard()))),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Optional.of(language), Optional.of(theme),
                Optional.of(new ConsoleSetup.Account("zhou", "x")));
        app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(setup, new Stage());
            opened.start();
            return opened;
        });
        return hub;
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
        }, Path.of("target/pictures"), InstantSource.system(), WRITER);
        try {
            TourReport report = Fx.on(player::play).get(100, TimeUnit.SECONDS);
            assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
