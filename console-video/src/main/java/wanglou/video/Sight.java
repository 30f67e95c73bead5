package wanglou.video;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.video.stream.LossCause;

/**
 * Home: any (immutable). What is known about a picture at one moment: facts only, no opinion.
 *
 * @param line how the line to the source stands
 * @param lastPacket when the newest packet of video arrived, on this machine's clock; null if none ever did
 * @param lastChange when the decoded picture last differed from the one before; null if nothing was decoded yet
 * @param usualGap how far apart pictures of this source usually arrive; zero while unknown
 * @param delay from the source to the screen as far as it can be measured: lag of the line plus the player's buffer
 */
public record Sight(Line line, @Nullable Instant lastPacket, @Nullable Instant lastChange, Duration usualGap, Duration delay) {

    public Sight {
        if (usualGap.isNegative() || delay.isNegative()) {
            throw new IllegalArgumentException("negative gap or delay: " + usualGap + ", " + delay);
        }
    }

    /** How the line to the source stands. */
    public sealed interface Line {
        /** Being opened since; {@code tries} is 0 at the first attempt. */
        record Opening(Instant since, int tries) implements Line {}

        /** Open: packets may come. */
        record Open() implements Line {}

        /** Down for {@code cause}; the next attempt is made at {@code nextTry}. */
        record Down(LossCause cause, Instant nextTry, int tries) implements Line {}

        /** Not allowed; {@code ask} says whom to ask. */
        record Refused(String ask) implements Line {}

        /** No decoder on this machine; {@code install} says what is missing. */
        record NoPlayer(String install) implements Line {}
    }
}
