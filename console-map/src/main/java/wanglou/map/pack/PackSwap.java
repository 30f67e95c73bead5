package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * Puts a finished folder in the place of an old one. A folder cannot be replaced in one step by POSIX rename, so the old one steps aside to
 * {@code NAME.old} first; whoever comes after a crash between the two steps puts it right by {@link #finishInterrupted}.
 */
final class PackSwap {

    private PackSwap() {
    }

    static Path partial(Path out) {
        return beside(out, ".partial");
    }

    static void replace(Path out, Path finished) throws IOException {
        Path old = beside(out, ".old");
        delete(old);
        if (Files.exists(out)) {
            Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(finished, out, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    static void finishInterrupted(Path out) throws IOException {
        Path old = beside(out, ".old");
        if (!Files.exists(out) && Files.isRegularFile(old.resolve(PackInfo.FILE))) {
            Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static Path beside(Path out, String suffix) {
        return out.resolveSibling(out.getFileName() + suffix);
    }

    static long size(Path root) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
                sum[0] += attrs.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    static void delete(Path root) throws IOException {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return; // nothing there is what was wanted
        }
    }
}
