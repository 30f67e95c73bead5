package wanglou.evidence.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

import wanglou.video.stream.PieceDoor;

/**
 * Home: any. What a console needs to play recordings, one for the whole process.
 *
 * @param door through which decoders read what this process fetched
 * @param hub fetches files and parts of them from the hub
 * @param workers for what takes its time
 * @param folder where packets are saved without asking, for a script that cannot answer the system's own window; empty where the person is asked
 */
public record EvidenceMeans(PieceDoor door, Hub hub, Executor workers, InstantSource clock, Optional<Path> folder) implements AutoCloseable {

    /** Fetches parts of a file from the hub's web server. */
    public interface Hub {

        /**
         * @param path from a ticket
         * @return {@code length} bytes from {@code from} on, fewer at the end of the file
         * @throws java.nio.file.AccessDeniedException the ticket is not good any more
         */
        byte[] range(String path, long from, int length) throws IOException, InterruptedException;

        /** The whole of a file, once. */
        InputStream open(String path) throws IOException, InterruptedException;
    }

    public static EvidenceMeans open(Hub hub, Executor workers, InstantSource clock) {
        return new EvidenceMeans(new PieceDoor(), hub, workers, clock, Optional.empty());
    }

    /** The same, saving packets into this folder without asking. */
    public EvidenceMeans savingTo(Path into) {
        return new EvidenceMeans(door, hub, workers, clock, Optional.of(into));
    }

    @Override
    public void close() {
        door.close();
    }
}
