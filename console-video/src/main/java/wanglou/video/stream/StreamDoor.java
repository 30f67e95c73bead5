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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any; one virtual thread per watcher. Serves feeds over plain HTTP on the loopback address, for players of this very machine that read URLs. A
 * URL works once.
 */
public final class StreamDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_HEAD = 8192;
    private static final int HEAD_TIMEOUT_MS = 5000;

    private final ServerSocket server;
    private final StreamTokens<Watch> tokens;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    /** What a ticket opens; the showing is known only after the ticket is printed into its address. */
    private static final class Watch {
        final Feed feed;
        volatile @Nullable Showing showing;

        Watch(Feed feed) {
            this.feed = feed;
        }
    }

    /** Opens a free port on the loopback address. */
    public StreamDoor(InstantSource clock) {
        tokens = new StreamTokens<>(clock, Duration.ofSeconds(30));
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port for streams", e);
        }
        Thread.ofVirtual().name("stream-door").start(this::accept);
    }

    /** An address that opens {@code feed} once within the next 30 s. */
    public Showing show(Feed feed) {
        Watch watch = new Watch(feed);
        Showing showing = new Showing(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + tokens.issue(watch)));
        watch.showing = showing;
        return showing;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket guest = server.accept();
                guests.add(guest);
                Thread.ofVirtual().name("stream-guest").start(() -> serve(guest));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("a stream guest could not be taken in", e);
                }
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            guest.setSoTimeout(HEAD_TIMEOUT_MS);
            Optional<Watch> watch = requested(guest).flatMap(tokens::redeem);
            OutputStream out = guest.getOutputStream();
            if (watch.isEmpty()) {
                out.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            copy(watch.get(), out);
        } catch (IOException e) {
            LOG.debug("stream guest left: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
    }

    private void copy(Watch watch, OutputStream out) throws IOException, InterruptedException {
        Showing showing = watch.showing;
        try (Subscription subscription = watch.feed.subscribe()) {
            while (subscription.isOpen() && !server.isClosed()) {
                TsChunk chunk = subscription.next(PATIENCE);
                if (chunk != null) {
                    if (showing != null) {
                        showing.sent(chunk, System.nanoTime());
                    }
                    out.write(chunk.bytes());
                }
            }
        }
    }

    private static Optional<String> requested(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1), MOST_HEAD);
        String first = in.readLine();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            length += line.length();
            if (length > MOST_HEAD) {
                return Optional.empty();
            }
        }
        String[] words = first == null ? new String[0] : first.split(" ");
        return words.length == 3 && words[0].equals("GET") ? Optional.of(words[1].substring(1)) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            LOG.warn("stream door did not close cleanly", e);
        }
    }
}
