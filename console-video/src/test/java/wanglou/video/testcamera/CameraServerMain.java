package wanglou.video.testcamera;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/** Runs painted cameras in a process of their own: {@code CameraServerMain port clip-folder count width height fps}; prints their URLs. */
public final class CameraServerMain {

    private CameraServerMain() {}

    public static void main(String[] args) throws Exception {
        ClipMaker maker = new ClipMaker(Path.of(args[1]));
        TestCameraServer server = new TestCameraServer(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]), InstantSource.system(), new SplittableRandom(1));
        List<TestScene> scenes = List.of(TestScene.values());
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Clip clip = maker.clip(scenes.get(i % scenes.size()), Integer.parseInt(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]));
            System.out.println(server.address(server.add("cam" + i, clip)));
        }
        Thread.currentThread().join();
    }
}
