package wanglou.video.vlc;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

import wanglou.video.FrameSlot;
import wanglou.video.stream.FeedReport;

/** Home: any; its work is done on the player worker. One libvlc player. Every method returns at once and takes effect in order. */
public final class Player implements AutoCloseable {

    private final Players players;
    /** Touched on the player worker only; held strongly, for libvlc keeps raw pointers to both. */
    private @Nullable EmbeddedMediaPlayer player;
    private @Nullable SlotSurface surface;
    private boolean closed;

    Player(Players players) {
        this.players = players;
    }

    /**
     * Plays the MPEG-TS stream at {@code address} into {@code slot}, scaled to at most {@code width} × {@code height}; ends what it played before.
     * {@code shape} is asked for the true shape of the picture when the first one is decoded. Without libvlc nothing happens.
     */
    public void play(URI address, FrameSlot slot, int width, int height, Supplier<FeedReport.Shape> shape, Duration caching, boolean sound) {
        players.run(() -> {
            MediaPlayerFactory factory = players.factory();
            if (factory == null || closed) {
                return;
            }
            release();
            EmbeddedMediaPlayer next = factory.mediaPlayers().newEmbeddedMediaPlayer();
            SlotSurface target = new SlotSurface(slot, width, height, shape);
            player = next;
            surface = target;
            next.videoSurface().set(factory.videoSurfaces().newVideoSurface(target, target, true));
            String buffer = ":network-caching=" + caching.toMillis();
            String jitter = ":clock-jitter=0";
            if (sound) {
                next.media().play(address.toString(), ":demux=ts", buffer, jitter);
            } else {
                next.media().play(address.toString(), ":demux=ts", buffer, jitter, ":no-audio");
            }
        });
    }

    /** Ends playing; the last picture stays in its slot. */
    public void stop() {
        players.run(this::release);
    }

    private void release() {
        if (surface != null) {
            surface.cut();
        }
        if (player != null) {
            player.controls().stop();
            player.release();
        }
        player = null;
        surface = null;
    }

    @Override
    public void close() {
        players.run(() -> {
            release();
            closed = true;
        });
    }
}
