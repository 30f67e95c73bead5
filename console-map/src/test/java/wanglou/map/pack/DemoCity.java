package wanglou.map.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Real data for tests: Monaco, © OpenStreetMap contributors, ODbL. Built once and kept below {@code target/}; deleted by {@code mvn clean}. */
public final class DemoCity {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private DemoCity() {
    }

    /** The extract, copied out of the artifact that carries it. */
    public static synchronized Path pbf() throws IOException {
        Path file = TARGET.resolve("demo-city/monaco-latest.osm.pbf");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "monaco", ".pbf");
            try (InputStream in = DemoCity.class.getResourceAsStream("/monaco-latest.osm.pbf")) {
                if (in == null) {
                    throw new IOException("monaco-latest.osm.pbf is not on the test class path");
                }
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** A pack that has tiles. Several test JVMs may ask at the same time. */
    public static synchronized CityPack tiles() throws IOException {
        Path pbf = pbf();
        Path out = TARGET.resolve("demo-city/tiles-pack");
        try (FileChannel channel = FileChannel.open(TARGET.resolve("demo-city/build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !upToDate(out.resolve("pack.json"))) {
                return new PackBuilder(List.of(new TilePart()), InstantSource.system()).build(pbf, out, (part, done) -> { });
            }
            return CityPack.open(out);
        }
    }

    /** False when the pack is missing or older than the classes that build it. */
    private static boolean upToDate(Path pack) throws IOException {
        if (!Files.exists(pack)) {
            return false;
        }
        Path classes = TARGET.resolve("classes/wanglou/map/pack");
        if (!Files.isDirectory(classes)) {
            return true; // another module's tests: the builder is a jar there
        }
        try (Stream<Path> all = Files.list(classes)) {
            long newest = all.mapToLong(c -> c.toFile().lastModified()).max().orElse(0);
            return newest <= pack.toFile().lastModified();
        }
    }
}
