package wanglou.video.stream;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Home: one thread at a time. Any part of a recorded file, wherever that lies. */
public interface PieceBytes {

    /** Length of the whole file in bytes. */
    long size() throws IOException;

    /** {@code length} bytes from {@code from} on, fewer at the end of the file. It may wait for a network, a few seconds at most. */
    byte[] range(long from, int length) throws IOException;

    /** A file of this machine. */
    static PieceBytes of(Path file) {
        return new PieceBytes() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public byte[] range(long from, int length) throws IOException {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
                    open.seek(from);
                    byte[] bytes = new byte[length];
                    int got = 0;
                    while (got < length) {
                        int more = open.read(bytes, got, length - got);
                        if (more < 0) {
                            return Arrays.copyOf(bytes, got);
                        }
                        got += more;
                    }
                    return bytes;
                }
            }
        };
    }
}
