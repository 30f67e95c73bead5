package wanglou.video.stream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Home: any (immutable). The head of an HTTP request, read with bounds: whoever sends without end, or so slowly that it never gets done, is hung up on.
 *
 * @param method GET or HEAD
 * @param name what is asked for, without the slash before it
 * @param fields its header lines as they came
 */
record RequestHead(String method, String name, List<String> fields) {

    private static final int MOST_BYTES = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Throws where what comes is no request of ours, too long or too slow. */
    static RequestHead read(Socket guest) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        InputStream in = new BufferedInputStream(guest.getInputStream(), MOST_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<String> lines = new java.util.ArrayList<>();
        for (int read = 0; read < MOST_BYTES; read++) {
            int left = (int) ((until - System.nanoTime()) / 1_000_000);
            if (left <= 0) {
                throw new IOException("a request that did not get done");
            }
            guest.setSoTimeout(left);
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("a request broken off");
            }
            if (letter != '\n') {
                line.write(letter);
                continue;
            }
            String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            line.reset();
            if (text.isEmpty()) {
                return of(lines);
            }
            lines.add(text);
        }
        throw new IOException("a request of more than " + MOST_BYTES + " letters");
    }

    private static RequestHead of(List<String> lines) throws IOException {
        String[] words = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ");
        if (words.length != 3 || !Set.of("GET", "HEAD").contains(words[0]) || !words[1].startsWith("/")) {
            throw new IOException("no request");
        }
        return new RequestHead(words[0], words[1].substring(1), List.copyOf(lines.subList(1, lines.size())));
    }
}
