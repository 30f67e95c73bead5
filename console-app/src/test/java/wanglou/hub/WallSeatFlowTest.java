package wanglou.hub;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.calls.CallChannel;
import wanglou.calls.CallCommand;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraLine;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Fx;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.security.DrillAccounts;
import wanglou.video.PictureState;
import wanglou.video.VideoTile;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;
import wanglou.video.vlc.Decoder;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.PresetId;
import wanglou.walls.Throw;
import wanglou.walls.ThrowId;
import wanglou.walls.Wall;
import wanglou.walls.WallCommand;
import wanglou.walls.ui.WallSeatView;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A wall seat as a whole: cameras over real RTSP, a real hub, the wall's own window, and two desks that throw things at it. */
@Timeout(240)
class WallSeatFlowTest {

    private static final SeatId WALL = new SeatId("wall-1");
    private static final PushTarget TARGET = new PushTarget.Wall(WALL);
    private static final String GATE = "C-1";
    private static final String YARD = "C-2";

    private static Camera camera(String id, boolean small) {
        return new Camera(new CameraId(id), id + " 门口", CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, 70, false, "", small);
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

    private static String done(RunningHub.Desk desk, Command command) throws Exception {
        return assertInstanceOf(Outcome.Done.class, desk.link.send(command).get(20, TimeUnit.SECONDS)).subject();
    }

    private static Standing standing(RunningHub.Desk desk, ThrowId id) {
        return desk.board("wall-throws").get(id) instanceof Throw thrown ? thrown.standing() : new Standing.Queued(java.time.Instant.EPOCH);
    }

    private static String text(ConsoleApp app, String selector) {
        return Fx.on(() -> app.stage().getScene().getRoot().lookup(selector) instanceof Labeled label && label.isVisible() ? label.getText() : "");
    }

    private static List<PictureState> states(ConsoleApp app) {
        return Fx.on(() -> app.stage().getScene().getRoot().lookupAll(".wl-video-tile").stream().map(n -> ((VideoTile) n).state()).toList());
    }

    @Test
    void aWallShowsWhatIsThrownAnswersAndTellsTheTruthOfItsCameras(@TempDir Path folder) throws Exception {
        Fx.start();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                RunningHub hub = new RunningHub(folder); var admin = hub.desk("fang.yan", "8"); var chief = hub.desk("cheng.yue", "1");
                var lin = hub.desk("lin.zhiyuan", "3");
                RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system());
                VideoMeans video = VideoMeans.open(access::stream, InstantSource.system())) {
            until("libvlc was looked for", () -> !(video.players().decoder() instanceof Decoder.Unknown));
            Assumptions.assumeTrue(video.players().decoder() instanceof Decoder.Ready, "no libvlc here");
            until("the desks are live", () -> admin.link.state() instanceof LinkState.Live && chief.link.state() instanceof LinkState.Live
                    && lin.link.state() instanceof LinkState.Live);
            Clip clip = new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10);
            TestCamera gate = cameras.add("gate", clip);
            TestCamera yard = cameras.add("yard", clip);
            done(admin, new CameraCommand.Register(camera(GATE, false), new CameraStreams(cameras.address(gate).toString(), "")));
            done(admin, new CameraCommand.Register(camera(YARD, false), new CameraStreams(cameras.address(yard).toString(), "")));

