package wanglou.video.vlc;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.caprica.vlcj.binding.internal.libvlc_instance_t;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;

/**
 * Home: any; its work is done on the player worker. Owns libvlc and the one thread that may start, stop and release players: doing any of that from one
 * of libvlc's own threads locks it up for good.
 */
public final class Players implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Players.class);
    /**
     * One decoding thread each: with more, libvlc freezes the picture at low caching. Late frames are shown, not dropped: of a source with one picture a
     * second libvlc would drop them all.
     */
    private static final String[] OPTIONS = {
        "--avcodec-threads=1", "--avcodec-hw=none", "--no-xlib", "--quiet", "--no-video-title-show", "--no-osd", "--no-spu", "--no-stats",
        "--no-snapshot-preview", "--no-lua", "--swscale-mode=0", "--avcodec-fast", "--no-drop-late-frames", "--no-skip-frames",
    };

    /** Half a minute: a wall whose cameras fail all the time frees some megabytes in it, and giving them back takes milliseconds. */
    private static final long TRIM_S = 30;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("player-worker").factory());
    private volatile Decoder decoder = new Decoder.Unknown();
    private @Nullable MediaPlayerFactory factory;

    /** Looks for libvlc on the player worker; nothing blocks and nothing fails here. */
    public Players() {
        this(() -> new NativeDiscovery().discover() ? Optional.of(new MediaPlayerFactory(OPTIONS)) : Optional.empty());
    }

    Players(Supplier<Optional<MediaPlayerFactory>> finder) {
        worker.execute(() -> load(finder));
        worker.scheduleAtFixedRate(NativeHeap::trim, TRIM_S, TRIM_S, TimeUnit.SECONDS);
    }

    private void load(Supplier<Optional<MediaPlayerFactory>> finder) {
        NativeHeap.bound();
        try {
            factory = finder.get().orElse(null);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("libvlc was found and does not load: {}", e.toString());
        }
        decoder = factory == null ? new Decoder.Missing(install()) : new Decoder.Ready();
    }

    /** Whether pictures can be decoded here; unknown for the first moment. */
    public Decoder decoder() {
        return decoder;
    }

    /** A player that does nothing yet. */
    Player player() {
        return new Player(this);
    }

    private static String install() {
        return System.getProperty("os.name", "").startsWith("Linux") ? "libvlc5 vlc-plugin-base" : "VLC 3 (64 bit)";
    }

    /** Only for the player worker; null without libvlc. */
    @Nullable libvlc_instance_t libvlc() {
        return factory == null ? null : factory.getLibVlcInstance().get();
    }

    /** Runs {@code work} on the player worker, after everything asked before. */
    void run(Runnable work) {
        if (!worker.isShutdown()) {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("a player failed", e);
                }
            });
        }
    }

    /** Close the players first. */
    @Override
    public void close() {
        run(() -> {
            if (factory != null) {
                factory.release();
                factory = null;
            }
        });
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the player worker still works after 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
