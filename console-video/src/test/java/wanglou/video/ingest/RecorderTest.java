package wanglou.video.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.FrameMark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecorderTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Path folder;
    private final List<RecorderNews> news = new CopyOnWriteArrayList<>();
    private final CameraYard yard = new CameraYard();
    private final Ingest ingest = new Ingest(IngestLimits.standard(), InstantSource.system(), new SplittableRandom(5));

    RecorderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        ingest.close();
        yard.close();
    }

    private List<RecordedSegment> segments() {
        return news.stream().filter(RecorderNews.Finished.class::isInstance).map(n -> ((RecorderNews.Finished) n).segment()).toList();
    }

    private boolean grows() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> SegmentName.ofGrowing(f).isPresent() && f.toFile().length() > 20_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRecordingReachesBackIsCutIntoSegmentsAndEndsAsPlayableHashedFiles() throws Exception {
        Feed feed = ingest.feed(new CameraKey("unit:105"), yard.url(yard.camera("street")));
        Recorder.Limits limits = new Recorder.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 1);
        try (SegmentFinisher finisher = new SegmentFinisher(news::add); Recorder recorder = new Recorder(feed, folder, limits, finisher, news::add)) {
            Await.until(SOON, () -> feed.report().lastPacket() != null, () -> feed.report().toString());
            Instant opened = Instant.now();
            Await.until(SOON, () -> Duration.between(opened, Instant.now()).toMillis() > 2500, () -> feed.report().toString());
            Instant asked = Instant.now();
            recorder.start();
            Await.until(SOON, () -> segments().size() >= 2, () -> "news " + news);
            recorder.stop();
            Await.until(SOON, () -> !grows(), () -> "still growing");
            assertTrue(segments().getFirst().from().isBefore(asked.minusMillis(800)), "begins at " + segments().getFirst().from() + ", asked at " + asked);
        }
        for (RecordedSegment segment : segments()) {
            assertEquals(SegmentFinisher.sha256(segment.file()), segment.sha256());
            assertTrue(segment.file().toString().endsWith(".mp4"), segment.file().toString());
            assertFalse(segment.recovered());
            Duration length = Mp4Wrapper.wrap(segment.file(), folder.resolve("again.mp4"));
            assertEquals((double) Duration.between(segment.from(), segment.to()).toMillis(), (double) length.toMillis(), 400, "plays as long as it took");
        }
        List<RecordedSegment> all = segments();
        for (int i = 1; i < all.size(); i++) {
            assertTrue(Duration.between(all.get(i - 1).to(), all.get(i).from()).toMillis() < 400, "no hole between segments");
        }
    }

    @Test
    void whatADeadProcessLeftIsFinishedAtTheNextStart() throws Exception {
        Feed feed = ingest.feed(new CameraKey("c9"), yard.url(yard.camera("street")));
        Path dead = folder.resolve("dead");
        Files.createDirectories(dead);
        try (SegmentFinisher finisher = new SegmentFinisher(n -> { });
                Recorder recorder = new Recorder(feed, folder, new Recorder.Limits(Duration.ofMinutes(1), Duration.ZERO, 1), finisher, n -> { })) {
            recorder.start();
            Await.until(SOON, this::grows, () -> "nothing grows");
            try (Stream<Path> files = Files.list(folder)) {
                Path grown = files.filter(f -> SegmentName.ofGrowing(f).isPresent()).findFirst().orElseThrow();
                byte[] cutOff = Files.readAllBytes(grown);
                Files.write(dead.resolve(String.valueOf(grown.getFileName())), java.util.Arrays.copyOf(cutOff, cutOff.length - 77));
            }
        }
        Files.write(dead.resolve("c9__20260314T134800000Z.ts"), new byte[] {1, 2, 3});
        Files.createFile(dead.resolve("c8__20260314T134800000Z.ts"));
        try (SegmentFinisher finisher = new SegmentFinisher(news::add)) {
            finisher.recover(dead);
        }
        assertEquals(2, segments().size(), news.toString());
        RecordedSegment junk = segments().getFirst();
        assertTrue(junk.file().toString().endsWith(".kept.ts") && junk.bytes() == 3 && junk.recovered(), junk.toString());
        RecordedSegment saved = segments().getLast();
        assertTrue(saved.file().toString().endsWith(".mp4") && saved.recovered(), saved.toString());
        assertTrue(Mp4Wrapper.wrap(saved.file(), folder.resolve("again.mp4")).toMillis() > 200);
        try (SegmentFinisher finisher = new SegmentFinisher(news::add)) {
            finisher.recover(dead);
        }
        assertEquals(2, segments().size(), "nothing is finished twice");
    }

    @Test
    void theGrownFileStaysUntilItsOwnerHasTakenTheFinishedOne() throws Exception {
        Feed feed = ingest.feed(new CameraKey("门口-1"), yard.url(yard.camera("street")));
        try (SegmentFinisher finisher = new SegmentFinisher(n -> {
            throw new IllegalStateException("the owner's store is down");
        }); Recorder recorder = new Recorder(feed, folder, new Recorder.Limits(Duration.ofMinutes(1), Duration.ZERO, 1), finisher, news::add)) {
            recorder.start();
            Await.until(SOON, this::grows, () -> "nothing grows");
        }
        RecorderNews.Begun begun = (RecorderNews.Begun) news.getFirst();
        assertEquals(new CameraKey("门口-1"), begun.camera());
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.allMatch(f -> f.toString().chars().allMatch(c -> c < 128)), "names that any machine can write");
        }
        try (SegmentFinisher finisher = new SegmentFinisher(news::add)) {
            finisher.recover(folder);
        }
        assertEquals(1, segments().size(), news.toString());
        assertEquals(new CameraKey("门口-1"), segments().getFirst().camera());
        assertEquals(begun.from(), segments().getFirst().from());
        assertFalse(grows(), "taken: the grown file is gone");
    }

    /** Whatever keeps bytes from the disk: who recorded is told, instead of a dot that says “recording” for ever. */
    @Test
    void aRecorderThatBreaksSaysSo() throws Exception {
        Feed feed = ingest.feed(new CameraKey("c1"), yard.url(yard.camera("street")));
        GrowingFiles broken = new GrowingFiles() {
            @Override
            public Growing create(Path file) {
                throw new NoClassDefFoundError("as when a cipher does not load");
            }

            @Override
            public InputStream read(Path file) {
                return InputStream.nullInputStream();
            }
        };
        try (SegmentFinisher finisher = new SegmentFinisher(news::add, broken);
                Recorder recorder = new Recorder(feed, folder, Recorder.Limits.standard(), finisher, news::add)) {
            recorder.start();
            Await.until(SOON, () -> news.stream().anyMatch(RecorderNews.Stopped.class::isInstance), () -> "not told: " + news);
            assertFalse(recorder.isRecording());
            assertTrue(recorder.isAlive(), "it can be started again");
        }
    }

    @Test
    void aStillPictureIsTheNewestOneOfTheStream() throws Exception {
        Feed feed = ingest.feed(new CameraKey("c1"), yard.url(yard.camera("street")));
        Path png = folder.resolve("still.png");
        Instant before = Instant.now();
        Instant at = StillPicture.take(feed, folder.resolve("still.scratch"), png, SOON).orElseThrow();
        assertFalse(at.isBefore(before.minusSeconds(5)), "arrived at " + at);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertTrue(FrameMark.read(picture.getWidth(), picture.getHeight(), (x, y) -> picture.getRGB(x, y) >> 8 & 255).isPresent(), "the number painted in it can be read");
        assertFalse(Files.exists(folder.resolve("still.scratch")));
        Feed nobody = ingest.feed(new CameraKey("c2"), CameraUrl.of("rtsp://127.0.0.1:9/none"));
        assertTrue(StillPicture.take(nobody, folder.resolve("still.scratch"), png, Duration.ofMillis(300)).isEmpty());
    }
}
