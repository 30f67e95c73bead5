package wanglou.video.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Home: any; one virtual thread per request. Serves recorded pieces with byte ranges over plain HTTP on the loopback address, for players of this very
 * machine that jump about in a URL. An address cannot be guessed and is good until it is withdrawn.
 */
public final class PieceDoor implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("range:\\s*bytes=(\\d{1,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, PieceBlocks> pieces = new ConcurrentHashMap<>();
    private final LoopbackDoor door;

    /** Opens a free port on the loopback address. */
    public PieceDoor() {
        door = new LoopbackDoor("piece", this::serve);
    }

    /** The part that is asked for: up to {@code to}, which is not in it. */
    private record Part(long from, long to, boolean ranged) {
        static final Part WHOLE = new Part(0, Long.MAX_VALUE, false);
    }

    /** An address under which a player of this machine can read the piece. */
    public URI show(PieceBytes bytes) {
        byte[] token = new byte[16];
        random.nextBytes(token);
        String name = HexFormat.of().formatHex(token);
        pieces.put(name, new PieceBlocks(bytes));
        return URI.create("http://127.0.0.1:" + door.port() + "/" + name);
    }

    /** The address opens nothing from now on. */
    public void withdraw(URI address) {
        pieces.remove(address.getPath().substring(1));
    }

    private void serve(RequestHead asked, SocketChannel guest) throws IOException {
        OutputStream out = guest.socket().getOutputStream();
        PieceBlocks piece = pieces.get(asked.name().toLowerCase(Locale.ROOT));
        if (piece == null) {
            LoopbackDoor.head(out, "403 Forbidden", "Content-Length: 0\r\n");
            return;
        }
        answer(piece, part(asked.fields()), asked.method().equals("HEAD"), out);
    }

    private static void answer(PieceBlocks piece, Part asked, boolean headOnly, OutputStream out) throws IOException {
        long size = piece.size();
        if (asked.from() >= size) {
            LoopbackDoor.head(out, "416 Range Not Satisfiable", "Content-Range: bytes */" + size + "\r\nContent-Length: 0\r\n");
            return;
        }
        long end = Math.min(size, asked.to());
        String length = "Accept-Ranges: bytes\r\nContent-Type: video/mp4\r\nContent-Length: " + (end - asked.from()) + "\r\n";
        LoopbackDoor.head(out, asked.ranged() ? "206 Partial Content" : "200 OK",
                asked.ranged() ? length + "Content-Range: bytes " + asked.from() + "-" + (end - 1) + "/" + size + "\r\n" : length);
        long at = asked.from();
        while (!headOnly && at < end) {
            byte[] some = piece.from(at, (int) Math.min(PieceBlocks.SIZE, end - at));
            if (some.length == 0) {
                return;
            }
            out.write(some);
            at += some.length;
        }
    }

    /** What is not one range of bytes asks for the whole (RFC 9110, 14.2). */
    private static Part part(List<String> fields) {
        Part part = Part.WHOLE;
        for (String field : fields) {
            Matcher range = RANGE.matcher(field);
            if (range.matches()) {
                long from = Long.parseLong(range.group(1));
                long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2)) + 1;
                part = to > from ? new Part(from, to, true) : Part.WHOLE;
            }
        }
        return part;
    }

    @Override
    public void close() {
        pieces.clear();
        door.close();
    }
}
