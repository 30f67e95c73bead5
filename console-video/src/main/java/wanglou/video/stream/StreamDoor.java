package wanglou.video.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Home: any; one virtual thread per watcher. Serves feeds over plain HTTP on the loopback address, for players of this very machine that read URLs. A
 * URL works once.
 */
public final class StreamDoor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LoopbackDoor door;
    private final StreamTokens<Watch> tokens;

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
        door = new LoopbackDoor("stream", this::serve);
    }

    /** An address that opens {@code feed} once within the next 30 s. */
    public Showing show(Feed feed) {
        Watch watch = new Watch(feed);
        Showing showing = new Showing(URI.create("http://127.0.0.1:" + door.port() + "/" + tokens.issue(watch)));
        watch.showing = showing;
        return showing;
    }

    private void serve(RequestHead asked, OutputStream out) throws IOException, InterruptedException {
        Optional<Watch> watch = asked.method().equals("GET") ? tokens.redeem(asked.name()) : Optional.empty();
        if (watch.isEmpty()) {
            LoopbackDoor.head(out, "403 Forbidden", "Content-Length: 0\r\n");
            return;
        }
        LoopbackDoor.head(out, "200 OK", "Content-Type: video/mp2t\r\n");
        copy(watch.get(), out);
    }

    private void copy(Watch watch, OutputStream out) throws IOException, InterruptedException {
        Showing showing = watch.showing;
        try (Subscription subscription = watch.feed.subscribe()) {
            while (subscription.isOpen() && door.isOpen()) {
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

    @Override
    public void close() {
        door.close();
    }
}
