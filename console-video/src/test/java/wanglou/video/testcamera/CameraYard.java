package wanglou.video.testcamera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;

import wanglou.video.ingest.CameraUrl;

/** A server of painted cameras for one test. */
public final class CameraYard implements AutoCloseable {

    private final TestCameraServer server;
    private final ClipMaker maker = new ClipMaker(Path.of("target", "clips"));

    public CameraYard() {
        this(0);
    }

    public CameraYard(int port) {
        try {
            server = new TestCameraServer(InetAddress.getLoopbackAddress(), port, InstantSource.system(), new SplittableRandom(42));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small street, painted once for all tests. */
    public static Clip street() throws IOException {
        return new ClipMaker(Path.of("target", "clips")).clip(TestScene.STREET, 320, 180, 15);
    }

    public Clip clip(TestScene scene, int width, int height, int fps) throws IOException {
        return maker.clip(scene, width, height, fps);
    }

    public TestCamera camera(String path) throws IOException {
        return server.add(path, street());
    }

    public TestCamera camera(String path, Clip clip) {
        return server.add(path, clip);
    }

    public TestCamera lockedCamera(String path, String user, String password) throws IOException {
        return server.add(path, street(), user, password);
    }

    public int port() {
        return server.port();
    }

    public CameraUrl url(TestCamera camera) {
        return CameraUrl.of(server.address(camera).toString());
    }

    public CameraUrl url(TestCamera camera, String user, String password) {
        return CameraUrl.of(server.address(camera).toString().replace("rtsp://", "rtsp://" + user + ":" + password + "@"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
