package wanglou.audit;

import java.time.Instant;

/**
 * One row of the journal as it stands on disk.
 *
 * @param seq gap-free from 1
 * @param at when the hub decided it
 * @param person who acted
 * @param seat from where
 * @param type stable name of the event, {@code <feature>.<event>}
 * @param payload the event as JSON
 * @param previousHash hex SHA-256 of the row before
 * @param hash hex SHA-256 over all of the above
 */
public record JournalEntry(long seq, Instant at, String person, String seat, String type, String payload, String previousHash,
        String hash) {
}
