package wanglou.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

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
import wanglou.video.testcamera.CameraFault;
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
    private static final String SMALL = "-small";

    /** One scene as the two streams every camera has. */
    private record Clips(Clip main, Clip small) {
    }

    private final ClipMaker maker;
    private final TestCameraServer server;
    private final Map<String, TestCamera> hung = new ConcurrentHashMap<>();
    private final Map<TestScene, List<Camera>> due = new LinkedHashMap<>();

    /**
     * Plans the cameras; {@link #hang} paints and opens them.
     *
     * @param pack the city whose roads the fixed ones look at
     */
    public DrillCameras(Path clips, int units, Path pack, long seed) throws IOException {
        maker = new ClipMaker(clips);
        // In the order in which they are wanted.
        for (TestScene scene : List.of(TestScene.STREET, TestScene.DASH, TestScene.BODYCAM, TestScene.QUAY, TestScene.GARAGE, TestScene.CORRIDOR)) {
            due.put(scene, new ArrayList<>());
        }
        server = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(seed));
        int turn = 0;
        for (DrillRoster.Entry entry : DrillRoster.of(units).entries()) {
            UnitProfile unit = entry.profile();
            boolean car = unit.kind().equals(UnitKind.VEHICLE);
            TestScene scene = car ? TestScene.DASH : List.of(TestScene.BODYCAM, TestScene.CORRIDOR).get(turn++ % 2);
            plan(new CameraId((car ? "V-" : "B-") + unit.callSign()), unit.callSign() + (car ? " 车载" : " 执法仪"),
                    car ? CameraKind.VEHICLE : CameraKind.BODYCAM, unit, null, Double.NaN, scene);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<TestScene> fixed = List.of(TestScene.STREET, TestScene.QUAY, TestScene.GARAGE);
        try (RoadGraph graph = RoadGraph.open(pack)) {
            CityRoads roads = new CityRoads(graph, seed);
            for (int i = 0; i < FIXED; i++) {
                String name = "C-0" + (FIRST_FIXED + i);
                plan(new CameraId(name), name + " 路口", CameraKind.FIXED, null, roads.anywhere(random), random.nextInt(36) * 10.0,
                        fixed.get(i % fixed.size()));
            }
        }
    }

    private void plan(CameraId id, String name, CameraKind kind, @Nullable UnitProfile unit, @Nullable GeoPoint place, double direction, TestScene scene) {
        due.computeIfAbsent(scene, s -> new ArrayList<>()).add(new Camera(id, name, kind, unit == null ? "" : unit.station(),
                unit == null ? null : unit.id(), place, direction, place == null ? Double.NaN : 70, false, "", true));
    }

    /**
     * Opens the cameras of one more scene, which is painted first where the folder does not hold it yet: seconds, the first time.
     *
     * @return as a system administrator would register them; none when all are open
     */
    public List<CameraCommand.Register> hang() throws IOException {
        while (!due.isEmpty()) {
            TestScene scene = due.keySet().iterator().next();
            List<Camera> cameras = Objects.requireNonNull(due.remove(scene));
            if (!cameras.isEmpty()) {
                Clips clips = new Clips(maker.clip(scene, WIDTH, HEIGHT, FPS), maker.clip(scene, WIDTH / 2, HEIGHT / 2, SMALL_FPS));
                return cameras.stream().map(camera -> hang(camera, clips)).toList();
            }
        }
        return List.of();
    }

    private CameraCommand.Register hang(Camera camera, Clips clips) {
        String id = camera.id().value();
        return new CameraCommand.Register(camera, new CameraStreams(address(open(id, clips.main())), address(open(id + SMALL, clips.small()))));
    }

    private TestCamera open(String path, Clip clip) {
        TestCamera camera = server.add(path, clip, USER, PASSWORD);
        hung.put(path, camera);
        return camera;
    }

    /** Lets something befall a camera, on both its streams: freeze (it goes on sending one picture), silent, kill, keys-only; anything else ends it. @return whether there is such a camera */
    public boolean fault(String camera, String fault) {
        for (String path : List.of(camera, camera + SMALL)) {
            TestCamera there = hung.get(path);
            if (there != null) {
                there.fault(switch (fault) {
                    case "freeze" -> new CameraFault.SamePicture();
                    case "silent" -> new CameraFault.Freeze();
                    case "kill" -> new CameraFault.Kill();
                    case "keys-only" -> new CameraFault.KeysOnly();
                    default -> new CameraFault.None();
                });
            }
        }
        return hung.containsKey(camera + SMALL);
    }

    private String address(TestCamera camera) {
        return server.address(camera).toString().replace("rtsp://", "rtsp://" + USER + ":" + PASSWORD + "@");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
