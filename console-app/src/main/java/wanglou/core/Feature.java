package wanglou.core;

import java.time.Instant;
import java.util.List;

/**
 * Home: hub thread. One feature's service as the hub sees it: decides on commands, applies facts to its boards.
 *
 * <p>{@link #decide} looks and answers, it changes nothing. {@link #apply} is a pure function of the fact: no clock, no chance, no I/O;
 * it is called for a fact just decided and for the same fact read back from the journal.
 */
public interface Feature {

    /** The sealed command interface this feature answers. */
    Class<? extends Command> commands();

    /** The sealed event interface this feature applies. */
    Class<? extends Event> events();

    /** Boards that follow the facts: shown to consoles once the facts are on disk. */
    List<Board<?, ?>> boards();

    /** Boards of things that are not journaled (positions, links): shown to consoles at once. */
    default List<Board<?, ?>> liveBoards() {
        return List.of();
    }

    /** @param command one of {@link #commands()} */
    Decision decide(Command command, Actor actor, Instant now);

    /** @param fact one whose event is of {@link #events()} */
    void apply(Fact fact);

    /**
     * What else becomes true with a fact of whichever feature: a unit's status moves its order on. Asked once, when the fact has been decided
     * and the boards follow it, and in the same transaction; never for a fact read back from the journal, whose consequences stand beside it.
     */
    default List<Event> follow(Fact fact) {
        return List.of();
    }

    /** Called about once a second; a feature whose state depends on time (stale, overdue) looks here. May return events to journal. */
    default List<Event> tick(Instant now) {
        return List.of();
    }
}
