package wanglou.video.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: its own thread. Turns grown files into finished ones: MP4, on the disk for good, hashed, told to the owner; only then the grown file goes. Dying
 * at any point of that loses nothing: the next start finds the grown file and does it again.
 */
public final class SegmentFinisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentFinisher.class);
    /** A disk that is full and a store that is down come back. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Consumer<RecorderNews> news;
    private final GrowingFiles files;
    private final Duration again;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("segment-finisher").factory());

    /** {@code news} is told on the finisher's thread. */
    public SegmentFinisher(Consumer<RecorderNews> news) {
        this(news, GrowingFiles.plain());
    }

    /** @param files how growing files lie on the disk; the recorders use the same */
    public SegmentFinisher(Consumer<RecorderNews> news, GrowingFiles files) {
        this(news, files, AGAIN);
    }

    /** @param again how long after a failure it is tried again */
    SegmentFinisher(Consumer<RecorderNews> news, GrowingFiles files, Duration again) {
        this.news = news;
        this.files = files;
        this.again = again;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    GrowingFiles files() {
        return files;
    }

    /** Finishes what an earlier process left growing in {@code folder}. Call it before any recorder writes there. */
    public void recover(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(f -> SegmentName.ofGrowing(f).isPresent()).sorted().toList();
        }
        for (Path file : left) {
            SegmentName.ofGrowing(file).ifPresent(name -> finish(name, folder, null));
        }
    }

    /** Finishes one file; {@code to} is when its last picture arrived, null if nobody knows any more. */
    void finish(SegmentName name, Path folder, @Nullable Instant to) {
        worker.execute(() -> attempt(name, folder, to));
    }

    private void attempt(SegmentName name, Path folder, @Nullable Instant to) {
        try {
            Optional<RecordedSegment> segment = complete(name, folder, to);
            news.accept(segment.<RecorderNews>map(RecorderNews.Finished::new).orElseGet(() -> new RecorderNews.Empty(name.camera(), name.from())));
            Files.deleteIfExists(name.growing(folder));
        } catch (IOException | RuntimeException | Error e) { // also a class that would not load: an executor says no word of what it swallows
            LOG.error("segment {} could not be finished; it stays as it is and is tried again", name.growing(folder), e);
            try {
                worker.schedule(() -> attempt(name, folder, to), again.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                LOG.info("the next start will finish {}", name.growing(folder));
            }
        }
    }

    private Optional<RecordedSegment> complete(SegmentName name, Path folder, @Nullable Instant to) throws IOException {
        Path stream = folder.resolve(name.done(folder).getFileName() + ".stream");
        Path part = folder.resolve(name.done(folder).getFileName() + ".part");
        Path target = name.done(folder);
        Duration length = Duration.ZERO;
        try {
            write(name.growing(folder), stream);
            if (Files.size(stream) == 0) {
                return Optional.empty();
            }
            length = Mp4Wrapper.wrap(stream, part);
            force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (CameraTrouble e) {
            LOG.warn("segment {} cannot be wrapped as MP4 ({}); the stream itself is kept", name.growing(folder), e.getMessage());
            target = name.kept(folder);
            Files.move(stream, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(target);
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(stream);
        }
        Instant end = to == null ? name.from().plus(length) : to;
        return Optional.of(new RecordedSegment(name.camera(), target, name.from(), end.isBefore(name.from()) ? name.from() : end, Files.size(target), sha256(target), to == null));
    }

    /** The stream as the wrapper can read it. */
    private void write(Path grown, Path stream) throws IOException {
        try (InputStream in = files.read(grown)) {
            Files.copy(in, stream, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** SHA-256 of a whole file, 64 hex digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream reading = new DigestInputStream(in, digest)) {
                reading.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Finishes what was handed over, then ends. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(60, TimeUnit.SECONDS)) {
                LOG.warn("segments are still being finished after 60 s; the next start will do it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
