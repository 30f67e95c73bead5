package wanglou.video.vlc;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.binding.internal.libvlc_instance_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_player_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_t;
import uk.co.caprica.vlcj.binding.lib.LibVlc;

import wanglou.video.FrameSlot;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.Showing;

/**
 * Home: any; its work is done on the player worker. One libvlc player. Every method returns at once and takes effect in order. It uses vlcj's binding and
 * not vlcj's player: that one takes every event of libvlc, some forty a second here, and makes objects of them that nobody reads.
 */
final class Player implements AutoCloseable {

    /** One playing of a stream. */
    private record Playing(Showing showing, CatchUp catchUp) {}

    private final Players players;
    /** Touched on the player worker only; held strongly, for libvlc keeps raw pointers to both. */
    private @Nullable libvlc_media_player_t player;
    private volatile @Nullable SlotSurface surface;
    private @Nullable PositionCall positions;
    private boolean closed;
    private volatile @Nullable Playing playing;
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
            libvlc_instance_t libvlc = players.libvlc();
            if (libvlc != null && !closed) {
                libvlc_media_player_t ready = ready(libvlc, slot);
                LibVlc.libvlc_media_player_stop(ready);
                start(libvlc, ready, next, new PictureAim(width, height, shape), buffering, sound);
            }
        });
    }

    /** One libvlc player serves for as long as this one lives: every new one costs memory that libvlc does not give back. */
    private libvlc_media_player_t ready(libvlc_instance_t libvlc, FrameSlot slot) {
        libvlc_media_player_t ready = player;
        if (ready == null) {
            ready = Objects.requireNonNull(LibVlc.libvlc_media_player_new(libvlc), "libvlc gives no player");
            SlotSurface target = new SlotSurface(slot);
            target.attach(ready);
            positions = new PositionCall(ready, this::played);
            player = ready;
            surface = target;
        }
        return ready;
    }

    private void start(libvlc_instance_t libvlc, libvlc_media_player_t ready, Showing next, PictureAim aim, Buffering buffering, boolean sound) {
        Objects.requireNonNull(surface).aim(aim);
        playing = new Playing(next, new CatchUp(buffering.freshness()));
        lag = null;
        libvlc_media_t media = Objects.requireNonNull(LibVlc.libvlc_media_new_location(libvlc, next.address().toString()), "libvlc takes no address");
        LibVlc.libvlc_media_add_option(media, ":demux=ts");
        LibVlc.libvlc_media_add_option(media, ":network-caching=" + buffering.caching().toMillis());
        LibVlc.libvlc_media_add_option(media, ":clock-jitter=0");
        if (!sound) {
            LibVlc.libvlc_media_add_option(media, ":no-audio");
        }
        LibVlc.libvlc_media_player_set_media(ready, media);
        LibVlc.libvlc_media_release(media);
        LibVlc.libvlc_media_player_play(ready);
    }

    /** libvlc, on a thread of its own, says that it plays {@code millis} of the stream. Before the first picture it counts from where it will begin. */
    private void played(long millis) {
        Playing now = playing;
        SlotSurface target = surface;
        OptionalLong stream = now == null ? OptionalLong.empty() : now.showing().positionMillis(System.nanoTime());
        if (now == null || target == null || !target.hasShown() || millis <= 0 || stream.isEmpty()) {
            return;
        }
        long hasten = now.catchUp().sample(stream.getAsLong(), millis);
        if (hasten != 0) {
            now.showing().hasten(Duration.ofMillis(hasten));
        }
        if (now.catchUp().isKnown()) {
            lag = now.catchUp().lag();
        }
    }

    /** How far what is shown lies behind what came to this machine; empty while that is not known. */
    Optional<Duration> lag() {
        return Optional.ofNullable(lag);
    }

    private void release() {
        if (player != null) {
            LibVlc.libvlc_media_player_stop(player);
            LibVlc.libvlc_media_player_release(player);
        }
        if (positions != null) {
            positions.close();
        }
        if (surface != null) {
            surface.close();
        }
        player = null;
        surface = null;
        positions = null;
        playing = null;
        lag = null;
    }

    /** Ends playing for good; the last picture stays in its slot. */
    @Override
    public void close() {
        players.run(() -> {
            release();
            closed = true;
        });
    }
}
