package wanglou.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import wanglou.audit.Journal;
import wanglou.audit.Verification;
import wanglou.core.Actor;
import wanglou.store.Database;

/** Home: workers. Checks the whole hash chain when asked, has the finding journaled, and keeps the last good one for the status page. */
final class JournalCheck {

    /** @param upTo last number of a chain found whole */
    record Whole(Instant at, long upTo) {
    }

    private final Database database;
    private final Journal journal;
    private final InstantSource clock;
    private final BiConsumer<Actor, HubEvent> record;
    private volatile @Nullable Whole lastWhole;

    /** @param record journals a finding; called on a worker */
    JournalCheck(Database database, Journal journal, InstantSource clock, BiConsumer<Actor, HubEvent> record) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.record = record;
    }

    VerifyJournalQuery.Finding verify(Actor actor) {
        long start = System.nanoTime();
        Verification found = database.read(journal::verify);
        long millis = (System.nanoTime() - start) / 1_000_000;
        VerifyJournalQuery.Finding finding = switch (found) {
            case Verification.Whole whole -> {
                lastWhole = new Whole(clock.instant(), whole.count());
                yield new VerifyJournalQuery.Finding(true, whole.count(), "", millis);
            }
            case Verification.Broken(long seq, Verification.Fault fault) ->
                new VerifyJournalQuery.Finding(false, seq, fault.name().toLowerCase(Locale.ROOT), millis);
        };
        record.accept(actor, new HubEvent.JournalVerified(finding.upTo(), finding.whole() ? "whole" : finding.detail()));
        return finding;
    }

    /** Any thread. */
    @Nullable Whole lastWhole() {
        return lastWhole;
    }
}
