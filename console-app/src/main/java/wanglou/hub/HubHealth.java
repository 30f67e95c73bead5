package wanglou.hub;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The hub about itself. Board {@code hub}, one entry under the hub's name.
 *
 * @param journalSeq last number on disk
 * @param commitMillisP99 of the last minute
 * @param verifiedSeq up to where the last verification found the chain whole, 0 before the first
 * @param storeBytes size of the store, −1 where it cannot be known
 * @param storeProblem code of what ails the store, null when it is well
 * @param diskFreeBytes free where the store lies, −1 where it cannot be known
 * @param fixDelayMillisP99 from receiving a fix to handing it to the consoles, last minute
 */
public record HubHealth(String name, String version, Instant startedAt, long journalSeq, double eventsPerSecond, double commitMillisP99,
        @Nullable Instant verifiedAt, long verifiedSeq, long storeBytes, @Nullable String storeProblem, long diskFreeBytes,
        double fixDelayMillisP99) {
}
