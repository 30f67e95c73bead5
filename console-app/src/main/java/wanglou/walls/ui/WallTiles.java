package wanglou.walls.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraPictures;
import wanglou.cameras.ui.CameraTile;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.shell.Desk;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.video.WallLayout;
import wanglou.walls.CameraRef;

/** Home: FX. Keeps the pictures of one wall open: those that stand on it, while somebody can see it, and no others. */
final class WallTiles implements AutoCloseable {

    private final Desk desk;
    private final CameraPictures pictures;
    private final VideoWall wall;
    private final boolean large;
    private final Map<Integer, CameraTile> tiles = new HashMap<>();

    /** @param large for a wall that is read from across a room */
    WallTiles(Desk desk, VideoMeans means, boolean large) {
        this.desk = desk;
        this.large = large;
        pictures = new CameraPictures(desk, means);
        wall = new VideoWall(CameraTile.words(desk));
    }

    VideoWall wall() {
        return wall;
    }

    @Nullable CameraTile tile(int slot) {
        return tiles.get(slot);
    }

    Map<Integer, CameraTile> tiles() {
        return Map.copyOf(tiles);
    }

    /** @param looking whether anybody can see it */
    void show(String division, Map<Integer, CameraRef> wanted, boolean looking) {
        WallLayout layout = WallLayout.of(division);
        if (layout != wall.division()) {
            for (VideoTile homeless : wall.divide(layout)) {
                homeless.setPicture(null);
            }
            tiles.entrySet().removeIf(e -> {
                if (e.getKey() >= layout.slots()) {
                    e.getValue().close();
                    return true;
                }
                return false;
            });
        }
        for (int slot = 0; slot < layout.slots(); slot++) {
            show(slot, wanted.get(slot), looking);
        }
    }

    private void show(int slot, @Nullable CameraRef ref, boolean looking) {
        Camera camera = ref == null ? null : desk.mirrors().of(Camera.BOARD).get(ref.camera());
        wall.note(slot, ref != null && camera == null ? desk.texts().get("walls.gone", ref.name()) : "");
        if (camera == null || !looking) {
            CameraTile gone = tiles.remove(slot);
            if (gone != null) {
                gone.close();
                wall.put(slot, null);
            }
            return;
        }
        CameraTile tile = Objects.requireNonNull(tiles.computeIfAbsent(slot, s -> made()));
        tile.show(camera, String.valueOf(slot + 1));
        if (wall.tile(slot) != tile.tile()) {
            wall.put(slot, tile.tile());
        }
    }

    private CameraTile made() {
        CameraTile tile = pictures.wallTile();
        if (large) {
            tile.tile().getStyleClass().add("wl-video-tile-wall");
        }
        return tile;
    }

    /** Two tiles changed places on the wall. */
    void swapped(int one, int other) {
        CameraTile first = tiles.remove(one);
        CameraTile second = tiles.remove(other);
        if (first != null) {
            tiles.put(other, first);
        }
        if (second != null) {
            tiles.put(one, second);
        }
    }

    void renewWords() {
        wall.setText(CameraTile.words(desk));
    }

    @Override
    public void close() {
        tiles.values().forEach(CameraTile::close);
        tiles.clear();
        pictures.close();
    }
}
