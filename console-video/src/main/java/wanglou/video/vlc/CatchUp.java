package wanglou.video.vlc;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Home: the player worker. Decides how fast a player plays. What libvlc loses while it starts or stalls it keeps as delay for as long as it plays; so it
 * is let run a little faster until what it shows is as fresh as it can be.
 */
final class CatchUp {

    /** What to do now. */
    enum Speed {
        NORMAL(1), FAST(1.15f), FASTER(1.5f);

        final float rate;

        Speed(float rate) {
            this.rate = rate;
        }
    }

    /** libvlc tells its position about four times a second: the smallest of this many differences, one each 100 ms, is the true one. */
    private static final int SAMPLES = 5;
    private static final long FAST_FROM = 90;
    private static final long FASTER_FROM = 600;
    private static final long ENOUGH = 25;

    private final long target;
    private final ArrayDeque<Long> lags = new ArrayDeque<>();
    private Speed speed = Speed.NORMAL;

    CatchUp(Duration target) {
        this.target = target.toMillis();
    }

    /** A player at {@code playedMillis} of a stream that has come to {@code streamMillis}. */
    Speed sample(long streamMillis, long playedMillis) {
        lags.add(streamMillis - playedMillis);
        if (lags.size() > SAMPLES) {
            lags.removeFirst();
        }
        if (lags.size() == SAMPLES) {
            long over = lag().toMillis() - target;
            boolean fast = over > (speed == Speed.NORMAL ? FAST_FROM : ENOUGH);
            speed = over > FASTER_FROM ? Speed.FASTER : fast ? Speed.FAST : Speed.NORMAL;
        }
        return speed;
    }

    /** How far what is shown lies behind what came. */
    Duration lag() {
        return Duration.ofMillis(Math.max(0, lags.stream().mapToLong(l -> l).min().orElse(0)));
    }

    boolean isKnown() {
        return lags.size() == SAMPLES;
    }
}
