package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.map.geo.GeoBox;

/**
 * {@code pack.json}: what a city pack says of itself.
 *
 * @param format version of the pack layout; a program refuses a newer one
 * @param name of the city: the file name of the extract without {@code -latest} and suffix
 * @param bounds of the extract
 * @param dataDate when the extract was cut, ISO-8601, or empty
 * @param builtAt ISO-8601
 * @param source file name, bytes and CRC-32 of the .osm.pbf
 * @param parts in the order they were built
 * @param attribution what the data's licence wants shown
 */
public record PackInfo(int format, String name, GeoBox bounds, String dataDate, String builtAt, Source source, List<Part> parts,
        String attribution) {

    public static final int FORMAT = 1;
    static final String FILE = "pack.json";

    public record Source(String file, long bytes, long crc32, long nodes, long ways, long relations) {
    }

    /** One part with the seconds it took and the bytes it weighs. */
    public record Part(String name, double seconds, long bytes) {
    }

    public PackInfo {
        parts = List.copyOf(parts);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /** @throws IOException when there is no readable pack.json of this format or an older one */
    static PackInfo read(Path folder) throws IOException {
        PackInfo info;
        try {
            info = new ObjectMapper().readValue(Files.readString(folder.resolve(FILE)), PackInfo.class);
        } catch (JsonProcessingException e) {
            throw new IOException(folder.resolve(FILE) + " cannot be read: " + e.getOriginalMessage() + ". Import the city again.", e);
        }
        if (info.format() > FORMAT) {
            throw new IOException(folder + " was made by a newer version of the program (format " + info.format() + "). Import the city again.");
        }
        return info;
    }
}
