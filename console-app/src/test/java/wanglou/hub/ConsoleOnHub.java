package wanglou.hub;

import java.io.IOException;
import java.io.InputStream;
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
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.incidents.KindCatalogue;
import wanglou.security.DrillAccounts;
import wanglou.units.SkillCatalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One whole console of one person on a real hub, driven by a script. */
final class ConsoleOnHub implements AutoCloseable {

    private final ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
    private final RemoteHub access;
    private final EvidenceMeans evidence;
    private final ConsoleApp app;

    /** @param folder of what the console keeps, and of the packets it saves */
    ConsoleOnHub(RunningHub hub, Path folder, String account, String seat) {
        Fx.start();
        access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system());
        evidence = EvidenceMeans.open(new EvidenceMeans.Hub() {
            @Override
            public byte[] range(String path, long from, int length) throws IOException, InterruptedException {
                return access.range(path, from, length);
            }

            @Override
            public InputStream open(String path) throws IOException, InterruptedException {
                return access.stream(path);
            }
        }, workers, InstantSource.system());
        Centre centre = new Centre(City.none(workers), KindCatalogue.standard(), SkillCatalogue.standard(), Optional.empty(), Optional.of(evidence.savingTo(folder)));
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId(seat), folder.resolve("console-" + seat), ZoneOffset.ofHours(8), InstantSource.system(),
                Pages.all(centre), Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Pages.floats(centre),
                Optional.of(Language.ZH), Optional.of(Theme.NIGHT), Optional.of(new ConsoleSetup.Account(account, DrillAccounts.PASSWORD)));
        app = Fx.on(() -> {
            ConsoleApp made = new ConsoleApp(setup, new Stage());
            made.start();
            return made;
        });
    }

    ConsoleApp app() {
        return app;
    }

    void play(String script) throws Exception {
        play(script, false);
    }

    /** As {@link #play}, and a click that a person could not make fails. */
    void playByHand(String script) throws Exception {
        play(script, true);
    }

    /** Line by line: what follows a step that failed would only wait for what cannot come. */
    private void play(String script, boolean byHand) throws Exception {
        for (String line : script.lines().toList()) {
            TourReport report = step(line, byHand);
            if (report.failed() > 0) {
                step("shot day-failed", byHand);
            }
            assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
        }
    }

    private TourReport step(String line, boolean byHand) throws Exception {
        TourPlayer player = new TourPlayer(TourScript.parse("day", line), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public boolean byHand() {
                return byHand;
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, Path.of("target/pictures"), InstantSource.system(), workers);
        return Fx.on(player::play).get(240, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        Fx.on(() -> {
            app.stage().close();
            return true;
        });
        evidence.close();
        access.close();
        workers.shutdown();
    }
}
