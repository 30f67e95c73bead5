package wanglou.video.playback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.video.Await;
import wanglou.video.PictureState;
import wanglou.video.Sound;
import wanglou.video.stream.PieceBytes;
import wanglou.video.stream.PieceDoor;
import wanglou.video.testcamera.Beeps;
import wanglou.video.testcamera.CameraYard;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real AAC out of a real MP4, heard by an ear that knows when: a beep of each whole second says which one it is. */
class SoundInPlaybackTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-03-14T13:45:00Z");
    private static final Instant END = START.plusSeconds(20);
    private static final long NEAR_MS = 80;

    private final Path folder;
    private final PieceDoor door = new PieceDoor();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    SoundInPlaybackTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        door.close();
    }

    /** The loop of ten seconds: with beeps from 0 s, without any sound from 10 s. */
    private SyncedPlayback open(SoundSink.Maker ear) throws Exception {
        Clip clip = CameraYard.street();
        PieceBytes loud;
        try (Beeps beeps = new Beeps(10)) {
            loud = PieceBytes.of(ClipFile.write(clip, 0, 150, folder.resolve("loud.mp4"), beeps));
        }
        Map<String, PieceBytes> files = Map.of("loud", loud, "mute", PieceBytes.of(ClipFile.write(clip, 0, 150, folder.resolve("mute.mp4"))));
        Track track = new Track("105", List.of(new Track.Piece("loud", START, START.plusSeconds(10)), new Track.Piece("mute", START.plusSeconds(10), END)), at -> "");
        SyncedPlayback playback = new SyncedPlayback(door, List.of(track), piece -> CompletableFuture.completedFuture(files.get(piece)), START, END,
                InstantSource.system(), ear);
        playback.picture(0).fit(320, 180);
        return playback;
    }

    private SoundSink ear() {
        Ear ear = new Ear();
        ears.add(ear);
        return ear;
    }

    private static void until(SyncedPlayback playback, String what, BooleanSupplier condition) {
        Await.until(SOON, () -> {
            playback.tick();
            return condition.getAsBoolean();
        }, () -> what + "; " + playback.picture(0).sound() + " " + playback.picture(0).state() + " at " + playback.at());
    }

    private List<Ear.Beep> beeps() {
        return ears.isEmpty() ? List.of() : ears.getFirst().beeps();
    }

    /** Each beep is that of a second, and is heard when the clock shows it. @return the seconds */
    private static List<Long> inTime(SyncedPlayback playback, List<Ear.Beep> beeps) {
        long now = System.nanoTime();
        Duration at = Duration.between(START, playback.at());
        return beeps.stream().map(beep -> {
            long second = Math.round((beep.pitch() - Beeps.pitch(0)) / (Beeps.pitch(1) - Beeps.pitch(0)));
            long clock = at.minusNanos(now - beep.nanos()).toMillis();
            assertEquals(second * 1000, clock, NEAR_MS, "the beep of second " + second + " at " + beep.pitch() + " Hz");
            return second;
        }).toList();
    }

    @Test
    void soundIsHeardWithinEightyMillisecondsOfTheSharedClockAlsoAfterAJump() throws Exception {
        try (SyncedPlayback playback = open(this::ear)) {
            playback.picture(0).hear(true);
            until(playback, "the first picture", () -> playback.picture(0).state() instanceof PictureState.Played);
            playback.play();
            until(playback, "three beeps", () -> beeps().size() >= 3);
            assertEquals(List.of(1L, 2L, 3L), inTime(playback, beeps()).subList(0, 3));
            assertEquals(Sound.HEARD, playback.picture(0).sound());
            int before = beeps().size();
            playback.seek(START.plusMillis(6600));
            until(playback, "two beeps after the jump", () -> beeps().size() >= before + 2);
            assertEquals(List.of(7L, 8L), inTime(playback, beeps().subList(before, before + 2)));
        }
        Await.until(SOON, () -> ears.getFirst().closed(), () -> "the device is let go");
    }

    @Test
    void atAnotherSpeedStandingStillAndSteppingThereIsSilence() throws Exception {
        try (SyncedPlayback playback = open(this::ear)) {
            playback.picture(0).hear(true);
            playback.play();
            until(playback, "sound", () -> playback.picture(0).sound() == Sound.HEARD && !ears.isEmpty() && ears.getFirst().heard() > 300_000);
            playback.speed(2);
            until(playback, "it waits", () -> playback.picture(0).sound() == Sound.WAITS && ears.getFirst().bufferedMicros() == 0);
            long heard = ears.getFirst().heard();
            Instant from = playback.at();
            until(playback, "a second at twice the speed", () -> playback.at().isAfter(from.plusMillis(1000)));
            playback.pause();
            playback.speed(1);
            for (int i = 0; i < 5; i++) {
                playback.step(true, 0);
                playback.tick();
            }
            assertEquals(heard, ears.getFirst().heard(), "nothing was heard meanwhile");
            playback.play();
            until(playback, "sound again", () -> ears.getFirst().heard() > heard + 300_000);
            playback.picture(0).hear(false);
            until(playback, "nobody listens", () -> playback.picture(0).sound() == Sound.OFF && ears.getFirst().closed());
        }
    }

    @Test
    void whereThereIsNoSoundOrNothingToPlayItOnThePicturesGoOn() throws Exception {
        try (SyncedPlayback playback = open(() -> {
            throw new SoundSink.NoDevice(new IllegalArgumentException("no line"));
        })) {
            playback.picture(0).hear(true);
            playback.play();
            until(playback, "no device", () -> playback.picture(0).sound() == Sound.NO_DEVICE);
            until(playback, "pictures", () -> assertPlayed(playback).isAfter(START.plusMillis(500)));
        }
        try (SyncedPlayback playback = open(this::ear)) {
            playback.picture(0).hear(true);
            playback.seek(START.plusSeconds(11));
            playback.play();
            until(playback, "no sound there", () -> playback.picture(0).sound() == Sound.NONE);
            until(playback, "pictures", () -> playback.picture(0).state() instanceof PictureState.Played);
            assertTrue(ears.isEmpty(), "no device is taken for it");
        }
    }

    private static Instant assertPlayed(SyncedPlayback playback) {
        return playback.picture(0).state() instanceof PictureState.Opening ? START : assertInstanceOf(PictureState.Played.class, playback.picture(0).state()).at();
    }
}
