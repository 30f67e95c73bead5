package wanglou.console.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import wanglou.map.tiles.Ground;
import wanglou.map.tiles.GroundFile;
import wanglou.map.tiles.MapStyle;
import wanglou.map.tiles.TileSource;

/**
 * Home: any (immutable). The ground maps a site has beside its city pack: other MBTiles, tile servers.
 *
 * @param choices in the order of the file
 * @param means to open them; empty where there are none
 */
public record Grounds(List<Ground> choices, Optional<Ground.Means> means) {

    public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

    public Grounds {
        choices = List.copyOf(choices);
    }

    /** @throws IOException with file, entry and key, when something in the file cannot be understood */
    public static Grounds read(Path file, Ground.Means means) throws IOException {
        return new Grounds(GroundFile.read(file), Optional.of(means));
    }

    /** @throws IOException when the ground cannot be opened */
    TileSource open(Ground ground, MapStyle style, TileSource local) throws IOException {
        return ground.open(style, local, means.orElseThrow());
    }
}
