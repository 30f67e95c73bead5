package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Home: any (immutable). One city on disk, ready for use offline: {@code pack.json}, {@code tiles.mbtiles}, {@code roads/}, {@code places/}.
 * A folder without pack.json is not a pack: the builder writes that file last and moves the folder into place whole.
 */
public record CityPack(Path folder, PackInfo info) {

    /** @throws IOException with a message for a person, when no complete pack lies there */
    public static CityPack open(Path folder) throws IOException {
        PackSwap.finishInterrupted(folder);
        if (!Files.isRegularFile(folder.resolve(PackInfo.FILE))) {
            throw new IOException("no city pack in " + folder + ". Make one with: wanglou import CITY.osm.pbf");
        }
        return new CityPack(folder, PackInfo.read(folder));
    }

    /** Vector tiles, OpenMapTiles schema. */
    public Path tiles() {
        return folder.resolve(TilePart.FILE);
    }

    /** Road graph, for {@code wanglou.map.road}. */
    public Path roads() {
        return folder.resolve("roads");
    }

    /** Place index, for {@code wanglou.map.place}. */
    public Path places() {
        return folder.resolve("places");
    }
}
