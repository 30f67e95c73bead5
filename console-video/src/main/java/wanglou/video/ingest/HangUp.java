package wanglou.video.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import wanglou.video.stream.LossCause;

/**
 * Home: one session's thread. Tells a camera that takes a connection and closes it without a word (it is starting, or has as many viewers as it can) from one
 * that says what nobody understands: ffmpeg's RTSP calls both invalid data, and only one of them is a wrong address or a broken device.
 */
final class HangUp {

    private static final int PATIENCE_MS = 700;
    private static final int RTSP_PORT = 554;

    private HangUp() {}

    /** {@code trouble} itself, or what is really so. Asks the camera once more, only where it answered with what cannot be read. */
    static CameraTrouble explain(CameraTrouble trouble, CameraUrl url) {
        return trouble.why() == LossCause.UNREADABLE && url.kind().equals("rtsp") && isAtOnce(url)
                ? new CameraTrouble(LossCause.ENDED, "it took the connection and closed it without a word") : trouble;
    }

    private static boolean isAtOnce(CameraUrl url) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.host(), url.port(RTSP_PORT)), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            // Without path and password: any RTSP server answers it (RFC 2326, 10.1).
            socket.getOutputStream().write("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException silent) {
            return false;
        } catch (IOException | IllegalArgumentException reset) {
            return true;
        }
    }
}
