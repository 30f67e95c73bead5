package wanglou.video.playback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.FrameSlot;
import wanglou.video.LivePicture;
import wanglou.video.PictureState;
import wanglou.video.stream.PieceBytes;
import wanglou.video.stream.PieceDoor;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipFile;
import wanglou.video.testcamera.FrameMark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is seen is read from the numbers painted into the pictures: 15 a second, so picture n belongs to n / 15 s. */
class SyncedPlaybackTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-03-14T13:45:00Z");
    private static final Instant END = START.plusSeconds(20);
    private static final int FPS = 15;

    private final Path folder;
    private final PieceDoor door = new PieceDoor();

    SyncedPlaybackTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        door.close();
    }

    /** The loop of ten seconds in two files with a hole of two seconds between them: pictures 0–74 from 0 s, 75–149 from 7 s. */
    private SyncedPlayback open(int tracks) throws Exception {
        Clip clip = CameraYard.street();
        Map<String, PieceBytes> files = Map.of("first", PieceBytes.of(ClipFile.write(clip, 0, 75, folder.resolve("first.mp4"))),
                "second", PieceBytes.of(ClipFile.write(clip, 75, 150, folder.resolve("second.mp4"))));
        Track track = new Track("105", List.of(new Track.Piece("first", START, START.plusSeconds(5)),
                new Track.Piece("second", START.plusSeconds(7), START.plusSeconds(12))), at -> "chunk lost");
        PieceStore store = piece -> files.containsKey(piece) ? CompletableFuture.completedFuture(files.get(piece))
                : CompletableFuture.failedFuture(new IllegalStateException("not yours to see"));
        SyncedPlayback playback = new SyncedPlayback(door, tracks == 1 ? List.of(track)
                : List.of(track, new Track("106", track.pieces(), at -> "")), store, START, END, InstantSource.system());
        for (int i = 0; i < tracks; i++) {
            playback.picture(i).fit(320, 180);
        }
        return playback;
    }

    private static OptionalInt number(LivePicture picture) {
        FrameSlot frames = picture.frames();
        if (frames.count() == 0) {
            return OptionalInt.empty();
        }
        assertEquals("320x180", frames.size());
        return FrameMark.read(320, 180, (x, y) -> frames.argb(x, y) >> 8 & 255);
    }

    private static void awaitNumber(SyncedPlayback playback, int lane, IntPredicate wanted, String what) {
        Await.until(SOON, () -> {
            playback.tick();
            OptionalInt now = number(playback.picture(lane));
            return now.isPresent() && wanted.test(now.getAsInt());
        }, () -> "wanted " + what + ", shown " + number(playback.picture(lane)) + " " + playback.picture(lane).state() + " at " + playback.at());
    }

    @Test
    void aJumpShowsThePictureOfThatMomentAndStepsGoOneByOneBothWays() throws Exception {
        try (SyncedPlayback playback = open(1)) {
            playback.seek(START.plusMillis(3020));
            awaitNumber(playback, 0, n -> n == 45, "45");
            assertEquals(START.plusMillis(3000), assertInstanceOf(PictureState.Played.class, settled(playback)).at());
            for (int n = 46; n <= 50; n++) {
                int next = n;
                playback.step(true, 0);
                awaitNumber(playback, 0, shown -> shown == next, "a step on to " + next);
            }
            for (int n = 49; n >= 44; n--) {
                int next = n;
                playback.step(false, 0);
                awaitNumber(playback, 0, shown -> shown == next, "a step back to " + next);
            }
            for (int n = 0; n < 40; n++) {
                playback.seek(START.plusMillis(100L * n));
                playback.tick();
            }
            awaitNumber(playback, 0, n -> n == 58, "where a quick drag of forty jumps ended");
            playback.seek(START.plusMillis(8010));
            awaitNumber(playback, 0, n -> n == 90, "the second file's 90");
            playback.seek(START.plusMillis(510));
            awaitNumber(playback, 0, n -> n == 7, "back in the first file");
        }
    }

    private static PictureState settled(SyncedPlayback playback) {
        Await.until(SOON, () -> {
            playback.tick();
            return playback.picture(0).state() instanceof PictureState.Played;
        }, () -> playback.picture(0).state().toString());
        return playback.picture(0).state();
    }

    @Test
    void playingFollowsTheClockAtFourTimesTheSpeedAndAtAQuarter() throws Exception {
        try (SyncedPlayback playback = open(1)) {
            awaitNumber(playback, 0, n -> n == 0, "the first picture");
            playback.speed(0.25);
            playback.play();
            awaitNumber(playback, 0, n -> n >= 12, "12 at a quarter of the speed");
            assertNear(playback, number(playback.picture(0)).orElseThrow(), 6);
            playback.speed(4);
            awaitNumber(playback, 0, n -> n >= 45, "45 at four times the speed");
            assertNear(playback, number(playback.picture(0)).orElseThrow(), 4 * 6);
            Await.until(SOON, () -> {
                playback.tick();
                return !playback.playing();
            }, () -> "does not stop at its end but runs at " + playback.at());
            assertEquals(END, playback.at());
        }
    }

    /** The clock and the picture belong together to within so many pictures. */
    private static void assertNear(SyncedPlayback playback, int picture, int pictures) {
        double clock = Duration.between(START, playback.at()).toMillis() * FPS / 1000.0;
        assertEquals(clock, picture, pictures, "picture against the clock's");
    }

    @Test
    void whereNothingWasRecordedItSaysWhyAndGoesOnAfterwards() throws Exception {
        try (SyncedPlayback playback = open(1)) {
            playback.seek(START.plusMillis(4500));
            awaitNumber(playback, 0, n -> n == 67, "the end of the first file");
            playback.play();
            Await.until(SOON, () -> {
                playback.tick();
                return playback.picture(0).state() instanceof PictureState.NoRecord;
            }, () -> playback.picture(0).state().toString());
            assertEquals("chunk lost", ((PictureState.NoRecord) playback.picture(0).state()).why());
            awaitNumber(playback, 0, n -> n > 76, "the second file after the hole");
            assertTrue(playback.at().isAfter(START.plusSeconds(7)), "the hole is not spliced");
        }
    }

    @Test
    void twoSourcesShowTheSameMomentToAFifthOfASecond() throws Exception {
        try (SyncedPlayback playback = open(2)) {
            awaitNumber(playback, 0, n -> n == 0, "the first picture");
            awaitNumber(playback, 1, n -> n == 0, "the first picture of the second");
            playback.play();
            awaitNumber(playback, 0, n -> n > 25, "half way");
            Await.until(SOON, () -> {
                playback.tick();
                return playback.spread().isPresent() && playback.spread().get().toMillis() <= 200
                        && Math.abs(number(playback.picture(0)).orElse(-99) - number(playback.picture(1)).orElse(99)) <= 3;
            }, () -> playback.spread() + " " + number(playback.picture(0)) + " " + number(playback.picture(1)));
            playback.pause();
            int at = (int) (Duration.between(START, playback.at()).toMillis() * FPS / 1000);
            awaitNumber(playback, 0, n -> Math.abs(n - at) <= 1, at + " standing");
            awaitNumber(playback, 1, n -> Math.abs(n - at) <= 1, at + " standing, second");
        }
    }

    @Test
    void aPieceThatMayNotBeSeenSaysSo() throws Exception {
        Track track = new Track("105", List.of(new Track.Piece("secret", START, START.plusSeconds(5))), at -> "");
        PieceStore store = piece -> CompletableFuture.failedFuture(new IllegalStateException("not yours to see"));
        try (SyncedPlayback playback = new SyncedPlayback(door, List.of(track), store, START, END, InstantSource.system())) {
            playback.picture(0).fit(320, 180);
            playback.tick();
            assertEquals("not yours to see", assertInstanceOf(PictureState.Refused.class, playback.picture(0).state()).ask());
        }
    }
}
