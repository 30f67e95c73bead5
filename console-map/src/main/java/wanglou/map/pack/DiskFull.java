package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The disk is too small for the pack, found before or during the work. The message says how much room is wanted. */
public final class DiskFull extends IOException {

    private static final long serialVersionUID = 1;
    /** Measured on cities of 0.5 to 27 MB: finished pack plus scratch files stay below this many times the extract. */
    private static final long TIMES_EXTRACT = 14;
    private static final long BASE = 64L << 20;
    private static final long NOTHING_LEFT = 64L << 10;

    private final String store;
    private final long freeMegabytes;
    private final long wantedMegabytes;

    private DiskFull(String store, long freeBytes, long wantedBytes, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.store = store;
        this.freeMegabytes = freeBytes >> 20;
        this.wantedMegabytes = wantedBytes >> 20;
    }

    /** Name of the disk. */
    public String store() {
        return store;
    }

    public long freeMegabytes() {
        return freeMegabytes;
    }

    /** 0 when the disk became full during the work. */
    public long wantedMegabytes() {
        return wantedMegabytes;
    }

    static void require(FileStore store, PbfSummary summary) throws IOException {
        long free = store.getUsableSpace();
        long wanted = BASE + TIMES_EXTRACT * summary.bytes();
        if (free < wanted) {
            throw new DiskFull(store.name(), free, wanted, String.format(Locale.ROOT, "%s has %d MB free, about %d MB are wanted",
                    store.name(), free >> 20, wanted >> 20), null);
        }
    }

    /** The disk-full behind an exception of a library, if that is what it was; it may hide among the causes or the suppressed. */
    static @Nullable DiskFull behind(Exception e, FileStore store, String part) throws IOException {
        long free = store.getUsableSpace();
        if (free < NOTHING_LEFT || mentionsFullDisk(e, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return new DiskFull(store.name(), free, 0, store.name() + " became full while “" + part + "” was built", e);
        }
        return null;
    }

    private static boolean mentionsFullDisk(@Nullable Throwable t, Set<Throwable> seen) {
        if (t == null || !seen.add(t)) {
            return false;
        }
        String message = String.valueOf(t.getMessage());
        return message.contains("No space left") || message.contains("SQLITE_FULL") || message.contains("Disk quota exceeded")
                || mentionsFullDisk(t.getCause(), seen)
                || Arrays.stream(t.getSuppressed()).anyMatch(suppressed -> mentionsFullDisk(suppressed, seen));
    }
}
