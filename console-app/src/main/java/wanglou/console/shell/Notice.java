package wanglou.console.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import wanglou.console.text.Texts;

/**
 * One line behind the bell.
 *
 * @param fact what happened, in the language of the moment
 * @param detail where and who, may be empty
 * @param open leads to the thing, where there is one
 */
public record Notice(Instant at, Level level, Function<Texts, String> fact, Function<Texts, String> detail, Optional<Runnable> open) {

    /** How much it wants to be looked at. */
    public enum Level {
        INFO, WARNING, ACT
    }
}
