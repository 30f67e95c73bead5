package wanglou.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.RoadGraph;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

/**
 * Home: the drill's camera thread. The cameras of the simulated city: every unit carries one and some hang at crossings. Real RTSP with real H.264
 * behind a password; only what they film is painted.
 */
public final class DrillCameras implements AutoCloseable {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FPS = 15;
    private static final int SMALL_FPS = 10;
    private static final int FIXED = 12;
    private static final int FIRST_FIXED = 401;
    private static final String USER = "drill";
    private static final String PASSWORD = "drill-camera-1";

    /** One scene as the two streams every camera has. */
    private record Clips(Clip main, Clip small) {
    }

    private final TestCameraServer server;
    private final List<CameraCommand.Register> commands = new ArrayList<>();

    /**
     * Paints what the folder does not hold yet, which takes some seconds the first time, and opens the cameras.
     *
     * @param pack the city whose roads the fixed ones look at
     */
    public DrillCameras(Path clips, int units, Path pack, long seed) throws IOException {
        ClipMaker maker = new ClipMaker(clips);
        Map<TestScene, Clips> scenes = new LinkedHashMap<>();
        for (TestScene scene : TestScene.values()) {
            scenes.put(scene, new Clips(maker.clip(scene, WIDTH, HEIGHT, FPS), maker.clip(scene, WIDTH / 2, HEIGHT / 2, SMALL_FPS)));
        }
        server = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(seed));
        int turn = 0;
        for (DrillRoster.Entry entry : DrillRoster.of(units).entries()) {
            UnitProfile unit = entry.profile();
            boolean car = unit.kind().equals(UnitKind.VEHICLE);
            TestScene scene = car ? TestScene.DASH : List.of(TestScene.BODYCAM, TestScene.CORRIDOR).get(turn++ % 2);
            hang(new CameraId((car ? "V-" : "B-") + unit.callSign()), unit.callSign() + (car ? " 车载" : " 执法仪"),
                    car ? CameraKind.VEHICLE : CameraKind.BODYCAM, unit, null, Double.NaN, scene, scenes);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<TestScene> fixed = List.of(TestScene.STREET, TestScene.QUAY, TestScene.GARAGE);
        try (RoadGraph graph = RoadGraph.open(pack)) {
            CityRoads roads = new CityRoads(graph, seed);
            for (int i = 0; i < FIXED; i++) {
                String name = "C-0" + (FIRST_FIXED + i);
                hang(new CameraId(name), name + " 路口", CameraKind.FIXED, null, roads.anywhere(random), random.nextInt(36) * 10.0,
                        fixed.get(i % fixed.size()), scenes);
            }
        }
    }

    private void hang(CameraId id, String name, CameraKind kind, @Nullable UnitProfile unit,
            @Nullable GeoPoint place, double direction, TestScene scene, Map<TestScene, Clips> scenes) {
        Clips clips = scenes.get(scene);
        if (clips == null) {
            throw new IllegalStateException("nothing was painted for " + scene);
        }
        CameraStreams streams = new CameraStreams(address(server.add(id.value(), clips.main(), USER, PASSWORD)),
                address(server.add(id.value() + "-small", clips.small(), USER, PASSWORD)));
        commands.add(new CameraCommand.Register(new Camera(id, name, kind, unit == null ? "" : unit.station(), unit == null ? null : unit.id(), place,
                direction, place == null ? Double.NaN : 70, false, "", true), streams));
    }

    private String address(TestCamera camera) {
        return server.address(camera).toString().replace("rtsp://", "rtsp://" + USER + ":" + PASSWORD + "@");
    }

    /** As a system administrator would register them. */
    public List<CameraCommand.Register> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
