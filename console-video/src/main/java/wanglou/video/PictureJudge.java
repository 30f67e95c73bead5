package wanglou.video;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). Judges a picture by the age of its packets and by the change in it, by nothing else: a player that repeats its last frame
 * raises no event, so events of players are never asked.
 */
public final class PictureJudge {

    /**
     * Where one state ends and the next begins.
     *
     * @param late a picture this old is late; it is live again below 70 % of it, so that the badge does not flicker
     * @param frozen no packet for this long, and longer than 2.5 of the source's usual gaps, is a frozen picture
     * @param lost no packet for this long is a lost picture
     * @param same a decoded picture that is the same to the pixel for this long is frozen although packets flow
     * @param fullRate fewer pictures a second than this are a reduced picture
     */
    public record Limits(Duration late, Duration frozen, Duration lost, Duration same, double fullRate) {
        public Limits {
            if (late.isNegative() || frozen.compareTo(lost) >= 0 || same.compareTo(frozen) < 0 || !(fullRate > 0)) {
                throw new IllegalArgumentException("limits out of order: " + late + " " + frozen + " " + lost + " " + same + " " + fullRate);
            }
        }

        /** Freeze noticed within 1.5 s and loss within 5 s, with room for the clock that asks; 10 s of one picture is no camera's noise. */
        public static Limits standard() {
            return new Limits(Duration.ofMillis(1000), Duration.ofMillis(1200), Duration.ofMillis(4700), Duration.ofSeconds(10), 5);
        }
    }

    private final Limits limits;
    private final InstantSource clock;

    public PictureJudge(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The state that {@code sight} earns now; {@code before} is the state shown so far and only damps flicker between live and late. */
    public PictureState judge(Sight sight, PictureState before) {
        Instant last = sight.lastPacket();
        return switch (sight.line()) {
            case Sight.Line.Refused refused -> new PictureState.Refused(refused.ask());
            case Sight.Line.NoPlayer missing -> new PictureState.NoPlayer(missing.install());
            case Sight.Line.Down down -> new PictureState.Lost(last, down.nextTry(), down.tries(), down.cause());
            // A line that never failed is called open up to a beacon later than its first pictures come: they count.
            case Sight.Line.Opening opening when opening.tries() == 0 && last != null -> flowing(sight, last, before);
            case Sight.Line.Opening opening -> opening.tries() == 0
                    ? new PictureState.Opening(opening.since())
                    : new PictureState.Lost(last, null, opening.tries(), before instanceof PictureState.Lost lost ? lost.cause() : null);
            case Sight.Line.Open open -> flowing(sight, last, before);
        };
    }

    private PictureState flowing(Sight sight, @Nullable Instant last, PictureState before) {
        Instant now = clock.instant();
        Instant change = sight.lastChange();
        if (last == null || change == null) {
            return new PictureState.Opening(before instanceof PictureState.Opening(Instant since) ? since : now);
        }
        Duration age = Duration.between(last, now);
        if (age.compareTo(limits.lost()) >= 0) {
            return new PictureState.Lost(last, null, 0, null);
        }
        if (age.compareTo(frozenAfter(sight.usualGap())) >= 0) {
            return new PictureState.Frozen(change.isBefore(last) ? change : last);
        }
        if (Duration.between(change, now).compareTo(limits.same()) >= 0) {
            return new PictureState.Frozen(change);
        }
        if (sight.delay().compareTo(lateAfter(before, sight.usualGap())) >= 0) {
            return new PictureState.Late(sight.delay());
        }
        double fps = sight.usualGap().isZero() ? limits.fullRate() : 1e9 / sight.usualGap().toNanos();
        return fps < limits.fullRate() ? new PictureState.Reduced(fps) : new PictureState.Live(sight.delay());
    }

    /** A source of one picture a second is silent for a second between any two: its own rhythm stretches the limit, up to the loss. */
    private Duration frozenAfter(Duration usualGap) {
        Duration own = usualGap.multipliedBy(5).dividedBy(2);
        Duration wanted = own.compareTo(limits.frozen()) > 0 ? own : limits.frozen();
        return wanted.compareTo(limits.lost()) > 0 ? limits.lost() : wanted;
    }

    /** A source of few pictures cannot show them sooner than the next one: its own rhythm, beyond that of a full rate, is no delay of the line. */
    private Duration lateAfter(PictureState before, Duration usualGap) {
        Duration full = Duration.ofNanos(Math.round(1e9 / limits.fullRate()));
        Duration own = usualGap.compareTo(full) > 0 ? usualGap.multipliedBy(3).dividedBy(2) : Duration.ZERO;
        return (before instanceof PictureState.Late ? limits.late().multipliedBy(7).dividedBy(10) : limits.late()).plus(own);
    }
}
