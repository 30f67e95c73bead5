package wanglou.app;

import java.nio.file.Path;
import java.util.List;

/**
 * How a workstation starts its hub and its drill: same runtime, same class path in the same order. With the quick compiler only: the thorough
 * one took as much processor time as all else the hub did in its first ten seconds (6.9 s against 3.3 s in all), on the two cores that
 * the screen needs too. A hub on a machine of its own is not started by this.
 */
final class JavaCommand {

    private JavaCommand() {
    }

    /** @param heap as after {@code -Xmx} */
    static List<String> of(String heap) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), "wanglou.app.Main");
    }
}
