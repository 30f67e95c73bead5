package wanglou.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Problem;

/** One hub per folder: a lock of the operating system, gone the moment its process is. The file names the process that holds it. */
final class FolderLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolve("store.lock");
        try {
            PrivateFiles.makeFolder(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    throw inUse(folder, Files.readString(file).strip());
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw Disk.explain(e, folder);
        }
    }

    private static StoreInUse inUse(Path folder, String process) {
        return new StoreInUse(Problem.of("store.in-use", folder, process), null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("could not give back a store lock; it ends with this process", e);
        }
    }
}
