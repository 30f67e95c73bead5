package wanglou.video;

import org.jspecify.annotations.Nullable;

/** Home: FX. Which one of many tiles is heard: one at a time, or none. */
public final class Hearing {

    private @Nullable VideoTile heard;

    /** Hears this one and no other; the one that is heard already, no more. */
    public void toggle(VideoTile tile) {
        VideoTile before = heard;
        silence();
        if (!tile.equals(before)) {
            heard = tile;
            tile.setHeard(true);
        }
    }

    /** Whether this is the one. */
    public boolean hears(VideoTile tile) {
        return tile.equals(heard);
    }

    public void silence() {
        VideoTile before = heard;
        heard = null;
        if (before != null) {
            before.setHeard(false);
        }
    }
}
