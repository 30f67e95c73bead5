package wanglou.video.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.stream.Feed;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

/**
 * Home: its own virtual thread. Records one feed by copying its bytes; every picture is with the operating system as soon as it came. While it exists it
 * watches the feed, so that a recording can begin some seconds before somebody asked for it.
 */
public final class Recorder implements AutoCloseable {

    /**
     * @param segment length of a file, up to the next key picture
     * @param preEvent how far a recording reaches back before {@link #start}
     * @param reserveBytes less free space than this is told to the owner
     */
    public record Limits(Duration segment, Duration preEvent, long reserveBytes) {

        public static Limits standard() {
            return new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10), 2L << 30);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long SYNC_EVERY = 2_000_000_000L;
    private static final long MOST_RING_BYTES = 24L << 20;

    private final Feed feed;
    private final Path folder;
    private final Limits limits;
    private final SegmentFinisher finisher;
    private final Consumer<RecorderNews> news;
    private final Subscription source;
    private final PreEventRing ring;
    private final Thread worker;
    private volatile boolean wanted;
    private volatile boolean closed;
    private @Nullable Segment open;
    private @Nullable Instant before;
    private int epoch;
    private boolean lowTold;

    /** One growing file. */
    private static final class Segment {
        final SegmentName name;
        final GrowingFiles.Growing file;
        Instant last;
        long synced = System.nanoTime();

        Segment(SegmentName name, GrowingFiles.Growing file) {
            this.name = name;
            this.file = file;
            this.last = name.from();
        }
    }

    /** Begins to watch {@code feed}; records nothing before {@link #start}. {@code news} is told on the recorder's threads. */
    public Recorder(Feed feed, Path folder, Limits limits, SegmentFinisher finisher, Consumer<RecorderNews> news) {
        this.feed = feed;
        this.folder = folder;
        this.limits = limits;
        this.finisher = finisher;
        this.news = news;
        this.ring = new PreEventRing(limits.preEvent(), MOST_RING_BYTES);
        this.source = feed.subscribe();
        this.worker = Thread.ofVirtual().name("recorder-" + feed.camera()).start(this::run);
    }

    /** Records from now on, and from a little before now. */
    public void start() {
        wanted = true;
    }

    /** Ends the recording; its last file is finished in the background. */
    public void stop() {
        wanted = false;
    }

    public boolean isRecording() {
        return wanted;
    }

    /** Whether it still watches its feed; one that does not never will again. */
    public boolean isAlive() {
        return worker.isAlive();
    }

    private void run() {
        try {
            while (!closed && source.isOpen()) {
                TsChunk chunk = source.next(PATIENCE);
                if (chunk != null && chunk.kind() != TsChunk.Kind.IDLE) {
                    take(chunk);
                }
                if (!wanted) {
                    end();
                    before = null;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: recording ends", feed.camera());
        } finally {
            end();
        }
    }

    private void take(TsChunk chunk) {
        if (chunk.kind() == TsChunk.Kind.KEY && feed.report().epoch() != epoch) {
            epoch = feed.report().epoch();
            end();
            ring.clear();
        }
        if (!wanted) {
            ring.add(chunk);
            return;
        }
        try {
            if (open == null) {
                for (TsChunk earlier : ring.take()) {
                    write(earlier);
                }
            }
            write(chunk);
        } catch (IOException | RuntimeException | Error e) { // unsaid, the dot of recording would stand for ever
            LOG.error("{}: recording stopped", feed.camera(), e);
            wanted = false;
            end();
            news.accept(new RecorderNews.Stopped(feed.camera(), String.valueOf(e.getMessage())));
        }
    }

    private void write(TsChunk chunk) throws IOException {
        Segment segment = open;
        boolean key = chunk.kind() == TsChunk.Kind.KEY;
        if (segment != null && key && Duration.between(segment.name.from(), chunk.at()).compareTo(limits.segment()) >= 0) {
            end();
            segment = null;
        }
        if (segment == null) {
            if (!key) {
                return;
            }
            segment = begin(chunk.at());
        }
        segment.file.write(ByteBuffer.wrap(chunk.bytes()));
        segment.last = chunk.at();
        long now = System.nanoTime();
        if (now - segment.synced > SYNC_EVERY) {
            segment.synced = now;
            segment.file.force();
            watchDisk();
        }
    }

    private Segment begin(Instant from) throws IOException {
        Files.createDirectories(folder);
        SegmentName name = new SegmentName(feed.camera(), from.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        Segment segment = new Segment(name, finisher.files().create(name.growing(folder)));
        open = segment;
        news.accept(new RecorderNews.Begun(feed.camera(), name.from(), before));
        return segment;
    }

    private void end() {
        Segment segment = open;
        if (segment == null) {
            return;
        }
        open = null;
        before = segment.last;
        try {
            segment.file.close();
        } catch (IOException e) {
            LOG.error("{}: the end of a segment may be missing", feed.camera(), e);
        }
        finisher.finish(segment.name, folder, segment.last);
    }

    private void watchDisk() {
        long left = folder.toFile().getUsableSpace(); // not the mount table: containers may not show it
        if (left < limits.reserveBytes() && !lowTold) {
            news.accept(new RecorderNews.DiskLow(folder, left));
        }
        lowTold = left < limits.reserveBytes();
    }

    /** Ends the recording and the watching; returns when the last file is handed to the finisher. */
    @Override
    public void close() {
        closed = true;
        source.close();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
