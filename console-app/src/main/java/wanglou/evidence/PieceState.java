package wanglou.evidence;

import java.time.Instant;

import wanglou.core.PersonId;

/** How far a piece has come. */
public sealed interface PieceState {

    /** It grows; it has no length and no hash yet. */
    record Recording() implements PieceState {
    }

    /** Finished, hashed, chained and encrypted by the hub that recorded it. */
    record Sealed(Instant at) implements PieceState {
    }

    /** The same, by a later start: the hub that recorded it did not live to finish it. */
    record Recovered(Instant at) implements PieceState {
    }

    /** It had begun or was sealed, and its file is not there or cannot be read. */
    record Missing(Instant at, String reason) implements PieceState {
    }

    /** @param rule the retention class whose time was over */
    record Deleted(Instant at, PersonId by, String rule) implements PieceState {
    }

    /** Whether there are bytes to look at. */
    default boolean whole() {
        return this instanceof Sealed || this instanceof Recovered;
    }
}
