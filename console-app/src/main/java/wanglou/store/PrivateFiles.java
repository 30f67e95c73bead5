package wanglou.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner may read, from their first moment on. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {
    }

    /** Makes the folder, mode 700, when it is not there; one that is there keeps its mode. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attribute(folder, OWNER_FOLDER));
        }
    }

    /** Writes the whole file, mode 600, or leaves none: to a neighbour first, forced to disk, then moved into place. */
    public static void write(Path file, String text) throws IOException {
        Path neighbour = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(neighbour);
        try (FileChannel channel = create(neighbour)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Begins a file, mode 600, that must not be there yet. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attribute(file, OWNER_FILE));
    }

    /** Whether others than the owner may touch it; takes that from them. */
    public static boolean tighten(Path file) throws IOException {
        if (!posix(file)) {
            return false;
        }
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
        if (OWNER_FILE.containsAll(now)) {
            return false;
        }
        EnumSet<PosixFilePermission> less = EnumSet.copyOf(now);
        less.retainAll(OWNER_FILE);
        Files.setPosixFilePermissions(file, less);
        return true;
    }

    private static FileAttribute<?>[] attribute(Path path, Set<PosixFilePermission> mode) {
        return posix(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
