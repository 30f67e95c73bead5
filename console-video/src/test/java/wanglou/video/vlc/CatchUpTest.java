package wanglou.video.vlc;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CatchUpTest {

    private final CatchUp catchUp = new CatchUp(Duration.ofMillis(40));

    private CatchUp.Speed at(long lag) {
        CatchUp.Speed last = CatchUp.Speed.NORMAL;
        for (int i = 0; i < 6; i++) {
            last = catchUp.sample(10_000 + i * 100L + lag, 10_000 + i * 100L);
        }
        return last;
    }

    @Test
    void aFreshPlayerIsLeftAlone() {
        assertEquals(CatchUp.Speed.NORMAL, at(60));
        assertEquals(Duration.ofMillis(60), catchUp.lag());
    }

    @Test
    void aLatePlayerRunsUntilItIsFreshAgain() {
        assertEquals(CatchUp.Speed.FASTER, at(1500));
        assertEquals(CatchUp.Speed.FAST, at(300));
        assertEquals(CatchUp.Speed.FAST, at(90), "not before it is well below where it started");
        assertEquals(CatchUp.Speed.NORMAL, at(50));
    }

    @Test
    void aPositionThatIsToldSeldomIsNoLag() {
        CatchUp.Speed last = CatchUp.Speed.NORMAL;
        for (int i = 0; i < 30; i++) {
            long told = i / 3 * 300L;
            last = catchUp.sample(i * 100L + 30, told);
        }
        assertEquals(CatchUp.Speed.NORMAL, last);
    }
}
