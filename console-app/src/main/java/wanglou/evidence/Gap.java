package wanglou.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch between two pieces of one recording of which there is no picture.
 *
 * @param reason why: {@code lost-line}, {@code no-source} (the camera never answered), {@code hub-down} or {@code unknown}
 */
public record Gap(Instant from, Instant to, String reason) {

    public Gap {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a gap from " + from + " to " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