            ConsoleApp wall = Fx.on(() -> {
                ConsoleApp made = new ConsoleApp(setup(access, folder, video, workers), new Stage());
                made.start();
                return made;
            });
            try {
                until("the wall sits at its seat", () -> lin.board("seats").containsKey(WALL));
                until("both pictures are live", () -> states(wall).stream().filter(PictureState.Live.class::isInstance).count() == 2);
                assertEquals("指挥大屏 1", text(wall, "#wall-name"));
                until("the hub says so of its lines", () -> lin.board("camera-lines").values().stream()
                        .filter(l -> ((CameraLine) l).state() == CameraLine.State.OPEN).count() == 2);

                // An incident that the chief pushes: shown, and then nobody else's camera.
                IncidentId incident = new IncidentId(done(chief, new CallCommand.TakeAndOpen(new Said(CallChannel.PHONE, new Caller("沈若溪", "13812344471"), "",
                        new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map"), new IncidentKind("fight"), ""), new IncidentKind("fight"), new Grade(2))));
                PushId push = new PushId(done(chief, new PushCommand.Send(incident, List.of(TARGET), Set.of(PushPart.PLACE, PushPart.PICTURE), "", "", YARD)));
                until("the chief sees that it was shown", () -> chief.board("pushes").get(push) instanceof Push p
                        && p.receipt(TARGET).map(Receipt::standing).orElseThrow() instanceof Standing.Shown);
                assertTrue(Fx.on(() -> wall.stage().getScene().getRoot().lookup("#wall-incident").isVisible()));
                until("of the caller it shows what everybody may see", () -> text(wall, "#wall-caller").equals("报警人 沈** · 138****4471"));
                assertTrue(Fx.on(() -> wall.stage().getScene().getRoot().lookupAll(".label").stream().map(n -> ((Labeled) n).getText())
                        .noneMatch(t -> t != null && (t.contains("若溪") && !t.contains("·") || t.contains("13812344471")))), "and nothing else of him");
                ThrowId held = new ThrowId(done(lin, new WallCommand.ThrowCamera(WALL, new CameraId(GATE), -1, 60)));
                until("the wall refuses", () -> standing(lin, held) instanceof Standing.Refused);
                Standing.Refused no = assertInstanceOf(Standing.Refused.class, standing(lin, held));
                assertEquals(List.of("held", "1"), List.of(no.reason(), no.words()));
                assertEquals("walls.held", assertInstanceOf(Outcome.Refused.class, lin.link.send(new WallCommand.Release(WALL)).get(20, TimeUnit.SECONDS))
                        .problem().code());

                // Released, it takes the camera, and the preset under it.
                done(chief, new WallCommand.Release(WALL));
                until("the box is gone", () -> !Fx.on(() -> wall.stage().getScene().getRoot().lookup("#wall-incident").isVisible()));
                PresetId preset = new PresetId(done(chief, new WallCommand.SavePreset(null, "门口", true, 1,
                        new Arrangement("4", List.of(new Arrangement.Placed(0, new CameraRef(new CameraId(GATE), GATE)),
                                new Arrangement.Placed(1, new CameraRef(new CameraId("C-9"), "旧镜头"))), List.of()))));
                done(lin, new WallCommand.Show(WALL, preset));
                until("the preset stands there", () -> text(wall, "#wall-what").equals("门口"));
                ThrowId taken = new ThrowId(done(lin, new WallCommand.ThrowCamera(WALL, new CameraId(YARD), 2, 600)));
                until("the thrown camera is seen", () -> standing(lin, taken) instanceof Standing.Shown);
                assertTrue(marked(wall) > 0.005, "the watermark is on the picture");

                // What becomes of a camera is said as it is.
                yard.fault(new CameraFault.Freeze());
                until("frozen is said", () -> states(wall).stream().anyMatch(PictureState.Frozen.class::isInstance) && !text(wall, "#wall-frozen").isEmpty());
                gate.fault(new CameraFault.Kill());
                until("lost is said", () -> states(wall).stream().anyMatch(PictureState.Lost.class::isInstance) && !text(wall, "#wall-lost").isEmpty());
                until("and of the line", () -> lin.board("camera-lines").get(new CameraId(GATE)) instanceof CameraLine line
                        && line.state() == CameraLine.State.DOWN && !line.cause().isEmpty());
                gate.fault(new CameraFault.None());
                until("and live again", () -> states(wall).stream().anyMatch(PictureState.Live.class::isInstance));

                // Nothing can be done from a wall, whoever signed it in.
                try (var intruder = hub.desk("cheng.yue", "wall-2")) {
                    until("it is live", () -> intruder.link.state() instanceof LinkState.Live);
                    assertEquals("walls.read-only", assertInstanceOf(Outcome.Refused.class,
                            intruder.link.send(DecidingTest.fight()).get(20, TimeUnit.SECONDS)).problem().code());
                }
            } finally {
                Fx.on(() -> {
                    wall.stage().close();
                    return true;
                });
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** The share of pixels that are others with the watermark than without it; nobody reads it who has to look for it. */
    private static double marked(ConsoleApp wall) {
        return Fx.on(() -> {
            Node mark = wall.stage().getScene().getRoot().lookup("#wall-watermark");
            SnapshotParameters bare = new SnapshotParameters();
            bare.setFill(javafx.scene.paint.Color.gray(0.4));
            WritableImage with = mark.snapshot(bare, null);
            int others = 0;
            int ground = with.getPixelReader().getArgb((int) with.getWidth() - 1, 0);
            for (int y = 0; y < with.getHeight(); y++) {
                for (int x = 0; x < with.getWidth(); x++) {
                    int delta = Math.abs((with.getPixelReader().getArgb(x, y) & 0xff) - (ground & 0xff));
                    others += delta >= 8 ? 1 : 0;
                    assertTrue(delta < 90, "and it hides nothing: " + delta);
                }
            }
            return others / (with.getWidth() * with.getHeight());
        });
    }

    private static ConsoleSetup setup(RemoteHub access, Path folder, VideoMeans video, ExecutorService workers) {
        City city = City.none(workers);
        return new ConsoleSetup(access, WALL, folder.resolve("wall"), ZoneOffset.ofHours(8), InstantSource.system(), List.of(), Centre.bundles(),
                Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), List.of(), Optional.of(Language.ZH), Optional.of(Theme.NIGHT),
                Optional.of(new ConsoleSetup.Account("shen.ruoxi", DrillAccounts.PASSWORD)),
                Optional.of(new ConsoleSetup.WallSeat(desk -> new WallSeatView(desk, video, city, KindCatalogue.standard(), 1.5), -1)));
    }

    @Test
    void nobodyButItsOwnerIsToldOfAPresetThatIsNotShared(@TempDir Path folder) throws Exception {
        Arrangement empty = new Arrangement("9", List.of(), List.of());
        try (RunningHub hub = new RunningHub(folder); var owner = hub.desk("shen.ruoxi", "6"); var other = hub.desk("lin.zhiyuan", "3")) {
            until("live", () -> owner.link.state() instanceof LinkState.Live && other.link.state() instanceof LinkState.Live);
            List<Object> told = new java.util.concurrent.CopyOnWriteArrayList<>();
            other.onChange = (board, value) -> {
                if (board.equals("wall-presets") && value != null) {
                    told.add(value);
                }
            };
            PresetId own = new PresetId(done(owner, new WallCommand.SavePreset(null, "沈的夜班", false, 1, empty)));
            PresetId shared = new PresetId(done(owner, new WallCommand.SavePreset(null, "全中心", true, 2, empty)));
            until("what is shared is told", () -> other.board("wall-presets").containsKey(shared));
            until("its owner has both", () -> owner.board("wall-presets").keySet().equals(Set.of(own, shared)));
            assertEquals(Set.of(shared), other.board("wall-presets").keySet());

            // Shared, it is everybody's; kept to oneself again, it is gone from the others.
            done(owner, new WallCommand.SavePreset(own, "沈的夜班", true, 1, empty));
            until("it came", () -> other.board("wall-presets").containsKey(own));
            done(owner, new WallCommand.SavePreset(own, "沈的夜班 2", false, 1, empty));
            until("it went", () -> !other.board("wall-presets").containsKey(own));
            assertTrue(told.stream().noneMatch(value -> !((wanglou.walls.Preset) value).shared()), "never told: " + told);

            // Nor whoever comes later, but wherever its owner sits.
            try (var late = hub.desk("cheng.yue", "1"); var elsewhere = hub.desk("shen.ruoxi", "7")) {
                until("the owner finds it at another seat", () -> elsewhere.board("wall-presets").containsKey(own));
                until("the chief has the board", () -> late.board("wall-presets").containsKey(shared));
                assertEquals(Set.of(shared), late.board("wall-presets").keySet());

                // On a wall it is seen by all, there and for as long.
                done(owner, new WallCommand.Show(WALL, own));
                until("the wall was lent it", () -> late.board("walls").get(WALL) instanceof Wall w && w.lent() != null && w.lent().name().equals("沈的夜班 2"));
            }
        }
    }

    @Test
    void presetsRulesAndWhatPersonsDecidedOutliveTheHub(@TempDir Path folder) throws Exception {
        PresetId preset;
        try (RunningHub hub = new RunningHub(folder); var chief = hub.desk("cheng.yue", "1")) {
            until("live", () -> chief.link.state() instanceof LinkState.Live);
            preset = new PresetId(done(chief, new WallCommand.SavePreset(null, "夜间", true, 2, new Arrangement("9", List.of(), List.of()))));
            done(chief, new WallCommand.SaveRule(new wanglou.walls.Rule(new wanglou.walls.RuleId("new"), "一级上墙", wanglou.walls.Rule.On.INCIDENT, 2, null,
                    preset, "9", 0, true)));
            done(chief, new WallCommand.Show(WALL, preset));
            done(chief, DecidingTest.fight());
            until("the rule is at work", () -> chief.board("wall-acts").size() == 1);
        }
        try (RunningHub hub = new RunningHub(folder); var again = hub.desk("lin.zhiyuan", "3")) {
            until("all is still known", () -> again.board("wall-presets").containsKey(preset) && again.board("wall-rules").size() == 1
                    && again.board("wall-acts").size() == 1 && again.board("walls").get(WALL) instanceof Wall wall && preset.equals(wall.preset()));
        }
    }
}
