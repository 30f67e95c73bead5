package wanglou.app;

import java.io.Serial;
import java.nio.file.Path;

/** A configuration that cannot be used: names the file, the line and the key, so that the person who wrote it finds it. */
public final class BadConfig extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param line from 1; 0 where the key is missing altogether */
    BadConfig(Path file, int line, String key, String why) {
        super(file + (line > 0 ? ":" + line : "") + ": " + key + ": " + why);
    }
}
