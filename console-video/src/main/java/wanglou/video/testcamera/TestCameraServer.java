package wanglou.video.testcamera;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: any; one virtual thread per connection and one per played stream. An RTSP server (RFC 2326) of painted cameras on one port. */
public final class TestCameraServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TestCameraServer.class);

    private final ServerSocket server;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, TestCamera> cameras = new ConcurrentHashMap<>();
    private final Set<RtspSession> sessions = ConcurrentHashMap.newKeySet();

    /** Listens on {@code port} of {@code host}; port 0 takes a free one. */
    public TestCameraServer(InetAddress host, int port, InstantSource clock, RandomGenerator random) throws IOException {
        this.clock = clock;
        this.random = random;
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(host, port), 256);
        Thread.ofVirtual().name("test-cameras").start(this::accept);
    }

    /** Hangs up a camera at {@code /path}; anyone may watch. */
    public TestCamera add(String path, Clip clip) {
        return hang(path, clip, null);
    }

    /** Hangs up a camera that asks for a password. */
    public TestCamera add(String path, Clip clip, String user, String password) {
        return hang(path, clip, new DigestGate(user, password, Long.toHexString(random.nextLong())));
    }

    private TestCamera hang(String path, Clip clip, @Nullable DigestGate gate) {
        TestCamera camera = new TestCamera(path, clip, gate);
        cameras.put(path, camera);
        return camera;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Where to watch {@code camera}, without a password in it. */
    public URI address(TestCamera camera) {
        return URI.create("rtsp://" + server.getInetAddress().getHostAddress() + ":" + port() + "/" + camera.path());
    }

    @Nullable TestCamera camera(String path) {
        return cameras.get(path);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                RtspSession session = new RtspSession(this, socket, clock, random.nextLong());
                sessions.add(session);
                Thread.ofVirtual().name("test-camera").start(() -> {
                    session.run();
                    sessions.remove(session);
                });
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("a camera's client could not be taken in", e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sessions.forEach(session -> session.drop(false));
    }
}
