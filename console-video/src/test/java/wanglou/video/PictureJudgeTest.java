package wanglou.video;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.video.stream.LossCause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class PictureJudgeTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:48:00Z");
    private static final Sight.Line OPEN = new Sight.Line.Open();
    private static final PictureState NONE = new PictureState.Opening(T0);

    private Instant now = T0;
    private final PictureJudge judge = new PictureJudge(PictureJudge.Limits.standard(), new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    private static Sight sight(Sight.Line line, @Nullable Instant packet, @Nullable Instant change, long gapMs, long delayMs) {
        return new Sight(line, packet, change, Duration.ofMillis(gapMs), Duration.ofMillis(delayMs));
    }

    private PictureState after(long ms, Sight sight) {
        now = T0.plusMillis(ms);
        return judge.judge(sight, NONE);
    }

    @Test
    void packetsThatFlowAreLiveWithTheirDelay() {
        assertEquals(new PictureState.Live(Duration.ofMillis(230)), after(60, sight(OPEN, T0, T0, 66, 230)));
    }

    @Test
    void aStoppedPictureIsFrozenBeforeOneAndAHalfSecondsAndSaysSinceWhen() {
        assertInstanceOf(PictureState.Live.class, after(1100, sight(OPEN, T0, T0, 66, 200)));
        assertEquals(new PictureState.Frozen(T0), after(1300, sight(OPEN, T0, T0, 66, 200)));
    }

    @Test
    void firstPicturesAreLiveThoughTheLineIsStillCalledOpening() {
        Sight.Line opening = new Sight.Line.Opening(T0, 0);
        assertInstanceOf(PictureState.Live.class, after(60, sight(opening, T0, T0, 66, 200)));
        assertInstanceOf(PictureState.Opening.class, after(60, sight(opening, T0, null, 66, 200)));
        assertEquals(new PictureState.Lost(T0, null, 0, null), after(4800, sight(opening, T0, T0, 66, 200)));
        assertInstanceOf(PictureState.Lost.class, after(60, sight(new Sight.Line.Opening(T0, 1), T0, T0, 66, 200)), "it failed, and nothing says that it is back");
    }

    @Test
    void silenceIsLostBeforeFiveSeconds() {
        assertEquals(new PictureState.Lost(T0, null, 0, null), after(4800, sight(OPEN, T0, T0, 66, 200)));
    }

    @Test
    void aSlowSourceIsReducedAndNotFrozenBetweenItsPictures() {
        assertEquals(new PictureState.Reduced(1), after(2000, sight(OPEN, T0, T0, 1000, 200)));
        assertInstanceOf(PictureState.Frozen.class, after(2600, sight(OPEN, T0, T0, 1000, 200)));
    }

    @Test
    void aSourceThatRepeatsOnePictureIsFrozenThoughPacketsFlow() {
        Instant packet = T0.plusSeconds(11);
        assertEquals(new PictureState.Frozen(T0), after(11_000, sight(OPEN, packet, T0, 66, 200)));
    }

    @Test
    void lateIsLeftOnlyWellBelowItsLimit() {
        Sight sight = sight(OPEN, T0, T0, 66, 800);
        assertInstanceOf(PictureState.Live.class, judge.judge(sight, new PictureState.Live(Duration.ZERO)));
        assertEquals(new PictureState.Late(Duration.ofMillis(800)), judge.judge(sight, new PictureState.Late(Duration.ofSeconds(3))));
    }

    @Test
    void aLineThatIsDownIsLostAtOnceAndKnowsTheNextTry() {
        Instant next = T0.plusSeconds(4);
        assertEquals(new PictureState.Lost(T0, next, 3, LossCause.SILENT), after(10, sight(new Sight.Line.Down(LossCause.SILENT, next, 3), T0, T0, 66, 0)));
    }

    @Test
    void aReconnectStaysLostUntilPacketsComeAndAFirstTryIsOnlyOpening() {
        assertEquals(new PictureState.Lost(T0, null, 2, null), after(10, sight(new Sight.Line.Opening(T0, 2), T0, T0, 66, 0)));
        assertEquals(new PictureState.Opening(T0), after(10, sight(new Sight.Line.Opening(T0, 0), null, null, 0, 0)));
    }

    @Test
    void packetsWithoutADecodedPictureAreNotLive() {
        assertInstanceOf(PictureState.Opening.class, after(10, sight(OPEN, T0, null, 66, 0)));
    }
}
