package wanglou.evidence.ui;

import java.time.Duration;
import java.util.Optional;

import wanglou.console.text.Texts;
import wanglou.evidence.SourceClock;

/** Home: any. What a name line says of its source's clock: how far it is off, where that is known from, and whether the source is shifted for it. */
final class ClockWords {

    /** Nearer than this nobody sees a difference. */
    private static final Duration NEAR = Duration.ofMillis(50);
    /** No line is so slow: a clock that is off by more was never set, and nothing is concluded from it. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private ClockWords() {
    }

    /** By how much a source is moved towards the past, so that its pictures lie when they were taken; zero where that is not known to be late. */
    static Duration shift(Optional<SourceClock> clock) {
        return clock.map(SourceClock::offset).filter(Duration::isNegative).map(Duration::negated).filter(late -> late.compareTo(NEAR) >= 0 && late.compareTo(LATEST) <= 0)
                .orElse(Duration.ZERO);
    }

    static String of(Texts texts, Optional<SourceClock> clock) {
        if (clock.isEmpty()) {
            return texts.get("evidence.clock");
        }
        Duration offset = clock.get().offset();
        String from = texts.orElse("evidence.clock.from." + clock.get().from(), clock.get().from());
        String seconds = "%.2f".formatted(Math.abs(offset.toMillis()) / 1000.0);
        if (!shift(clock).isZero()) {
            return texts.get("evidence.clock.late", seconds, from);
        }
        return offset.abs().compareTo(NEAR) < 0 ? texts.get("evidence.clock.off", (offset.isNegative() ? "−" : "+") + seconds, from)
                : offset.abs().compareTo(LATEST) > 0 ? texts.get("evidence.clock.wrong", texts.formats().spoken(offset.abs()), from)
                : texts.get("evidence.clock.fast", seconds, from);
    }
}
