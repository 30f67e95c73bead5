package wanglou.video.stream;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Home: one taker's thread. One watcher's bounded queue; who reads too slowly skips to the next key picture instead of falling behind. */
public interface Subscription extends AutoCloseable {

    /**
     * The next chunk, waiting at most {@code patience}; null when none came, the subscription is closed, or its {@link Outlet} fell behind and has to catch up
     * first. Whoever asks has written all that was given before.
     */
    @Nullable TsChunk next(Duration patience) throws InterruptedException;

    /** How often this watcher skipped. */
    int skips();

    boolean isOpen();

    @Override
    void close();
}
