package wanglou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What befalls which camera of the drill: lines {@code camera=fault} of a file in its data folder, which whoever leads the drill writes and the drill reads.
 * Faults are {@code freeze}, {@code silent}, {@code kill}, {@code keys-only} and {@code none}.
 */
final class CameraFaults {

    private static final String FILE = "camera-faults.txt";

    private CameraFaults() {
    }

    /** Empty where nobody has ordered anything. */
    static Map<String, String> read(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.indexOf('=') > 0).collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')).strip(),
                    line -> line.substring(line.indexOf('=') + 1).strip(), (first, last) -> last, TreeMap::new));
        }
    }

    static void order(Path data, String camera, String fault) throws IOException {
        Map<String, String> all = new TreeMap<>(read(data));
        all.put(camera, fault);
        Path part = Files.createTempFile(data, "faults", ".part");
        Files.write(part, all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
        Files.move(part, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
