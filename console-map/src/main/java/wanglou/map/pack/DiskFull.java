package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The disk is too small for the pack, found before or during the work. The message says how much room is wanted. */
public final class DiskFull extends IOException {

    private static final long serialVersionUID = 1;
    /** Measured on cities of 0.5 to 27 MB: finished pack plus scratch files stay below this many times the extract. */
    private static final long TIMES_EXTRACT = 14;
    private static final long BASE = 64L << 20;

    private DiskFull(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static void require(FileStore store, PbfSummary summary) throws IOException {
        long wanted = BASE + TIMES_EXTRACT * summary.bytes();
        if (store.getUsableSpace() < wanted) {
            throw new DiskFull(String.format(Locale.ROOT, "not enough room on %s: %d MB free, about %d MB wanted. Free some and start the import again.",
                    store.name(), store.getUsableSpace() >> 20, wanted >> 20), null);
        }
    }

    /** The disk-full behind an exception of a library, if that is what it was. */
    static @Nullable DiskFull behind(Exception e, FileStore store, String part) throws IOException {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (message.contains("No space left") || message.contains("SQLITE_FULL") || message.contains("Disk quota exceeded")) {
                return new DiskFull(String.format(Locale.ROOT,
                        "the disk %s became full while “%s” was built (%d MB free now). Free some room and start the import again; finished parts are kept.",
                        store.name(), part, store.getUsableSpace() >> 20), e);
            }
        }
        return null;
    }
}
