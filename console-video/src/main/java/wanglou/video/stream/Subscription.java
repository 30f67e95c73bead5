package wanglou.video.stream;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Home: one taker's thread. One watcher's bounded queue; who reads too slowly skips to the next key picture instead of falling behind. */
public interface Subscription extends AutoCloseable {

    /** The next chunk, waiting at most {@code patience}; null when none came or the subscription is closed. */
    @Nullable TsChunk next(Duration patience) throws InterruptedException;

    /** How often this watcher skipped. */
    int skips();

    boolean isOpen();

    @Override
    void close();
}
