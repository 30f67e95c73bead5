package wanglou.video.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.stream.CameraKey;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What keeps a segment from being finished may pass; the segment is finished then, and its owner hears of it. */
class SegmentFinisherTest {

    private static final SegmentName NAME = new SegmentName(new CameraKey("B-108"), Instant.parse("2026-03-14T13:47:36.120Z"));

    /** An executor swallows an error without a word: the piece would be called “being recorded” until the hub is started anew. */
    @Test
    void aClassThatDoesNotLoadIsTriedAgainLikeAFullDisk(@TempDir Path folder) throws IOException {
        Files.write(NAME.growing(folder), new byte[] {1, 2, 3});
        List<RecorderNews> news = new CopyOnWriteArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        GrowingFiles failing = new GrowingFiles() {
            @Override
            public Growing create(Path file) {
                throw new UnsupportedOperationException("nothing is recorded here");
            }

            @Override
            public InputStream read(Path file) {
                return switch (tries.incrementAndGet()) {
                    case 1 -> throw new NoClassDefFoundError("the wrapper");
                    case 2 -> throw new IllegalStateException("the store is down");
                    default -> InputStream.nullInputStream();
                };
            }
        };
        try (SegmentFinisher finisher = new SegmentFinisher(news::add, failing, Duration.ofMillis(10))) {
            finisher.finish(NAME, folder, Instant.parse("2026-03-14T13:48:36Z"));
            Await.until(Duration.ofSeconds(30), () -> !news.isEmpty(), () -> tries + " tries");
        }
        assertEquals(List.of(new RecorderNews.Empty(NAME.camera(), NAME.from())), news);
        assertEquals(3, tries.get());
    }
}
