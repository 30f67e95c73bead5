package wanglou.console.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.Fx;
import wanglou.console.map.City;
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
import wanglou.incidents.KindCatalogue;
import wanglou.units.SkillCatalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A console in a window on a {@link LifeDesk}, played by tour scripts. */
final class LifeStage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");
    /** Threads of a console that outlives no test; daemons, so that none is waited for. */
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("life-worker-", 0).factory());

    private final LifeDesk desk;
    private final Path folder;
    private @Nullable ConsoleApp app;

    LifeStage(LifeDesk desk, Path folder) {
        this.desk = desk;
        this.folder = folder;
    }

    /** Signs in and waits for the queue. */
    void open(Language language, Theme theme) {
        app = Fx.on(() -> {
            Centre centre = new Centre(City.none(WORKERS), KindCatalogue.standard(), SkillCatalogue.standard());
            ConsoleApp opened = new ConsoleApp(new ConsoleSetup(desk, desk.me().seat(), folder, ZoneId.of("Asia/Shanghai"), desk.hub(),
                    Pages.all(centre), Centre.bundles(), Centre.sheets(),
                    List.of(), PlaceFinder.NONE, Catalogues.standard(), Pages.floats(centre), Optional.of(language), Optional.of(theme),
                    Optional.of(new ConsoleSetup.Account(desk.me().person().value(), "x"))), new Stage());
            opened.start();
            return opened;
        });
        play("wait #incident-queue visible 60s\n");
    }

    ConsoleApp app() {
        return Objects.requireNonNull(app);
    }

    /** A script in the words of a tour; every step must succeed. */
    void play(String script) {
        ConsoleApp open = Objects.requireNonNull(app);
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

    @Override
    public void close() {
        ConsoleApp open = app;
        if (open != null) {
            Fx.on(() -> {
                open.stage().close();
                return true;
            });
        }
    }
}
