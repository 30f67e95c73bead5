package wanglou.video;

import java.time.Instant;
import javafx.scene.image.Image;

/** Home: FX. A still taken from a tile: the pixels as decoded, without zoom, tint or badge, and what the tile said about them at that moment. */
public record TileSnapshot(String name, Instant at, PictureState state, Image image) {}
