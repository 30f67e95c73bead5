package wanglou.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** Reads what a file system says when it refuses. Java gives no code for a full disk, only the text of the C library (locale C in every JVM). */
final class Disk {

    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded", "File too large");

    private Disk() {
    }

    static boolean saysFull(@Nullable Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String text = t.getMessage();
            if (text != null && FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    static StoreException explain(IOException e, Path folder) {
        return saysFull(e)
                ? new StoreFull(Problem.of("store.full", folder), e)
                : new StoreUnavailable(Problem.of("store.unavailable", folder), e);
    }
}
