package wanglou.app;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.stage.Stage;

import wanglou.cameras.ui.VideoMeans;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.PlaceFinder;
import wanglou.core.SeatId;
import wanglou.link.SocketHubLink;
import wanglou.security.DrillAccounts;
import wanglou.walls.Wall;
import wanglou.walls.ui.WallSeatView;

/**
 * Home: FX. Wall seats beside the desk of a tour, each with a sign-in, a link and pictures of its own, as {@code wanglou console --wall} has them; only
 * that they share the desk's process, so that the tour can look at them.
 */
final class TourWalls implements AutoCloseable {

    private static final String ANALYST = "shen.ruoxi";

    private final SocketHubLink.Address hub;
    private final HttpClient http;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final City city;
    private final Catalogues catalogues;
    private final Path folder;
    private final Map<String, Open> walls = new LinkedHashMap<>();

    private record Open(ConsoleApp app, VideoMeans video, RemoteHub access) {
    }

    /** @param folder where preferences of walls lie */
    TourWalls(SocketHubLink.Address hub, HttpClient http, ExecutorService workers, InstantSource clock, City city, Catalogues catalogues, Path folder) {
        this.hub = hub;
        this.http = http;
        this.workers = workers;
        this.clock = clock;
        this.city = city;
        this.catalogues = catalogues;
        this.folder = folder;
    }

    /**
     * Opens one in the desk's language and theme; its root has the style class {@code tour-wall-NAME}.
     *
     * @param scale of its letters, as {@code --text}
     */
    void open(String name, double scale, ConsoleApp desk) {
        RemoteHub access = new RemoteHub(hub, http, Vocabulary.wire(), workers, clock);
        VideoMeans video = VideoMeans.open(access::stream, clock);
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId(Wall.PREFIX + name), folder.resolve(name), ZoneId.systemDefault(), clock, List.of(),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, catalogues, List.of(), Optional.of(desk.texts().language()),
                Optional.of(desk.look().theme()), Optional.of(new ConsoleSetup.Account(ANALYST, DrillAccounts.PASSWORD)),
                Optional.of(new ConsoleSetup.WallSeat(at -> new WallSeatView(at, video, city, catalogues.kinds(), scale), -1)));
        ConsoleApp app = new ConsoleApp(setup, new Stage());
        app.start();
        app.stage().getScene().getRoot().getStyleClass().add("tour-wall-" + name);
        walls.put(name, new Open(app, video, access));
    }

    Optional<ConsoleApp> wall(String name) {
        return Optional.ofNullable(walls.get(name)).map(Open::app);
    }

    /** Closes one; does nothing where there is none. */
    void close(String name) {
        Open wall = walls.remove(name);
        if (wall != null) {
            wall.app().stage().hide();
            wall.video().close();
            wall.access().close();
        }
    }

    /** What is done to the desk, e.g. another theme, is done to them too. */
    void act(String name, List<String> args) {
        walls.values().forEach(wall -> wall.app().act(name, args));
    }

    @Override
    public void close() {
        List.copyOf(walls.keySet()).forEach(this::close);
    }
}
