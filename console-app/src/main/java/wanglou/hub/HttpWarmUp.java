package wanglou.hub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import io.javalin.Javalin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.LinkIntake;
import wanglou.field.LinkMeter;
import wanglou.field.owntracks.OwnTracksHttp;
import wanglou.map.geo.Datum;

/**
 * Home: a thread of its own while the hub starts. A thousand trackers come back within a second of a hub that listens again, and code that
 * runs for the first time takes a hundred times longer: their first reports would wait for seconds. So the same web server with the same
 * settings is made once before, on a port nobody knows, and asked until it answers briskly. It ends with the start; nothing of it stays.
 */
final class HttpWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWarmUp.class);
    /** A start is never held up for longer. */
    private static final Duration MOST = Duration.ofMillis(1_500);
    /** Fewer trackers are served in time by a cold server too, and a workstation starts the sooner. */
    static final int MANY = 200;
    private static final int ROUND = 100;
    /** A round this quick is of code that is compiled. */
    private static final Duration BRISK = Duration.ofMillis(25);
    private static final byte[] REPORT = "{\"_type\":\"location\",\"lat\":43.73,\"lon\":7.42,\"acc\":6,\"vel\":4,\"cog\":48,\"tid\":\"wu\",\"tst\":1700000000}"
            .getBytes(StandardCharsets.UTF_8);

    private HttpWarmUp() {
    }

    /**
     * @param trackers that may come back at once
     * @return how many requests were answered, when warm or when it took too long; 0 at once where few will come; never failed
     */
    static CompletableFuture<Integer> begin(int trackers, InstantSource clock) {
        if (trackers < MANY) {
            return CompletableFuture.completedFuture(0);
        }
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Thread.ofPlatform().name("wl-warm-up").daemon().start(() -> {
            try {
                done.complete(run(nowhere(clock)));
            } catch (IOException | RuntimeException cold) {
                LOG.warn("the web server starts cold: {}", cold.toString());
                done.complete(0);
            }
        });
        return done;
    }

    /** The adapter most trackers speak to; what it takes goes nowhere. */
    private static FieldHttp nowhere(InstantSource clock) {
        LinkMeter meter = new LinkMeter("warm-up", "owntracks-http", "", clock);
        return new OwnTracksHttp(new LinkIntake(Datum.WGS84, meter, message -> { }), DeviceKeys::open, clock);
    }

    private static int run(FieldHttp field) throws IOException {
        long start = System.nanoTime();
        Javalin server = Javalin.create(javalin -> {
            HubHttp.settings(javalin);
            javalin.jetty.addConnector((jetty, http) -> HubPort.connector(InetAddress.getLoopbackAddress().getHostAddress(), 0, null, jetty, http));
            javalin.routes.post("/pub", context -> HubHttp.field(context, field));
        });
        server.start();
        try {
            int asked = 0;
            long round;
            do {
                round = System.nanoTime();
                ask(server.port());
                asked += ROUND;
            } while (System.nanoTime() - round > BRISK.toNanos() && System.nanoTime() - start < MOST.toNanos());
            LOG.info("web server warm after {} requests, {} ms", asked, (System.nanoTime() - start) / 1_000_000);
            return asked;
        } finally {
            server.stop();
        }
    }

    /** Ten connections, ten requests each. */
    private static void ask(int port) throws IOException {
        byte[] head = ("POST /pub HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nX-Limit-U: warm\r\nX-Limit-D: up\r\nContent-Type: application/json"
                + "\r\nContent-Length: " + REPORT.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        for (int c = 0; c < ROUND / 10; c++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout((int) MOST.toMillis());
                InputStream in = new BufferedInputStream(socket.getInputStream());
                byte[] request = new byte[head.length + REPORT.length];
                System.arraycopy(head, 0, request, 0, head.length);
                System.arraycopy(REPORT, 0, request, head.length, REPORT.length);
                for (int i = 0; i < 10; i++) {
                    socket.getOutputStream().write(request);
                    untilAnswered(in);
                }
            }
        }
    }

    /** The answer's body is {@code []}. */
    private static void untilAnswered(InputStream in) throws IOException {
        int before = 0;
        for (int c = in.read(); !(before == '[' && c == ']'); c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            before = c;
        }
    }
}
