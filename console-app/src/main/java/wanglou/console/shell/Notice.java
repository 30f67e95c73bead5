package wanglou.console.shell;

import java.time.Instant;
import java.util.Optional;

/**
 * One line behind the bell.
 *
 * @param fact what happened, already in words
 * @param detail where and who, may be empty
 * @param open leads to the thing, where there is one
 */
public record Notice(Instant at, Level level, String fact, String detail, Optional<Runnable> open) {

    /** How much it wants to be looked at. */
    public enum Level {
        INFO, WARNING, ACT
    }
}
