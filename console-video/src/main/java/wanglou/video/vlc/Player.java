package wanglou.video.vlc;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

import wanglou.video.FrameSlot;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.Showing;

/** Home: any; its work is done on the player worker. One libvlc player. Every method returns at once and takes effect in order. */
final class Player implements AutoCloseable {

    private final Players players;
    /** Touched on the player worker only; held strongly, for libvlc keeps raw pointers to both. */
    private @Nullable EmbeddedMediaPlayer player;
    private @Nullable SlotSurface surface;
    private @Nullable Showing showing;
    private @Nullable CatchUp catchUp;
    private CatchUp.Speed speed = CatchUp.Speed.NORMAL;
    private boolean closed;
    private volatile @Nullable Duration lag;

    Player(Players players) {
        this.players = players;
    }

    /**
     * Plays an MPEG-TS stream into {@code slot}, scaled to at most {@code width} × {@code height}; ends what it played before. {@code shape} is asked for
     * the true shape of the picture when the first one is decoded. Without libvlc nothing happens.
     */
    void play(Showing next, FrameSlot slot, int width, int height, Supplier<FeedReport.Shape> shape, Buffering buffering, boolean sound) {
        players.run(() -> {
            MediaPlayerFactory factory = players.factory();
            if (factory != null && !closed) {
                EmbeddedMediaPlayer ready = ready(factory, slot);
                ready.controls().stop();
                start(ready, next, new SlotSurface.Aim(width, height, shape), buffering, sound);
            }
        });
    }

    /** One libvlc player serves for as long as this one lives: every new one costs memory that libvlc does not give back. */
    private EmbeddedMediaPlayer ready(MediaPlayerFactory factory, FrameSlot slot) {
        EmbeddedMediaPlayer ready = player;
        if (ready == null) {
            ready = factory.mediaPlayers().newEmbeddedMediaPlayer();
            SlotSurface target = new SlotSurface(slot);
            ready.videoSurface().set(factory.videoSurfaces().newVideoSurface(target, target, true));
            player = ready;
            surface = target;
        }
        return ready;
    }

    private void start(EmbeddedMediaPlayer ready, Showing next, SlotSurface.Aim aim, Buffering buffering, boolean sound) {
        Objects.requireNonNull(surface).aim(aim);
        showing = next;
        catchUp = new CatchUp(buffering.freshness());
        speed = CatchUp.Speed.NORMAL;
        lag = null;
        ready.controls().setRate(speed.rate);
        String buffer = ":network-caching=" + buffering.caching().toMillis();
        if (sound) {
            ready.media().play(next.address().toString(), ":demux=ts", buffer, ":clock-jitter=0");
        } else {
            ready.media().play(next.address().toString(), ":demux=ts", buffer, ":clock-jitter=0", ":no-audio");
        }
    }

    /** Runs ten times a second on the player worker. */
    void pace() {
        if (player == null || showing == null || catchUp == null || surface == null || !surface.hasShown()) {
            return;
        }
        long played = player.status().time();
        OptionalLong stream = showing.positionMillis(System.nanoTime());
        if (played <= 0 || stream.isEmpty()) {
            return;
        }
        CatchUp.Speed wanted = catchUp.sample(stream.getAsLong(), played);
        if (catchUp.isKnown()) {
            lag = catchUp.lag();
        }
        if (wanted != speed) {
            speed = wanted;
            player.controls().setRate(wanted.rate);
        }
    }

    /** How far what is shown lies behind what came to this machine; empty while that is not known. */
    Optional<Duration> lag() {
        return Optional.ofNullable(lag);
    }

    private void release() {
        if (player != null) {
            player.controls().stop();
            player.release();
        }
        player = null;
        surface = null;
        showing = null;
        catchUp = null;
        lag = null;
    }

    /** Ends playing for good; the last picture stays in its slot. */
    @Override
    public void close() {
        players.forget(this);
        players.run(() -> {
            release();
            closed = true;
        });
    }
}
