package wanglou.video.testcamera;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs painted cameras in a process of their own: {@code CameraServerMain port clip-folder count width height fps}; prints their URLs. A line
 * {@code number fault} on its standard input, e.g. {@code 3 Freeze} or {@code 4 Loss 0.05}, breaks one of them, {@code 3 None} mends it.
 */
public final class CameraServerMain {

    private CameraServerMain() {}

    public static void main(String[] args) throws Exception {
        ClipMaker maker = new ClipMaker(Path.of(args[1]));
        TestCameraServer server = new TestCameraServer(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]), InstantSource.system(), new SplittableRandom(1));
        List<TestScene> scenes = List.of(TestScene.values());
        List<TestCamera> cameras = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Clip clip = maker.clip(scenes.get(i % scenes.size()), Integer.parseInt(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]));
            TestCamera camera = server.add("cam" + i, clip);
            cameras.add(camera);
            System.out.println(server.address(camera));
        }
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] words = line.split(" ");
            cameras.get(Integer.parseInt(words[0])).fault(fault(words[1], words.length > 2 ? Double.parseDouble(words[2]) : 0));
        }
        Thread.currentThread().join();
    }

    private static CameraFault fault(String name, double share) {
        return switch (name) {
            case "None" -> new CameraFault.None();
            case "Freeze" -> new CameraFault.Freeze();
            case "Kill" -> new CameraFault.Kill();
            case "Reset" -> new CameraFault.Reset();
            case "Garbage" -> new CameraFault.Garbage(share);
            case "Loss" -> new CameraFault.Loss(share);
            case "Late" -> new CameraFault.Late(Duration.ofMillis(Math.round(1000 * share)));
            default -> throw new IllegalArgumentException("what fault is '" + name + "'?");
        };
    }
}
