package wanglou.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Pulse;
import wanglou.console.RemoteHub;
import wanglou.console.map.BarPlaces;
import wanglou.console.map.City;
import wanglou.console.map.Grounds;
import wanglou.console.pages.Centre;
import wanglou.console.pages.Pages;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.SeatId;
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.evidence.ui.RecordCorner;
import wanglou.field.FieldTls;
import wanglou.incidents.KindCatalogue;
import wanglou.link.SocketHubLink;
import wanglou.map.tiles.Ground;
import wanglou.security.DrillAccounts;
import wanglou.walls.Wall;
import wanglou.walls.ui.WallSeatView;

/** Home: main thread. Opens a console and waits until its last window is closed. */
final class Seat {

    /** 18 px, as far as a row of desks away. */
    static final double WALL_LETTERS = 1.5;
    private static final double MOST_LETTERS = 3;

    private Seat() {
    }

    /**
     * @param data the console keeps what it knows in {@code console} below it
     * @param drill signs in by itself when a tour is played
     */
    static int open(Arguments arguments, Path data, SocketHubLink.Address hub, boolean drill) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().name("wl-worker-", 0).daemon().factory());
        Optional<Tour> tour = arguments.value("tour").isPresent() ? Optional.of(Tour.read(Path.of(arguments.value("tour").get()), arguments.value("script").orElse("tour,day,evidence"))) : Optional.empty();
        AtomicInteger exitCode = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        try (HttpClient http = http(arguments);
                RemoteHub access = new RemoteHub(hub, http, Vocabulary.wire(), workers, clock);
                City city = city(arguments, workers).withGrounds(Grounds.read(data.resolve("grounds.json"),
                        new Ground.Means(data.resolve("console").resolve("tiles"), http, workers, clock)));
                VideoMeans video = VideoMeans.open(access::stream, clock);
                EvidenceMeans evidence = EvidenceMeans.open(fetching(access), workers, clock)) {
            Catalogues catalogues = Catalogues.read(data);
            EvidenceMeans playback = arguments.value("tour").map(Path::of).map(evidence::savingTo).orElse(evidence);
            VideoMeans pictures = arguments.value("tour").map(Path::of).map(video::withTablesIn).orElse(video).withCorner(RecordCorner::new);
            Centre centre = new Centre(city, catalogues.kinds(), catalogues.skills(), Optional.of(pictures), Optional.of(playback));
            ConsoleSetup setup = new ConsoleSetup(access, seat(arguments), data.resolve("console"),
                    ZoneId.systemDefault(), clock, Pages.all(centre), Centre.bundles(), Centre.sheets(), List.of(),
                    new BarPlaces(city), catalogues,
                    Pages.floats(centre),
                    arguments.value("lang").map(Seat::language), arguments.value("theme").map(Seat::theme),
                    drill && arguments.value("account").isPresent() ? Optional.of(new ConsoleSetup.Account(arguments.value("account").filter(a -> !a.equals("drill")).orElse("lin.zhiyuan"), DrillAccounts.PASSWORD)) : Optional.empty(),
                    wall(arguments, city, catalogues.kinds(), video));
            Platform.startup(() -> {
                Stage stage = new Stage();
                ConsoleApp app = new ConsoleApp(setup, stage);
                app.start();
                stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> closed.countDown());
                Pulse fx = new Pulse();
                TourWalls walls = new TourWalls(hub, http, workers, clock, city, catalogues, data.resolve("console").resolve("walls"));
                // The last picture may be written after the last step, and then it is the writer that ends the tour.
                tour.ifPresent(t -> t.play(app, walls, data, clock, workers).whenComplete((ok, bug) -> fx.later(() -> {
                    exitCode.set(bug == null && ok ? 0 : 1);
                    try {
                        // Pages let go of their pictures before libvlc goes.
                        walls.close();
                        stage.hide();
                    } finally {
                        closed.countDown();
                    }
                })));
            });
            closed.await();
        } finally {
            Platform.exit();
            workers.shutdownNow();
        }
        return exitCode.get();
    }

    /** A wall sits at a seat that says so by its name. */
    private static SeatId seat(Arguments arguments) {
        if (arguments.value("wall").isPresent() && arguments.value("seat").isPresent()) {
            throw new Arguments.Misused("a wall is its own seat: --wall NAME without --seat");
        }
        return new SeatId(arguments.value("wall").map(name -> Wall.PREFIX + name).or(() -> arguments.value("seat")).orElse("1"));
    }

    private static Optional<ConsoleSetup.WallSeat> wall(Arguments arguments, City city, KindCatalogue kinds, VideoMeans video) {
        double scale = arguments.number("text", WALL_LETTERS, 1);
        if (scale > MOST_LETTERS) {
            throw new Arguments.Misused("--text is 1 to " + MOST_LETTERS + " times a desk's letters");
        }
        int screen = (int) arguments.number("screen", 1, 0) - 1;
        return arguments.value("wall").map(name -> new ConsoleSetup.WallSeat(desk -> new WallSeatView(desk, video, city, kinds, scale), screen));
    }

    /** Trusts the authority that signed the hub's certificate, where {@code --trust} names one; else those this machine trusts. */
    private static HttpClient http(Arguments arguments) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(4));
        if (arguments.value("trust").isPresent()) {
            builder.sslContext(new FieldTls(Path.of(arguments.value("trust").get()), null, null).context());
        }
        return builder.build();
    }

    private static EvidenceMeans.Hub fetching(RemoteHub hub) {
        return new EvidenceMeans.Hub() {
            @Override
            public byte[] range(String path, long from, int length) throws IOException, InterruptedException {
                return hub.range(path, from, length);
            }

            @Override
            public InputStream open(String path) throws IOException, InterruptedException {
                return hub.stream(path);
            }
        };
    }

    private static City city(Arguments arguments, Executor workers) throws IOException {
        return arguments.value("pack").isPresent() ? City.open(Path.of(arguments.value("pack").get()), workers) : City.none(workers);
    }

    private static Language language(String text) {
        return switch (text) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new Arguments.Misused("--lang is zh or en, not " + text);
        };
    }

    private static Theme theme(String text) {
        try {
            return Theme.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Arguments.Misused("--theme is night or day, not " + text);
        }
    }
}
