package wanglou.video.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any; one virtual thread per request. Serves recorded pieces with byte ranges over plain HTTP on the loopback address, for players of this very
 * machine that jump about in a URL. An address cannot be guessed and is good until it is withdrawn.
 */
public final class PieceDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PieceDoor.class);
    private static final int MOST_HEAD = 8192;
    private static final int HEAD_TIMEOUT_MS = 5000;
    private static final Pattern RANGE = Pattern.compile("range:\\s*bytes=(\\d{1,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    private final SecureRandom random = new SecureRandom();
    private final ServerSocket server;
    private final Map<String, PieceBlocks> pieces = new ConcurrentHashMap<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    /** What was asked for. */
    private record Asked(String token, long from, long to, boolean ranged, boolean headOnly) {}

    /** Opens a free port on the loopback address. */
    public PieceDoor() {
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port for recordings", e);
        }
        Thread.ofVirtual().name("piece-door").start(this::accept);
    }

    /** An address under which a player of this machine can read the piece. */
    public URI show(PieceBytes bytes) {
        byte[] token = new byte[16];
        random.nextBytes(token);
        String name = HexFormat.of().formatHex(token);
        pieces.put(name, new PieceBlocks(bytes));
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + name);
    }

    /** The address opens nothing from now on. */
    public void withdraw(URI address) {
        pieces.remove(address.getPath().substring(1));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket guest = server.accept();
                guests.add(guest);
                Thread.ofVirtual().name("piece-guest").start(() -> serve(guest));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("a player could not be taken in", e);
                }
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            guest.setSoTimeout(HEAD_TIMEOUT_MS);
            Asked asked = read(guest);
            PieceBlocks piece = pieces.get(asked.token());
            OutputStream out = guest.getOutputStream();
            if (piece == null) {
                head(out, "403 Forbidden", "Content-Length: 0\r\n");
                return;
            }
            answer(piece, asked, out);
        } catch (IOException e) {
            LOG.debug("a player left: {}", e.toString());
        } finally {
            guests.remove(guest);
        }
    }

    private static void answer(PieceBlocks piece, Asked asked, OutputStream out) throws IOException {
        long size = piece.size();
        if (asked.from() >= size) {
            head(out, "416 Range Not Satisfiable", "Content-Range: bytes */" + size + "\r\nContent-Length: 0\r\n");
            return;
        }
        long end = Math.min(size, asked.to());
        String length = "Accept-Ranges: bytes\r\nContent-Type: video/mp4\r\nContent-Length: " + (end - asked.from()) + "\r\n";
        head(out, asked.ranged() ? "206 Partial Content" : "200 OK",
                asked.ranged() ? length + "Content-Range: bytes " + asked.from() + "-" + (end - 1) + "/" + size + "\r\n" : length);
        long at = asked.from();
        while (!asked.headOnly() && at < end) {
            byte[] some = piece.from(at, (int) Math.min(PieceBlocks.SIZE, end - at));
            if (some.length == 0) {
                return;
            }
            out.write(some);
            at += some.length;
        }
    }

    private static void head(OutputStream out, String status, String more) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + more + "Cache-Control: no-store\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Asked read(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1), MOST_HEAD);
        String first = in.readLine();
        String[] words = first == null ? new String[0] : first.split(" ");
        if (words.length != 3 || !Set.of("GET", "HEAD").contains(words[0]) || words[1].length() < 2) {
            throw new IOException("no request: " + first);
        }
        long from = 0;
        long to = Long.MAX_VALUE;
        boolean ranged = false;
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            length += line.length();
            if (length > MOST_HEAD) {
                throw new IOException("a request of more than " + MOST_HEAD + " letters");
            }
            Matcher range = RANGE.matcher(line);
            if (range.matches()) {
                ranged = true;
                from = Long.parseLong(range.group(1));
                to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2)) + 1;
            }
        }
        return new Asked(words[1].substring(1).toLowerCase(Locale.ROOT), from, Math.max(from, to), ranged, words[0].equals("HEAD"));
    }

    @Override
    public void close() {
        pieces.clear();
        try {
            server.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            LOG.warn("the door to recordings did not close cleanly", e);
        }
    }
}
