package wanglou.video.testcamera;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: its own virtual thread. One client's RTSP conversation with one camera. */
final class RtspSession implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RtspSession.class);
    private static final int INTERLEAVED = '$';
    private static final int MOST_LINE = 4096;
    private static final Pattern CLIENT_PORTS = Pattern.compile("client_port=(\\d+)-(\\d+)");

    private final TestCameraServer server;
    private final Socket socket;
    private final InstantSource clock;
    private final SplittableRandom random;
    private final String id;
    private @Nullable TestCamera camera;
    private @Nullable RtpSink sink;
    private @Nullable RtpPlayer player;

    RtspSession(TestCameraServer server, Socket socket, InstantSource clock, long seed) {
        this.server = server;
        this.socket = socket;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.id = Long.toHexString(random.nextLong());
    }

    private record Request(String method, String target, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String path() {
            String p = target.replaceFirst("^rtsp://[^/]*/?", "").replaceFirst("/streamid=\\d+$", "");
            return p.endsWith("/") ? p.substring(0, p.length() - 1) : p;
        }
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
            for (Optional<Request> request = next(in); request.isPresent(); request = next(in)) {
                if (!answer(request.get())) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.debug("camera client left: {}", e.toString());
        } finally {
            leave();
        }
    }

    /** Ends the connection from this side, politely or by a reset. */
    void drop(boolean reset) {
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            LOG.debug("camera client was gone already: {}", e.toString());
        }
    }

    private void leave() {
        if (player != null) {
            player.stop();
        }
        if (sink != null) {
            sink.close();
        }
        if (camera != null) {
            camera.left(this);
        }
    }

    private Optional<Request> next(DataInputStream in) throws IOException {
        int first = in.read();
        while (first == INTERLEAVED) {
            in.readUnsignedByte();
            in.skipNBytes(in.readUnsignedShort());
            first = in.read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        String[] words = ((char) first + line(in)).split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        String length = headers.getOrDefault("content-length", "0");
        in.skipNBytes(length.matches("\\d{1,6}") ? Integer.parseInt(length) : 0);
        return words.length < 2 ? Optional.empty() : Optional.of(new Request(words[0], words[1], headers));
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < MOST_LINE; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private boolean answer(Request request) throws IOException {
        TestCamera wanted = server.camera(request.path());
        if (request.method().equals("OPTIONS")) {
            boolean dead = wanted != null && wanted.fault() instanceof CameraFault.Kill;
            return !dead && reply(request, "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN");
        }
        if (wanted == null) {
            return reply(request, "404 Not Found");
        }
        if (wanted.fault() instanceof CameraFault.Kill) {
            return false;
        }
        if (wanted.fault() instanceof CameraFault.Refuse) {
            return reply(request, "403 Forbidden");
        }
        DigestGate gate = wanted.gate();
        if (gate != null && !gate.admits(request.method(), request.headers().get("authorization"))) {
            return reply(request, "401 Unauthorized", "WWW-Authenticate: " + gate.challenge());
        }
        if (camera == null) {
            camera = wanted;
            wanted.joined(this);
        }
        return switch (request.method()) {
            case "DESCRIBE" -> describe(request, wanted);
            case "SETUP" -> setUp(request);
            case "PLAY" -> play(request, wanted);
            case "GET_PARAMETER", "SET_PARAMETER" -> reply(request, "200 OK", "Session: " + id);
            case "TEARDOWN" -> {
                reply(request, "200 OK", "Session: " + id);
                yield false;
            }
            default -> reply(request, "405 Method Not Allowed");
        };
    }

    private boolean describe(Request request, TestCamera wanted) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] sps = wanted.clip().sps();
        String sdp = String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=" + wanted.path(), "t=0 0", "m=video 0 RTP/AVP 96", "c=IN IP4 0.0.0.0",
                "a=rtpmap:96 H264/90000", "a=framerate:" + wanted.clip().fps(),
                String.format(Locale.ROOT, "a=fmtp:96 packetization-mode=1;profile-level-id=%02X%02X%02X;sprop-parameter-sets=%s,%s", sps[1], sps[2], sps[3],
                        base64.encodeToString(sps), base64.encodeToString(wanted.clip().pps())),
                "a=control:streamid=0", "");
        return reply(request, "200 OK", "Content-Type: application/sdp", "Content-Base: " + request.target() + "/", "Content-Length: " + sdp.length(), "\n" + sdp);
    }

    private boolean setUp(Request request) throws IOException {
        String transport = request.header("transport");
        Matcher ports = CLIENT_PORTS.matcher(transport);
        if (transport.contains("TCP")) {
            sink = RtpSink.interleaved(socket.getOutputStream());
            return reply(request, "200 OK", "Session: " + id, "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
        }
        if (ports.find()) {
            RtpSink udp = RtpSink.datagrams(socket, Integer.parseInt(ports.group(1)), Integer.parseInt(ports.group(2)));
            sink = udp;
            return reply(request, "200 OK", "Session: " + id, "Transport: RTP/AVP;unicast;" + ports.group() + ";server_port=" + udp.serverPorts());
        }
        return reply(request, "461 Unsupported Transport");
    }

    private boolean play(Request request, TestCamera wanted) throws IOException {
        RtpSink out = sink;
        if (out == null) {
            return reply(request, "455 Method Not Valid in This State");
        }
        reply(request, "200 OK", "Session: " + id, "Range: npt=0.000-");
        if (player == null) {
            RtpPlayer started = new RtpPlayer(wanted, out, clock, random.split());
            player = started;
            Thread.ofVirtual().name("test-camera-" + wanted.path()).start(() -> {
                started.run();
                drop(false);
            });
        }
        return true;
    }

    private boolean reply(Request request, String status, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("RTSP/1.0 " + status + "\r\nCSeq: " + request.header("cseq") + "\r\n");
        String body = "";
        for (String header : headers) {
            if (header.startsWith("\n")) {
                body = header.substring(1);
            } else {
                text.append(header).append("\r\n");
            }
        }
        byte[] bytes = text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
        RtpSink out = sink;
        if (out == null) {
            socket.getOutputStream().write(bytes);
        } else {
            out.words(socket.getOutputStream(), bytes);
        }
        return true;
    }
}
