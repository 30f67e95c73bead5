package wanglou.security.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.security.AccountCommand;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page of people in the real shell, driven by a tour script; its pictures lie in {@code target/pictures}. */
@Timeout(120)
class PeoplePageTest {

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
    void theSecurityAdministratorMakesAnAccountAndGetsItsCodeOnce() {
        ScriptedAccounts hub = open(Role.SECURITY_ADMIN, "zhou.mingyu");
        play("""
                wait #top-accounts visible
                click #top-accounts
                wait #people-page visible
                click #people-new
                click #new-id
                type "wu.tong"
                click #new-name
                type "Wu Tong"
                click #new-role-security-admin
                click #new-role-audit-admin
                click #new-create
                wait #new-refusal contains "不得由一人兼任"
                shot people-refused-night-zh
                click #new-role-audit-admin
                click #new-role-security-admin
                click #new-role-dispatcher
                click #new-create
                wait #person-code visible
                click #person-code
                wait #code-text contains "7kmt-p3xw-9dhn-4vca"
                shot people-code-night-zh
                lang en
                theme day
                shot people-code-day-en
                click #code-done
                expect #code-card gone
                shot people-day-en
                """);
        PersonId wu = new PersonId("wu.tong");
        assertEquals(List.of(
                new AccountCommand.CreatePerson(wu, "Wu Tong", Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN), ""),
                new AccountCommand.CreatePerson(wu, "Wu Tong", Set.of(Role.DISPATCHER), "")), hub.commands());
    }

    @Test
    void aLockedAccountIsUnlockedAndGetsAnotherRole() {
        ScriptedAccounts hub = open(Role.SECURITY_ADMIN, "zhou.mingyu");
        play("""
                wait #top-accounts visible
                click #top-accounts
                wait #people-page visible
                click #people-search
                type "shen"
                click #people-list 200 18
                wait #person-unlock visible
                expect #person-save disabled
                shot people-locked-night-zh
                click #person-unlock
                wait #person-unlock gone
                click #person-role-dispatcher
                wait #person-save enabled
                click #person-save
                wait #person-save disabled
                """);
        PersonId shen = new PersonId("shen.ruoxi");
        assertEquals(List.of(new AccountCommand.Unlock(shen), new AccountCommand.ChangeRoles(shen, Set.of(Role.DISPATCHER, Role.VIDEO_ANALYST))),
                hub.commands());
    }

    @Test
    void theDutyChiefReadsAndIsToldWhoMayAct() {
        open(Role.DUTY_CHIEF, "cheng.yue");
        play("""
                wait #top-settings visible
                expect #top-accounts gone
                click #top-settings
                wait #settings-people visible
                shot people-settings-night-zh
                click #settings-people
                wait #people-page visible
                expect #people-new gone
                click #people-search
                type "shen"
                click #people-list 200 18
                wait #person-read-only contains "安全管理员"
                expect #person-unlock gone
                shot people-read-night-zh
                """);
    }

    private ScriptedAccounts open(Role role, String name) {
        ScriptedAccounts hub = new ScriptedAccounts(InstantSource.system(), role);
        ConsoleSetup setup = new ConsoleSetup(hub, new SeatId("1"), folder, ZoneId.of("Asia/Shanghai"), InstantSource.system(),
                List.of(new PageSpec("video", Icon.GRID, 3, EmptyPage.of("console.empty.video", Icon.VIDEO)),
                        new PageSpec("people", Icon.SHIELD, 0, PeoplePage::new)),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Optional.of(Language.ZH), Optional.of(Theme.NIGHT),
                Optional.of(new ConsoleSetup.Account(name, "x")));
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
