package wanglou.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where hub and console keep what they know, when nobody says otherwise: the XDG data folder. */
final class DataFolder {

    private DataFolder() {
    }

    static Path standard(boolean drill) {
        Path base = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).filter(x -> !x.isBlank()).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".local", "share"));
        return base.resolve(drill ? "wanglou-drill" : "wanglou");
    }
}
