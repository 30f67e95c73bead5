package wanglou.video.stream;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import wanglou.video.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The doors for players of this machine: any other program on it may knock too. */
class HostileGuestTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final byte[] PIECE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private final PieceDoor pieces = new PieceDoor();
    private final StreamDoor streams = new StreamDoor(InstantSource.system());
    private final URI piece = pieces.show(new PieceBytes() {
        @Override
        public long size() {
            return PIECE.length;
        }

        @Override
        public byte[] range(long from, int length) {
            return java.util.Arrays.copyOfRange(PIECE, (int) from, (int) Math.min(PIECE.length, from + length));
        }
    });

    @AfterEach
    void close() {
        pieces.close();
        streams.close();
    }

    private static Stream<Boolean> doors() {
        return Stream.of(true, false);
    }

    private int port(boolean ofPieces) {
        return ofPieces ? piece.getPort() : streams.show(new Fixed()).address().getPort();
    }

    /** A feed nobody gets to. */
    private static final class Fixed implements Feed {
        private final Fanout fanout = new Fanout(1 << 16, () -> { });

        @Override
        public CameraKey camera() {
            return new CameraKey("c1");
        }

        @Override
        public Subscription subscribe() {
            return fanout.subscribe();
        }

        @Override
        public Subscription subscribe(Outlet outlet) {
            return fanout.subscribe(outlet);
        }

        @Override
        public Subscription hold() {
            return fanout.hold();
        }

        @Override
        public FeedReport report() {
            return FeedReport.idle();
        }
    }

    private static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) SOON.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aRequestWithoutEndIsCutOff(boolean ofPieces) throws Exception {
        byte[] much = new byte[1 << 16];
        java.util.Arrays.fill(much, (byte) 'a');
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(ofPieces))) {
            long sent = 0;
            try {
                for (; sent < 64L << 20; sent += much.length) {
                    socket.getOutputStream().write(much);
                }
            } catch (IOException cut) {
                // As it should be.
            }
            assertTrue(sent < 16L << 20, "it took " + sent + " bytes of one line");
        }
    }

    /** One letter at a time, each sooner than a single read times out. */
    @ParameterizedTest
    @MethodSource("doors")
    void aRequestThatNeverGetsDoneIsCutOff(boolean ofPieces) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(ofPieces))) {
            socket.setSoTimeout(100);
            InputStream in = socket.getInputStream();
            Await.until(Duration.ofSeconds(12), () -> {
                try {
                    socket.getOutputStream().write('a');
                    return in.read() < 0;
                } catch (java.net.SocketTimeoutException open) {
                    return false;
                } catch (IOException cut) {
                    return true;
                }
            }, () -> "still listening");
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nonsenseIsRefusedAndTheNextGuestServed(boolean ofPieces) throws Exception {
        int port = port(ofPieces);
        for (String nonsense : List.of("\r\n\r\n", "GET  HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET", "GET /%00 HTTP/1.1\r\n\r\n", "POST /x HTTP/1.1\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET http://other/ HTTP/1.1\r\n\r\n", "GET /" + "a".repeat(64) + " HTTP/1.1\r\n\r\n")) {
            String answer = answer(port, nonsense.endsWith("\r\n\r\n") ? nonsense : nonsense + "\r\n\r\n");
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 403 "), nonsense + ": " + answer);
        }
        assertTrue(answer(pieces.show(PieceBytes.of(java.nio.file.Path.of("pom.xml"))).getPort(), "GET " + piece.getPath() + " HTTP/1.1\r\n\r\n").endsWith("0123456789"));
    }

    @Test
    void rangesOfAnyKindStayWithinThePiece() throws Exception {
        for (String range : List.of("bytes=0-3", "bytes=9-9", "bytes=0-999999999999999999", "bytes=999999999999999999-", "bytes=5-2", "bytes=-3", "bytes=-", "bytes=a-b",
                "bytes=0-1,3-4", "lines=1-2", "bytes=10-", "bytes=99999999999999999999999-1", "bytes= 1-2")) {
            String answer = answer(piece.getPort(), "GET " + piece.getPath() + " HTTP/1.1\r\nRange: " + range + "\r\n\r\n");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertTrue(answer.startsWith("HTTP/1.1 206 ") || answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 416 "), range + ": " + answer);
            assertTrue("0123456789".contains(body), range + ": " + body);
            assertTrue(answer.contains("Content-Length: " + body.length() + "\r\n"), range + ": " + answer);
        }
        assertTrue(answer(piece.getPort(), "GET " + piece.getPath() + " HTTP/1.1\r\nRange: bytes=5-2\r\n\r\n").startsWith("HTTP/1.1 200 "), "what is no range asks for the whole");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aThousandSilentGuestsKeepNobodyOut(boolean ofPieces) throws Exception {
        int port = port(ofPieces);
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            assertTrue(answer(port, "GET /none HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 403 "));
            assertEquals(1_000, silent.size());
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }
}
