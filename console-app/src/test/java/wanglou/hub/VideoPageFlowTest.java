package wanglou.hub;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Fx;
import wanglou.console.RemoteHub;
import wanglou.console.Selection;
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
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.security.DrillAccounts;
import wanglou.video.PictureState;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;
import wanglou.video.vlc.Decoder;
import wanglou.walls.Throw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A desk's video page by hand: cameras over real RTSP, a real hub, and a mouse that zooms, pans, drags, throws, and finds the camera on the map. */
@Timeout(240)
class VideoPageFlowTest {

    private static final GeoPoint GATE = new GeoPoint(43.7343, 7.4203);

    private static Camera camera(String id) {
        return new Camera(new CameraId(id), id + " 门口", CameraKind.FIXED, "港口所", null, GATE, 90, 70, false, "", false);
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within 60 s: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static VideoWall wall(ConsoleApp app) {
        return (VideoWall) Objects.requireNonNull(app.stage().getScene().getRoot().lookup("#video-wall"));
    }

    private static String name(ConsoleApp app, int slot) {
        return Fx.on(() -> {
            VideoTile tile = wall(app).tile(slot);
            return tile == null ? "" : ((javafx.scene.control.Labeled) tile.lookup(".name")).getText();
        });
    }

    private static String heard(ConsoleApp app, int slot) {
        return Fx.on(() -> ((javafx.scene.control.Labeled) Objects.requireNonNull(wall(app).tile(slot)).lookup(".sound")).getText());
    }

    private static VideoTile tile(ConsoleApp app, int slot) {
        return Objects.requireNonNull(Fx.on(() -> wall(app).tile(slot)));
    }

    private static void play(ConsoleApp app, ExecutorService writer, Path folder, String script) throws Exception {
        TourPlayer player = new TourPlayer(TourScript.parse("test", script), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, folder, InstantSource.system(), writer);
        TourReport report = Fx.on(player::play).get(120, TimeUnit.SECONDS);
        assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
    }

    @Test
    void aHandOnTheWall(@TempDir Path folder) throws Exception {
        Fx.start();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(folder); var admin = hub.desk("fang.yan", "8"); var screen = hub.desk("shen.ruoxi", "wall-1");
                RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system());
                VideoMeans video = VideoMeans.open(access::stream, InstantSource.system())) {
            until("libvlc was looked for", () -> !(video.players().decoder() instanceof Decoder.Unknown));
            Assumptions.assumeTrue(video.players().decoder() instanceof Decoder.Ready, "no libvlc here");
            until("live", () -> admin.link.state() instanceof LinkState.Live && screen.link.state() instanceof LinkState.Live);
            Clip clip = new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10);
            ConsoleApp app = Fx.on(() -> {
                ConsoleApp made = new ConsoleApp(setup(access, folder, video, workers), new Stage());
                made.start();
                return made;
            });
            try {
                until("signed in", () -> Fx.on(() -> app.desk() != null));
                // Nothing is registered yet, and what is comes by itself.
                play(app, workers, folder, """
                        page video
                        wait #video-wall visible 30s
                        expect .empty-state contains "还没有登记镜头"
                        """);
                for (String id : List.of("C-1", "C-2")) {
                    admin.link.send(new CameraCommand.Register(camera(id), new CameraStreams(cameras.address(cameras.add(id, clip)).toString(), "")))
                            .get(20, TimeUnit.SECONDS);
                }
                play(app, workers, folder, """
                        wait "#camera-list" contains "C-2" 30s
                        click #wall-4
                        click #wall-fill
                        """);
                until("both are live", () -> Fx.on(() -> wall(app).tile(0) != null && wall(app).tile(1) != null)
                        && tile(app, 0).state() instanceof PictureState.Live && tile(app, 1).state() instanceof PictureState.Live);
                assertEquals(List.of("C-1 门口", "C-2 门口"), List.of(name(app, 0), name(app, 1)));

                // One is heard at a time, by key and by menu, and the key is no letter for the command bar.
                play(app, workers, folder, "click #video-wall 20% 20%\nkey A\nwait #video-wall contains \"♪ 有声\" 20s\n");
                assertEquals(List.of("♪ 有声", ""), List.of(heard(app, 0), heard(app, 1)));
                assertEquals("", Fx.on(() -> ((javafx.scene.control.TextField) app.stage().getScene().getRoot().lookup("#command-input")).getText()));
                play(app, workers, folder, "right #video-wall 80% 20%\nclick #tile-hear\n");
                assertEquals(List.of("", "♪ 有声"), List.of(heard(app, 0), heard(app, 1)));
                play(app, workers, folder, "right #video-wall 80% 20%\nclick #tile-hear\n");
                assertEquals(List.of("", ""), List.of(heard(app, 0), heard(app, 1)));

                // The wheel zooms, a drag moves inside the picture and nothing else, a double click goes back.
                play(app, workers, folder, "scroll #video-wall 20% 20% 3\n");
                assertTrue(tile(app, 0).magnifier().isOn());
                double before = tile(app, 0).magnifier().centreX();
                play(app, workers, folder, "drag #video-wall 30% 20% 20% 20%\n");
                assertNotEquals(before, tile(app, 0).magnifier().centreX());
                assertEquals("C-1 门口", name(app, 0));
                play(app, workers, folder, "double #video-wall 20% 20%\n");
                assertFalse(tile(app, 0).magnifier().isOn());

                // A drag onto another tile moves it there.
                play(app, workers, folder, "drag #video-wall 20% 20% 80% 80%\n");
                assertEquals(List.of("", "C-2 门口", "C-1 门口"), List.of(name(app, 0), name(app, 1), name(app, 3)));

                // Thrown to a wall by its menu; the wall is told, and its answer stands above the pictures.
                play(app, workers, folder, """
                        right #video-wall 80% 80%
                        click #tile-push-wall-1
                        wait #wall-throw-receipt contains "等待大屏答复" 20s
                        """);
                until("the wall is asked", () -> screen.board("wall-throws").values().stream().anyMatch(t -> ((Throw) t).camera().camera().value().equals("C-1")));

                // Where it hangs.
                play(app, workers, folder, """
                        right #video-wall 80% 20%
                        click #tile-map
                        wait #map visible 20s
                        """);
                assertEquals(GATE, assertInstanceOf(Selection.OfPoint.class, Fx.on(() -> Objects.requireNonNull(app.desk()).selection().get())).point());
            } finally {
                Fx.on(() -> {
                    app.stage().close();
                    return true;
                });
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static ConsoleSetup setup(RemoteHub access, Path folder, VideoMeans video, ExecutorService workers) {
        Centre centre = new Centre(City.none(workers), Catalogues.standard().kinds(), Catalogues.standard().skills(), Optional.of(video), Optional.empty());
        return new ConsoleSetup(access, new SeatId("3"), folder.resolve("desk"), ZoneOffset.ofHours(8), InstantSource.system(), Pages.all(centre),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Pages.floats(centre), Optional.of(Language.ZH),
                Optional.of(Theme.NIGHT), Optional.of(new ConsoleSetup.Account("lin.zhiyuan", DrillAccounts.PASSWORD)));
    }
}
