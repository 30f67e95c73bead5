package wanglou.video.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Home: any; one virtual thread per watcher, which writes only what its player is slow to take. Serves feeds over plain HTTP on the loopback address, for
 * players of this very machine that read URLs. A URL works once.
 */
public final class StreamDoor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final InstantSource clock;
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
        this.clock = clock;
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

    private void serve(RequestHead asked, SocketChannel guest) throws IOException, InterruptedException {
        Optional<Watch> watch = asked.method().equals("GET") ? tokens.redeem(asked.name()) : Optional.empty();
        Showing showing = watch.map(w -> w.showing).orElse(null);
        OutputStream out = guest.socket().getOutputStream();
        if (watch.isEmpty() || showing == null) {
            LoopbackDoor.head(out, "403 Forbidden", "Content-Length: 0\r\n");
            return;
        }
        LoopbackDoor.head(out, "200 OK", "Content-Type: video/mp2t\r\n");
        copy(watch.get().feed, new SocketOutlet(guest, showing, clock.instant()));
    }

    private void copy(Feed feed, SocketOutlet outlet) throws IOException, InterruptedException {
        try (Subscription subscription = feed.subscribe(outlet)) {
            while (subscription.isOpen() && door.isOpen()) {
                outlet.catchUp(subscription.next(PATIENCE));
            }
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
