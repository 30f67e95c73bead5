package wanglou.link;

import java.time.Duration;
import java.time.Instant;

import wanglou.core.Problem;

/** How the console stands to its hub. */
public sealed interface LinkState {

    /** First connection under way; nothing has been shown yet. */
    record Connecting(int attempt) implements LinkState {
    }

    /** @param roundTrip of the last heartbeat */
    record Live(String hub, String version, Duration roundTrip, Instant since) implements LinkState {
    }

    /**
     * The hub does not answer. What is shown is the picture of {@code lastPicture}.
     *
     * @param attempt tries since the loss
     * @param nextTry when the next try starts
     * @param interval seconds between this try and the one before it
     */
    record Lost(Instant lastPicture, int attempt, Instant nextTry, Duration interval) implements LinkState {
    }

    /** The hub ended the session: signed out, locked, or signed in elsewhere. Not retried. */
    record Ended(Problem reason) implements LinkState {
    }
}
