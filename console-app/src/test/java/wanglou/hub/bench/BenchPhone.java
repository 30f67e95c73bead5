package wanglou.hub.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One phone with OwnTracks in HTTP mode: a connection of its own, opened with the first report and kept. Written by hand because a thousand
 * phones are a thousand connections, while an HTTP client's pool is a few, and because the sender must cost less than what it measures.
 */
final class BenchPhone {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final URI hub;
    private final String head;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    BenchPhone(URI hub, String user, String device) {
        this.hub = hub;
        this.head = "POST /pub HTTP/1.1\r\nHost: " + hub.getAuthority() + "\r\nX-Limit-U: " + user + "\r\nX-Limit-D: " + device
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /**
     * @return the status
     * @throws IOException not answered; the next report opens a new connection
     */
    int post(String json) throws IOException {
        try {
            Socket to = socket == null ? connect() : socket;
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            to.getOutputStream().write((head + body.length + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8));
            return answer(java.util.Objects.requireNonNull(in));
        } catch (IOException gone) {
            close();
            throw gone;
        }
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(TIMEOUT_MILLIS);
        fresh.connect(new InetSocketAddress(hub.getHost(), hub.getPort()), TIMEOUT_MILLIS);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 512);
        return fresh;
    }

    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException already) {
            System.err.println(already);
        }
        socket = null;
        in = null;
    }

    /** Against a server that does nothing, so that this process's own first seconds of compiling are not counted as the hub's. */
    static void warmUp() throws Exception {
        try (ServerSocket nothing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> serveNothing(nothing));
            BenchPhone phone = new BenchPhone(URI.create("http://127.0.0.1:" + nothing.getLocalPort()), "warm", "up");
            for (int i = 0; i < 20_000; i++) {
                phone.post("{\"_type\":\"location\"}");
            }
            phone.close();
            server.join();
        }
    }

    private static void serveNothing(ServerSocket listening) {
        try (Socket phone = listening.accept()) {
            InputStream in = new BufferedInputStream(phone.getInputStream());
            while (true) {
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    length = header.startsWith("Content-Length") ? Integer.parseInt(header.substring(16)) : length;
                }
                in.skipNBytes(length);
                phone.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException over) {
            // The phone has closed: warm.
        }
    }
}
