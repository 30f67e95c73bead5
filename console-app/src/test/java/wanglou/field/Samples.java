package wanglou.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Recorded messages under {@code wanglou.shared}/data; tests that need them skip where they are absent. */
public final class Samples {

    private Samples() {
    }

    public static byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder().resolve(name));
    }

    public static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList();
        }
    }

    private static Path folder() {
        Path data = Path.of(System.getProperty("wanglou.shared", "missing"), "data");
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "no recorded messages at " + data + "; set -Dwanglou.shared");
        return data;
    }
}
