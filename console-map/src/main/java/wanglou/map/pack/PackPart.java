package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Path;

/** One thing a city pack is made of. Each part stands in its own file or folder of the pack and is built from the same .osm.pbf. */
public interface PackPart {

    /** Stable: also the name it reports progress under. */
    String name();

    /**
     * Builds the part below {@code pack}, a folder that is not in use yet.
     *
     * @throws IOException when the input cannot be read or the disk is full; what was written so far is thrown away by the caller
     */
    void build(Path osmPbf, Path pack, Progress progress) throws IOException;
}
