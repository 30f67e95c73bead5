package wanglou.console.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import wanglou.console.map.City;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.SeatId;
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.incidents.KindCatalogue;
import wanglou.units.SkillCatalogue;

/** The pages by hand, without a hub: {@code PagesDemo CITY-PACK-FOLDER [zh|en] [night|day] [empty]}. */
public final class PagesDemo {

    private PagesDemo() {
    }

    public static void main(String[] args) throws Exception {
        List<String> wishes = List.of(args);
        Path folder = Files.createTempDirectory("wanglou-demo");
        Executor workers = Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().name("workers").unstarted(r));
        City city = wishes.contains("nocity") ? City.none(workers) : City.open(Path.of(args[0]), workers);
        ScriptedDesk hub = new ScriptedDesk(InstantSource.system(), !wishes.contains("empty"));
        Platform.startup(() -> {
            ConsoleSetup setup = setup(hub, city, folder, wishes.contains("en") ? Language.EN : Language.ZH,
                    wishes.contains("day") ? Theme.DAY : Theme.NIGHT);
            new ConsoleApp(setup, new Stage()).start();
            Timeline mover = new Timeline(new KeyFrame(Duration.seconds(1), e -> hub.step()));
            mover.setCycleCount(Animation.INDEFINITE);
            mover.play();
            if (wishes.contains("lost")) {
                new Timeline(new KeyFrame(Duration.seconds(6), e -> hub.lose())).play();
            }
        });
    }

    static ConsoleSetup setup(ScriptedDesk hub, City city, Path folder, Language language, Theme theme) {
        EvidenceMeans evidence = EvidenceMeans.open(new EvidenceMeans.Hub() {
            @Override
            public byte[] range(String path, long from, int length) throws IOException {
                throw new IOException("there are no files behind " + path);
            }

            @Override
            public InputStream open(String path) throws IOException {
                throw new IOException("there are no files behind " + path);
            }
        }, Runnable::run, InstantSource.system());
        Centre centre = new Centre(city, KindCatalogue.standard(), SkillCatalogue.standard(), Optional.empty(), Optional.of(evidence));
        return new ConsoleSetup(hub, new SeatId("3"), folder, ZoneId.of("Asia/Shanghai"), InstantSource.system(),
                Pages.all(centre), Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(),
                Pages.floats(centre), Optional.of(language), Optional.of(theme), Optional.of(new ConsoleSetup.Account("lin.zhiyuan", "x")));
    }
}
