package wanglou.cameras.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.video.PictureState;
import wanglou.video.PictureText;
import wanglou.video.VideoTile;
import wanglou.video.vlc.FeedPicture;

/**
 * Home: FX. A tile with the camera it shows; it holds the picture open and closes it. The stream follows the size of the tile: the other one is
 * opened beside the first and takes over with its first picture, so that nothing goes black between.
 */
public final class CameraTile implements AutoCloseable {

    /** The other stream has so long to bring a picture; then the one that works goes on for the while of {@link #REST}. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Desk desk;
    private final CameraPictures pictures;
    private final VideoTile tile;
    private final Listening listening = new Listening();
    private final AnimationTimer arriving;
    private final Optional<Corner> corner;
    private StreamChoice choice = new StreamChoice();
    private @Nullable Camera camera;
    private @Nullable FeedPicture picture;
    private @Nullable FeedPicture next;
    private boolean small;
    private boolean nextSmall;
    private Instant notBefore = Instant.EPOCH;
    private Instant giveUp = Instant.EPOCH;

    CameraTile(Desk desk, VideoMeans means, CameraPictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        this.tile = new VideoTile(words(desk), means.clock());
        arriving = new AnimationTimer() {
            @Override
            public void handle(long now) {
                arrived();
            }
        };
        corner = means.corner().map(maker -> maker.of(desk));
        corner.ifPresent(each -> tile.setCorner(each.node()));
        tile.heightProperty().addListener((o, was, is) -> consider());
        listening.to(this::consider, desk.clock().secondProperty());
    }

    public static PictureText words(Desk desk) {
        return new PictureText(desk.texts().language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, desk.texts().zone());
    }

    public VideoTile tile() {
        return tile;
    }

    public @Nullable Camera camera() {
        return camera;
    }

    /** What is played now, empty before the tile was laid out. */
    public Optional<FeedPicture> playing() {
        return Optional.ofNullable(picture);
    }

    /** Whether the small stream is what is seen. */
    public boolean showsSmall() {
        return small;
    }

    /** Shows another camera, or none; the same one goes on undisturbed. */
    public void show(@Nullable Camera wanted, String slot) {
        if (wanted != null && camera != null && wanted.id().equals(camera.id()) && wanted.address().equals(camera.address())) {
            camera = wanted;
            tile.setName(slot, wanted.name());
            return;
        }
        stop();
        camera = wanted;
        choice = new StreamChoice();
        notBefore = Instant.EPOCH;
        tile.setName(slot, wanted == null ? "" : wanted.name());
        corner.ifPresent(each -> each.show(wanted));
        consider();
    }

    /** Opens what is wanted; before the first layout nobody knows which stream that is. */
    private void consider() {
        Camera wanted = camera;
        if (wanted == null || tile.getHeight() <= 0) {
            return;
        }
        boolean want = choice.small(tile.pictureHeight() > 0 ? tile.pictureHeight() : tile.getHeight(), tile.isChosen()) && wanted.small();
        if (picture == null) {
            small = want;
            picture = pictures.open(wanted, want);
            tile.setPicture(picture);
        } else if (next != null ? nextSmall != want : small != want) {
            dropNext();
            if (small != want && !desk.clock().now().isBefore(notBefore)) {
                FeedPicture other = pictures.open(wanted, want);
                tile.prepare(other);
                next = other;
                nextSmall = want;
                giveUp = desk.clock().now().plus(PATIENCE);
                arriving.start();
            }
        }
    }

    private void arrived() {
        FeedPicture other = next;
        FeedPicture old = picture;
        if (other == null || old == null) {
            arriving.stop();
            return;
        }
        // Asking for the state is what drives a picture; one that is said to be opening or lost would hide what it shows.
        PictureState said = other.state();
        if (other.frames().count() > 0 && !(said instanceof PictureState.Opening || said instanceof PictureState.Lost)) {
            arriving.stop();
            next = null;
            picture = other;
            small = nextSmall;
            tile.exchange(other);
            old.close();
        } else if (!desk.clock().now().isBefore(giveUp)) {
            notBefore = desk.clock().now().plus(REST);
            dropNext();
        }
    }

    private void dropNext() {
        arriving.stop();
        FeedPicture other = next;
        next = null;
        if (other != null) {
            other.close();
        }
    }

    /** Closes the picture; the camera stays chosen. */
    void stop() {
        dropNext();
        if (picture != null) {
            tile.setPicture(null);
            picture.close();
            picture = null;
        }
    }

    public void renewWords() {
        tile.setText(words(desk));
    }

    @Override
    public void close() {
        listening.close();
        corner.ifPresent(Corner::close);
        stop();
        camera = null;
    }
}
