package wanglou.hub;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.app.Vocabulary;
import wanglou.console.Fx;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.pages.Pages;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.KindCatalogue;
import wanglou.link.LinkState;
import wanglou.security.DrillAccounts;
import wanglou.units.SkillCatalogue;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A real hub with three units, a chief's link to look at it, and one whole console driven by a script. */
final class DayRig implements AutoCloseable {

    private final ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
    private final RunningHub hub;
    private final RunningHub.Desk chief;
    private final RemoteHub access;
    private final ConsoleApp app;

    DayRig(Path folder) throws Exception {
        Fx.start();
        hub = new RunningHub(folder);
        chief = hub.desk("cheng.yue", "9");
        access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system());
        RunningHub.until("connected", () -> chief.link.state() instanceof LinkState.Live);
        for (String sign : List.of("105", "106", "107")) {
            chief.link.send(new UnitCommand.Register(new UnitProfile(new UnitId("u" + sign), sign, "", UnitKind.VEHICLE, "", List.of(), 2, "")))
                    .get(10, TimeUnit.SECONDS);
        }
        Centre centre = new Centre(City.none(workers), KindCatalogue.standard(), SkillCatalogue.standard());
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId("1"), folder.resolve("console"), ZoneOffset.ofHours(8), InstantSource.system(),
                Pages.all(centre), Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Pages.floats(centre),
                Optional.of(Language.ZH), Optional.of(Theme.NIGHT),
                Optional.of(new ConsoleSetup.Account("lin.zhiyuan", DrillAccounts.PASSWORD)));
        app = Fx.on(() -> {
            ConsoleApp made = new ConsoleApp(setup, new Stage());
            made.start();
            return made;
        });
    }

    RunningHub hub() {
        return hub;
    }

    RunningHub.Desk chief() {
        return chief;
    }

    ConsoleApp app() {
        return app;
    }

    List<Incident> incidents() {
        return chief.board("incidents").values().stream().map(Incident.class::cast).toList();
    }

    void play(String script) throws Exception {
        TourPlayer player = new TourPlayer(TourScript.parse("day", script), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, Path.of("target/pictures"), InstantSource.system(), workers);
        TourReport report = Fx.on(player::play).get(240, TimeUnit.SECONDS);
        assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
    }

    @Override
    public void close() {
        Fx.on(() -> {
            app.stage().close();
            return true;
        });
        access.close();
        chief.close();
        hub.close();
        workers.shutdown();
    }
}
