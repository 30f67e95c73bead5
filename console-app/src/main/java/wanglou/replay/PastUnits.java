package wanglou.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import wanglou.audit.EventCodec;
import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitFold;

/**
 * Home: workers. The units at a number of the journal, folded from its begin. What was folded once is kept at some marks, so that a second
 * look at the same days reads only what lies behind the mark before.
 */
final class PastUnits {

    private static final int MARK_EVERY = 50_000;
    private static final int MARKS = 32;

    private final EventCodec codec;
    private final UnitFold fold = new UnitFold();
    private final NavigableMap<Long, Map<UnitId, Unit>> marks = new ConcurrentSkipListMap<>();

    PastUnits(EventCodec codec) {
        this.codec = codec;
    }

    /** The last number decided at or before the moment. The journal's times never run backwards by more than a clock was set back. */
    static long lastAt(Connection connection, Instant at) throws SQLException {
        long low = 0;
        long high = one(connection, "select seq from journal_head where id = 1", 0);
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            long found = one(connection, "select count(*) from journal where seq = " + middle + " and decided_at <= ?", at);
            if (found > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static long one(Connection connection, String sql, Object argument) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (argument instanceof Instant at) {
                select.setObject(1, at.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    Map<UnitId, Unit> at(Connection connection, long seq) throws SQLException {
        Map.Entry<Long, Map<UnitId, Unit>> mark = marks.floorEntry(seq);
        Folded<UnitId, Unit> units = new Folded<>(mark == null ? Map.of() : mark.getValue());
        long from = mark == null ? 0 : mark.getKey();
        while (from < seq) {
            long to = Math.min(seq, from + MARK_EVERY);
            read(connection, from, to, fact -> {
                fold.apply(units, fact);
                units.takePut();
                units.takeRemoved();
            });
            from = to;
            if (to < seq && marks.size() < MARKS) {
                marks.put(to, units.all());
            }
        }
        return units.all();
    }

    /** Every fact about units with a number in (from, to]. */
    void read(Connection connection, long from, long to, java.util.function.Consumer<Fact> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select decided_at, person, seat, event_type, payload from journal"
                + " where seq > ? and seq <= ? and event_type like 'units.%' order by seq")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(new Fact(row.getObject(1, OffsetDateTime.class).toInstant(), new Actor(new PersonId(row.getString(2)),
                            new SeatId(row.getString(3)), java.util.Set.of()), codec.decode(row.getString(4), row.getString(5))));
                }
            }
        }
    }
}
