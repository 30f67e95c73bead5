package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The disk is too small for the pack, found before or during the work. The message says how much room is wanted. */
public final class DiskFull extends IOException {

    private static final long serialVersionUID = 1;
    /** An allowance, with room to spare over what the drill city takes: finished pack plus scratch files, in times the extract. */
    private static final long TIMES_EXTRACT = 14;
    private static final long BASE = 64L << 20;
    private static final long NOTHING_LEFT = 64L << 10;

    private final String folder;
    private final long freeMegabytes;
    private final long wantedMegabytes;

    private DiskFull(Path folder, long freeBytes, long wantedBytes, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.folder = folder.toString();
        this.freeMegabytes = freeBytes >> 20;
        this.wantedMegabytes = wantedBytes >> 20;
    }

    /** The folder that was to hold the pack; its disk is the one to make room on. */
    public String folder() {
        return folder;
    }

    public long freeMegabytes() {
        return freeMegabytes;
    }

    /** 0 when the disk became full during the work. */
    public long wantedMegabytes() {
        return wantedMegabytes;
    }

    static void require(Path folder, PbfSummary summary) throws DiskFull {
        long free = free(folder);
        long wanted = BASE + TIMES_EXTRACT * summary.bytes();
        if (free < wanted) {
            throw new DiskFull(folder, free, wanted, String.format(Locale.ROOT, "%s has %d MB free, about %d MB are wanted",
                    folder, free >> 20, wanted >> 20), null);
        }
    }

    /** The disk-full behind an exception of a library, if that is what it was; it may hide among the causes or the suppressed. */
    static @Nullable DiskFull behind(Exception e, Path folder, String part) {
        long free = free(folder);
        if (free < NOTHING_LEFT || mentionsFullDisk(e, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return new DiskFull(folder, free, 0, "the disk of " + folder + " became full while “" + part + "” was built", e);
        }
        return null;
    }

    /** Asks the file system itself: {@code Files.getFileStore} wants a line in the mount table, which a container or chroot may not show. */
    private static long free(Path folder) {
        return folder.toFile().getUsableSpace();
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
