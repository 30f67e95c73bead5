package wanglou.cameras.ui;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.video.PictureText;
import wanglou.video.VideoTile;
import wanglou.video.vlc.FeedPicture;

/** Home: FX. A tile with the camera it shows; it holds the picture open and closes it. */
public final class CameraTile implements AutoCloseable {

    private final Desk desk;
    private final CameraPictures pictures;
    private final VideoTile tile;
    private @Nullable Camera camera;
    private @Nullable FeedPicture picture;

    CameraTile(Desk desk, VideoMeans means, CameraPictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        this.tile = new VideoTile(words(desk), means.clock());
    }

    static PictureText words(Desk desk) {
        return new PictureText(desk.texts().language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, desk.texts().zone());
    }

    public VideoTile tile() {
        return tile;
    }

    public @Nullable Camera camera() {
        return camera;
    }

    /** Shows another camera, or none; the same one goes on undisturbed. */
    public void show(@Nullable Camera next, String slot, boolean small) {
        if (next != null && camera != null && next.id().equals(camera.id()) && next.address().equals(camera.address()) && picture != null) {
            camera = next;
            tile.setName(slot, next.name());
            return;
        }
        stop();
        camera = next;
        tile.setName(slot, "");
        if (next != null) {
            tile.setName(slot, next.name());
            FeedPicture opened = pictures.open(next, small);
            picture = opened;
            tile.setPicture(opened);
        }
    }

    /** Closes the picture; the camera stays chosen. */
    void stop() {
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
        stop();
    }
}
