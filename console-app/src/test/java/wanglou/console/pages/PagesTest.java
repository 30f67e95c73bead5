package wanglou.console.pages;

import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.attention.AttentionCommand;
import wanglou.console.Fx;
import wanglou.console.map.City;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.DeviceId;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.field.LinkCommand;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages on a scripted evening without a city, driven by tour scripts; their pictures lie in {@code target/pictures}. */
final class PagesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @TempDir
    private Path folder;
    private @Nullable ConsoleApp app;

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
        ConsoleApp open = app;
        if (open != null) {
            Fx.on(() -> {
                open.stage().close();
                return true;
            });
        }
    }

    @Test
    void aDeskThatLookedAtNothingHasNothingToLeave() {
        ScriptedDesk hub = open(true, Language.EN, Theme.DAY);
        play("""
                wait #incident-queue visible 60s
                click #page-incidents
                wait #incident-table visible 30s
                """);
        assertEquals(List.of(), Fx.on(hub::commands).stream().filter(AttentionCommand.class::isInstance).toList());
    }

    @Test
    void anIncidentIsOpenedByKeysWorkedAndClosed() {
        ScriptedDesk hub = open(true, Language.EN, Theme.DAY);
        play("""
                wait #incident-queue visible 60s
                key Insert
                wait #incident-form visible 30s
                click #incident-kind-burglary
                click #incident-address
                type "somewhere in town"
                key Enter
                wait #incident-form gone
                wait #incident-card visible 30s
                click #incident-grade-1
                click #incident-note
                type "two men"
                key Enter
                pause 500ms
                shot pages-incident-day-en
                """);
        var opened = (wanglou.calls.CallCommand.TakeAndOpen) hub.commands().getFirst();
        assertEquals(new IncidentKind("burglary"), opened.kind());
        assertEquals(new Grade(2), opened.grade(), "the usual grade of the kind is proposed");
        assertEquals("somewhere in town", opened.said().placeSaid());
        assertEquals(List.of(IncidentCommand.Regrade.class, IncidentCommand.AddNote.class),
                hub.commands().stream().skip(1).map(Object::getClass).toList());
    }

    @Test
    void aCallIsTypedByKeysAloneKeptWhenPutAwayAndAttachedToWhatIsNear() {
        ScriptedDesk hub = open(true, Language.ZH, Theme.NIGHT);
        play("""
                wait #incident-queue visible 60s
                key Insert
                wait #incident-form visible 30s
                type "43.73430, 7.42030"
                pause 600ms
                shot call-form-typed-night-zh
                key Esc
                wait #incident-form gone
                key Insert
                wait #incident-form visible 30s
                expect #incident-address contains "43.73430"
                key Esc
                wait #incident-form gone
                lang en
                theme day
                key Insert
                wait #incident-form visible 30s
                click #call-kind-find
                type "burg"
                key Enter
                click #incident-form-note
                type "two men, a van <b>"
                shot call-form-full-day-en
                key Enter
                key Enter
                wait #incident-form gone
                """);
        assertEquals(1, hub.commands().size(), "two Enters are one call");
        var taken = (wanglou.calls.CallCommand.TakeAndOpen) hub.commands().getFirst();
        assertEquals(new IncidentKind("burglary"), taken.kind());
        assertEquals("two men, a van <b>", taken.said().words());
        assertEquals(43.7343, java.util.Objects.requireNonNull(taken.said().place().point()).lat(), 1e-9);
        play("""
                key Insert
                wait #incident-form visible 30s
                expect #incident-address contains ""
                type "43.73431, 7.42031"
                wait #call-near-1 visible 10s
                shot call-form-near-day-en
                key Alt+1
                wait #incident-form gone
                """);
        assertTrue(hub.commands().getLast() instanceof wanglou.calls.CallCommand.TakeAndAttach, hub.commands()::toString);
    }

    @Test
    void aStatusIsSetFromTheCardAndALostHubTakesNoOrders() {
        ScriptedDesk hub = open(true, Language.ZH, Theme.NIGHT);
        play("""
                wait #unit-list visible 60s
                click #unit-list 120 16
                wait #unit-card visible 30s
                click #unit-status-on-scene
                pause 500ms
                """);
        UnitCommand.SetStatus set = (UnitCommand.SetStatus) hub.commands().getFirst();
        assertEquals(UnitStatus.ON_SCENE, set.status());
        hub.lose();
        play("""
                wait #unit-status-break disabled
                expect #lost-band visible
                expect #map-follow contains "停在"
                key Insert
                wait #incident-form visible 30s
                expect #incident-save disabled
                shot pages-lost-night-zh
                """);
        assertEquals(1, hub.commands().size());
    }

    @Test
    void unitsAreTriedOutAndSentFromTheWorkPageByKeysAlone() {
        ScriptedDesk hub = open(true, Language.EN, Theme.NIGHT);
        play("""
                wait #incident-queue visible 60s
                click #incident-queue 120 72
                wait #card-recommend visible 30s
                wait #card-dry-run contains "→ 0217" 20s
                page incidents
                wait #incident-work visible 30s
                wait #rank-act-105 gone
                expect #work-band gone
                key Space
                wait #work-band visible
                key Down
                key Space
                key Enter
                wait #work-confirm-what contains "→ 0217"
                expect #work-confirm-cost contains "nobody"
                shot pages-work-night-en
                key Esc
                wait #work-confirm gone
                expect #work-band visible
                key Esc
                wait #work-band gone
                key Enter
                wait #work-confirm visible
                key Enter
                wait #work-confirm gone
                pause 500ms
                click #work-list
                wait #incidents-page visible
                """);
        DispatchCommand.Dispatch sent = (DispatchCommand.Dispatch) hub.commands().getFirst();
        assertEquals("20261121-0217", sent.incident().value());
        assertEquals(1, sent.units().size(), "Esc had put the others away");
        assertEquals(1, hub.commands().size());
    }

    @Test
    void aBusyUnitIsTakenOnlyWithItsReasonReadAndHeld() {
        ScriptedDesk hub = open(true, Language.EN, Theme.DAY);
        play("""
                wait #incident-queue visible 60s
                click #incident-queue 120 72
                wait #card-recommend visible 30s
                page incidents
                wait #rank-list visible 30s
                pause 2s
                click #rank-list 300 40
                key End
                wait #work-why has busy
                wait #work-busy-cost contains "would lose this unit"
                wait #work-busy-replace visible 20s
                click #work-busy-force
                pause 1500ms
                shot pages-busy-day-en
                click #work-busy-no
                """);
        assertEquals(List.of(), hub.commands(), "a click is not a hold");
    }

    @Test
    void aDeviceNobodyOwnsIsGivenToAUnitByItsCallSign() {
        ScriptedDesk hub = open(true, Language.EN, Theme.NIGHT);
        play("""
                wait #unit-list visible 60s
                page links
                wait #unknown-devices visible 30s
                expect #unknown-assign disabled
                click #unknown-devices 120 16
                click #unknown-call-sign
                type "no such"
                wait #unknown-register enabled
                expect #unknown-assign disabled
                key Ctrl+A
                type "104"
                wait #unknown-assign enabled
                expect #unknown-register disabled
                click #unknown-assign
                pause 500ms
                shot pages-links-night-en
                """);
        assertTrue(hub.commands().getFirst() instanceof UnitCommand.AssignDevice(DeviceId device, UnitId unit)
                && unit.equals(new UnitId("u104")) && !device.value().isBlank(), hub.commands()::toString);
    }

    @Test
    void aFirstMorningSaysWhatIsMissingAndTheReplayIsMarkedAsPast() {
        openAs(Role.DUTY_CHIEF, false, Language.ZH, Theme.DAY);
        play("""
                wait #setup-card visible 60s
                expect #incident-new-empty visible
                shot pages-morning-day-zh
                page replay
                wait #replay-page visible 30s
                expect #replay-time visible
                shot pages-replay-day-zh
                click #replay-now
                wait #map-line visible
                page incidents
                wait #incidents-page visible
                """);
    }

    @Test
    void theSystemAdministratorSwitchesALinkOffWithAReason() {
        ScriptedDesk hub = openAs(Role.SYSTEM_ADMIN, true, Language.EN, Theme.NIGHT);
        play("""
                wait #incident-queue visible 60s
                page links
                wait #link-turn-owntracks-http visible
                wait #ignored contains "lwt"
                click #link-off-reason
                type "phones are replaced"
                click #link-turn-owntracks-http
                wait #toasts contains "switched off"
                shot pages-links-admin-night-en
                """);
        assertEquals(List.of(new LinkCommand.SwitchOff("owntracks-http", "phones are replaced")), hub.commands());
    }

    @Test
    void aDispatcherIsNotToldHowToSetTheCentreUp() {
        open(false, Language.EN, Theme.NIGHT);
        play("""
                wait #incident-new-empty visible 60s
                expect #setup-card gone
                """);
    }

    private ScriptedDesk open(boolean full, Language language, Theme theme) {
        return openAs(Role.DISPATCHER, full, language, theme);
    }

    private ScriptedDesk openAs(Role role, boolean full, Language language, Theme theme) {
        ScriptedDesk hub = new ScriptedDesk(InstantSource.system(), full).as(role);
        app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(PagesDemo.setup(hub, City.none(WORKERS), folder, language, theme), new Stage());
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
        }, PICTURES, InstantSource.system(), WORKERS);
        try {
            TourReport report = Fx.on(player::play).get(120, TimeUnit.SECONDS);
            assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
