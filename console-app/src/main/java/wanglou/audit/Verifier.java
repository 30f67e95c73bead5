package wanglou.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.audit.Verification.Broken;
import wanglou.audit.Verification.Fault;
import wanglou.audit.Verification.Whole;

/** Walks the chain once, a page at a time. The hub may append meanwhile: entries up to the head read first never change. */
final class Verifier {

    private static final int PAGE = 2_000;

    private final Connection connection;

    Verifier(Connection connection) {
        this.connection = connection;
    }

    Verification from(Journal.Head known) throws SQLException {
        Ends ends = ends();
        if (ends == null || ends.highestSeq() > ends.head().seq()) {
            return new Broken(ends == null ? 0 : ends.head().seq() + 1, Fault.HEAD_MISMATCH);
        }
        if (known.seq() > 0) {
            List<JournalEntry> noted = Journal.page(connection, known.seq(), 1);
            if (noted.isEmpty() || noted.getFirst().seq() != known.seq()) {
                return new Broken(known.seq(), Fault.MISSING);
            }
            if (!noted.getFirst().hash().equals(known.hash())) {
                return new Broken(known.seq(), Fault.HEAD_MISMATCH);
            }
        }
        Journal.Head at = known;
        while (at.seq() < ends.head().seq()) {
            int size = (int) Math.min(PAGE, ends.head().seq() - at.seq());
            List<JournalEntry> page = Journal.page(connection, at.seq() + 1, size);
            if (page.isEmpty()) {
                return new Broken(at.seq() + 1, Fault.MISSING);
            }
            for (JournalEntry entry : page) {
                Broken fault = check(at, entry, ends.head().seq());
                if (fault != null) {
                    return fault;
                }
                at = new Journal.Head(entry.seq(), entry.hash());
            }
        }
        return at.equals(ends.head()) ? new Whole(at.seq(), at.hash()) : new Broken(at.seq(), Fault.HEAD_MISMATCH);
    }

    private static @Nullable Broken check(Journal.Head before, JournalEntry entry, long highest) {
        long seq = before.seq() + 1;
        if (entry.seq() != seq) {
            return new Broken(seq, Fault.MISSING);
        }
        if (!Chain.hash(entry, seq).equals(entry.hash())) {
            return new Broken(seq, isOfAnotherPlace(entry, highest) ? Fault.REORDERED : Fault.EDITED);
        }
        if (!entry.previousHash().equals(before.hash())) {
            // This entry is true to itself, so the one before it was rewritten together with its own hash.
            return new Broken(before.seq(), before.seq() == 0 ? Fault.HEAD_MISMATCH : Fault.EDITED);
        }
        return null;
    }

    /** Tries every number: a microsecond each, and only once, at the first fault. */
    private static boolean isOfAnotherPlace(JournalEntry entry, long highest) {
        for (long seq = 1; seq <= highest; seq++) {
            if (Chain.hash(entry, seq).equals(entry.hash())) {
                return true;
            }
        }
        return false;
    }

    /** @param highestSeq of all rows: beyond the head there must be none */
    private record Ends(Journal.Head head, long highestSeq) {
    }

    /** In one statement, so that an append between two cannot look like a fault. */
    private @Nullable Ends ends() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select h.seq, h.hash, (select coalesce(max(j.seq), 0) from journal j) from journal_head h where h.id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Ends(new Journal.Head(row.getLong(1), row.getString(2)), row.getLong(3)) : null;
        }
    }
}
