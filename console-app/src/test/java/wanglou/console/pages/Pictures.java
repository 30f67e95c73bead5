package wanglou.console.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.Fx;
import wanglou.console.map.City;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;

/** Plays a tour script on the scripted evening, without a hub, and keeps its pictures: {@code Pictures CITY|none SCRIPT FOLDER [zh|en] [night|day] [empty]}. */
public final class Pictures {

    private Pictures() {
    }

    public static void main(String[] args) throws Exception {
        List<String> wishes = List.of(args);
        ExecutorService workers = Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().unstarted(r));
        City city = args[0].equals("none") ? City.none(workers) : City.open(Path.of(args[0]), workers);
        Fx.start();
        ScriptedDesk hub = new ScriptedDesk(InstantSource.system(), !wishes.contains("empty"));
        Path folder = Files.createTempDirectory("wanglou-pictures");
        ConsoleApp app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(PagesDemo.setup(hub, city, folder, wishes.contains("en") ? Language.EN : Language.ZH,
                    wishes.contains("day") ? Theme.DAY : Theme.NIGHT), new Stage());
            opened.start();
            return opened;
        });
        TourPlayer player = new TourPlayer(TourScript.parse(args[1], Files.readString(Path.of(args[1]))), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> words) {
                return app.act(name, words);
            }
        }, Path.of(args[2]), InstantSource.system(), workers);
        TourReport report = Fx.on(player::play).get(180, TimeUnit.SECONDS);
        report.steps().stream().filter(s -> !s.ok()).forEach(s -> System.err.println(s.text() + ": " + s.problem()));
        System.exit(0);
    }
}
