package wanglou.video.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Home: the recorder's thread and the finisher's. How a growing file lies on the disk: as it is, or encrypted by whoever owns the recordings. */
public interface GrowingFiles {

    /** One file that grows; one thread. */
    interface Growing extends AutoCloseable {

        /** Takes all of it and hands it to the operating system: a killed process loses none of it. */
        void write(ByteBuffer bytes) throws IOException;

        /** Waits for the disk: a power cut loses nothing written so far. */
        void force() throws IOException;

        /** Forces and closes. */
        @Override
        void close() throws IOException;
    }

    /** Begins a file that is not there yet. */
    Growing create(Path file) throws IOException;

    /** What can be read of a file that was closed, or that grew until its process died. */
    InputStream read(Path file) throws IOException;

    /** Files that hold the stream itself. */
    static GrowingFiles plain() {
        return new Plain();
    }

    /** See {@link #plain}. */
    final class Plain implements GrowingFiles {

        private Plain() {
        }

        @Override
        public Growing create(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Growing() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }

                @Override
                public void force() throws IOException {
                    channel.force(false);
                }

                @Override
                public void close() throws IOException {
                    try (channel) {
                        channel.force(true);
                    }
                }
            };
        }

        @Override
        public InputStream read(Path file) throws IOException {
            return Files.newInputStream(file);
        }
    }
}
