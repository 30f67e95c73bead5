package wanglou.video.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Home: the publisher's thread while {@link #take} answers yes, the watcher's own while {@link #isBehind}; the queue between them sees to that. Writes chunks
 * into a socket that is never waited for where pictures are published.
 */
final class SocketOutlet implements Outlet {

    private static final Duration FIRST_WAIT = Duration.ofMillis(1);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

    private final SocketChannel channel;
    private final Showing showing;
    private final Instant began;
    private volatile @Nullable ByteBuffer rest;
    private volatile @Nullable IOException trouble;

    /** The channel is not waited for from here on; what came before {@code began} had been waiting for this watcher. */
    SocketOutlet(SocketChannel channel, Showing showing, Instant began) throws IOException {
        this.channel = channel;
        this.showing = showing;
        this.began = began;
        channel.configureBlocking(false);
    }

    @Override
    public boolean take(TsChunk chunk) {
        try {
            ByteBuffer bytes = begin(chunk);
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                rest = bytes;
            }
        } catch (IOException e) {
            trouble = e;
        }
        return !isBehind();
    }

    @Override
    public boolean isBehind() {
        return rest != null || trouble != null;
    }

    /** Writes what {@link #take} left and then {@code chunk}, waiting for the reader; throws what went wrong meanwhile. */
    void catchUp(@Nullable TsChunk chunk) throws IOException, InterruptedException {
        IOException before = trouble;
        if (before != null) {
            throw before;
        }
        ByteBuffer left = rest;
        if (left != null) {
            writeOut(left);
            rest = null;
        }
        if (chunk != null) {
            writeOut(begin(chunk));
        }
    }

    private ByteBuffer begin(TsChunk chunk) {
        return ByteBuffer.wrap(showing.sent(chunk, chunk.at().isBefore(began), System.nanoTime()));
    }

    private void writeOut(ByteBuffer bytes) throws IOException, InterruptedException {
        Duration wait = FIRST_WAIT;
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                Thread.sleep(wait);
                wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
            } else {
                wait = FIRST_WAIT;
            }
        }
    }
}
