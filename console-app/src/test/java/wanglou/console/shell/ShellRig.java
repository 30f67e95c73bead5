package wanglou.console.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole shell on a scripted hub, signed in, driven by tour scripts; its pictures lie in {@code target/pictures}. */
final class ShellRig implements AutoCloseable {

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final ConsoleApp app;

    ShellRig(ScriptedHub hub, Path folder, Language language, Theme theme) {
        Fx.start();
        Preferences.open(folder, "desk", Choices.DEFAULT).change(c -> c.withLook(language, theme, true).withSound(false));
        Preferences.open(folder, "person-lin.zhiyuan", Choices.DEFAULT).change(c -> c.withLook(language, theme, true).withSound(false));
        app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(ShellDemo.setup(hub, folder, true), new Stage());
            opened.start();
            return opened;
        });
    }

    ConsoleApp app() {
        return app;
    }

    void play(String script) {
        TourPlayer player = new TourPlayer(TourScript.parse("test", script), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, Path.of("target/pictures"), InstantSource.system(), writer);
        try {
            TourReport report = Fx.on(player::play).get(120, TimeUnit.SECONDS);
            assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        Fx.on(() -> {
            app.stage().close();
            return true;
        });
        writer.shutdown();
    }
}
