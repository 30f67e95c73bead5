package wanglou.app;

import java.nio.file.Path;
import java.util.List;

/** How this program starts another role of itself: same runtime, same class path in the same order. */
final class JavaCommand {

    private JavaCommand() {
    }

    /** @param heap as after {@code -Xmx} */
    static List<String> of(String heap) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), "wanglou.app.Main");
    }
}
