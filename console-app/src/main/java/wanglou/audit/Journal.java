package wanglou.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.SeatId;

/**
 * Home: any thread (stateless); writing, the store writer. The append-only order of all that was decided. Numbers come from the head row, locked
 * until the caller's transaction ends: what is rolled back leaves no gap, and nobody sees a number before the ones below it.
 */
public final class Journal {

    private static final int PAGE = 2_000;
    private static final String COLUMNS = "seq, decided_at, person, seat, event_type, payload, previous_hash, hash";

    private final EventCodec codec;

    public Journal(EventCodec codec) {
        this.codec = codec;
    }

    /** The journal's last number and hash. Whoever has noted it can later prove that nothing up to there was changed. */
    public record Head(long seq, String hash) {

        public static final Head START = new Head(0, Chain.START);
    }

    /** Appends the facts in their order. Times are kept to the microsecond. */
    public List<JournalEntry> append(Connection connection, List<Fact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return List.of();
        }
        Head head = head(connection, " for update");
        List<JournalEntry> entries = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            JournalEntry entry = entry(head, fact);
            entries.add(entry);
            head = new Head(entry.seq(), entry.hash());
        }
        insert(connection, entries);
        try (PreparedStatement update = connection.prepareStatement("update journal_head set seq = ?, hash = ? where id = 1")) {
            update.setLong(1, head.seq());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
        return entries;
    }

    private JournalEntry entry(Head head, Fact fact) {
        long seq = head.seq() + 1;
        Instant at = fact.at().truncatedTo(ChronoUnit.MICROS);
        String person = fact.by().person().value();
        String seat = fact.by().seat().value();
        String type = codec.nameOf(fact.event());
        String payload = codec.encode(fact.event());
        String hash = Chain.hash(seq, at, person, seat, type, payload, head.hash());
        return new JournalEntry(seq, at, person, seat, type, payload, head.hash(), hash);
    }

    private static void insert(Connection connection, List<JournalEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (JournalEntry entry : entries) {
                insert.setLong(1, entry.seq());
                insert.setObject(2, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                insert.setString(3, entry.person());
                insert.setString(4, entry.seat());
                insert.setString(5, entry.type());
                insert.setString(6, entry.payload());
                insert.setString(7, entry.previousHash());
                insert.setString(8, entry.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public long lastSeq(Connection connection) throws SQLException {
        return head(connection).seq();
    }

    public Head head(Connection connection) throws SQLException {
        return head(connection, "");
    }

    private static Head head(Connection connection, String how) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq, hash from journal_head where id = 1" + how);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new JournalBrokenException("the journal has no head row");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    /** Reads entries from {@code fromSeq} on, in order, at most {@code limit}. Memory does not grow with {@code limit}. */
    public void read(Connection connection, long fromSeq, int limit, Consumer<JournalEntry> reader) throws SQLException {
        long next = fromSeq;
        int left = limit;
        while (left > 0) {
            List<JournalEntry> page = page(connection, next, Math.min(left, PAGE));
            page.forEach(reader);
            if (page.size() < Math.min(left, PAGE)) {
                return;
            }
            left -= page.size();
            next = page.getLast().seq() + 1;
        }
    }

    static List<JournalEntry> page(Connection connection, long fromSeq, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from journal where seq >= ? order by seq limit " + limit)) {
            select.setLong(1, fromSeq);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new JournalEntry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
                            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
                }
            }
            return entries;
        }
    }

    /** The fact an entry holds. Roles are not in the journal: the actor comes back without them. */
    public Fact fact(JournalEntry entry) {
        return new Fact(entry.at(), new Actor(new PersonId(entry.person()), new SeatId(entry.seat()),
                Set.of()), codec.decode(entry.type(), entry.payload()));
    }

    /** Checks the whole journal, entry by entry; needs little memory and no lock. */
    public Verification verify(Connection connection) throws SQLException {
        return verify(connection, Head.START);
    }

    /**
     * Checks what came after {@code known}, which must be a head that was found whole before or that a person noted.
     *
     * @return {@link Verification.Broken} also when the entry at {@code known} is no longer the one it was
     */
    public Verification verify(Connection connection, Head known) throws SQLException {
        return new Verifier(connection).from(known);
    }
}
