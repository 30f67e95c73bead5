package wanglou.video.testcamera;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.SplittableRandom;

/** Runs painted cameras by hand: {@code CameraServerMain port folder}. */
public final class CameraServerMain {

    private CameraServerMain() {}

    public static void main(String[] args) throws Exception {
        ClipMaker maker = new ClipMaker(Path.of(args[1]));
        TestCameraServer server = new TestCameraServer(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]), InstantSource.system(), new SplittableRandom(1));
        for (TestScene scene : TestScene.values()) {
            long start = System.nanoTime();
            TestCamera camera = server.add(scene.name().toLowerCase(Locale.ROOT), maker.clip(scene, 640, 360, 15));
            System.out.println(server.address(camera) + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        Thread.currentThread().join();
    }
}
