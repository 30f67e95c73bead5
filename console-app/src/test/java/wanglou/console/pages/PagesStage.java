package wanglou.console.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.Fx;
import wanglou.console.map.City;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.Role;
import wanglou.map.MapView;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole console on a scripted evening, played by tour lines; its pictures lie in {@code target/pictures}. */
public final class PagesStage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");

    private final ScriptedDesk hub;
    private final ConsoleApp app;
    private final ExecutorService workers;

    /** Opens it and signs in. */
    public PagesStage(InstantSource clock, ExecutorService workers, Path folder, Language language, Theme theme) {
        this(clock, workers, folder, language, theme, Role.DISPATCHER);
    }

    /** @param roles of the person who signs in */
    public PagesStage(InstantSource clock, ExecutorService workers, Path folder, Language language, Theme theme, Role... roles) {
        this.workers = workers;
        hub = new ScriptedDesk(clock, true).as(roles);
        City city = City.none(workers);
        app = Fx.on(() -> {
            ConsoleApp opened = new ConsoleApp(PagesDemo.setup(hub, city, folder, language, theme), new Stage());
            opened.start();
            return opened;
        });
    }

    public ScriptedDesk hub() {
        return hub;
    }

    public Desk desk() {
        return Objects.requireNonNull(app.desk());
    }

    public Scene scene() {
        return app.stage().getScene();
    }

    /** All words that labels inside a node show. */
    public String texts(String selector) {
        return Fx.on(() -> app.stage().getScene().getRoot().lookupAll(selector + " .label").stream().filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText()).collect(Collectors.joining("\n")));
    }

    /** Presses the mouse where something is on the map, moves it and lets go. */
    public void dragOnMap(Function<MapView, Optional<double[]>> from, double dx, double dy) {
        Fx.on(() -> {
            MapView view = (MapView) app.stage().getScene().getRoot().lookup(".wl-map");
            double[] at = from.apply(view).orElseThrow(() -> new AssertionError("it is not on the map"));
            for (int i = 0; i <= 10; i++) {
                Point2D scene = view.localToScene(at[0] + dx * i / 10, at[1] + dy * i / 10);
                Point2D screen = view.localToScreen(at[0] + dx * i / 10, at[1] + dy * i / 10);
                EventType<MouseEvent> type = i == 0 ? MouseEvent.MOUSE_PRESSED : i == 10 ? MouseEvent.MOUSE_RELEASED : MouseEvent.MOUSE_DRAGGED;
                Event.fireEvent(view, new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                        false, false, false, false, true, false, false, true, false, false, null));
            }
            return true;
        });
    }

    public void play(String script) {
        TourPlayer player = new TourPlayer(TourScript.parse("test", script), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, PICTURES, InstantSource.system(), workers);
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
    }
}
