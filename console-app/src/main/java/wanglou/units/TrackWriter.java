package wanglou.units;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.UnitId;

/**
 * Home: hub thread gives ({@link #accept}), store writer takes ({@link #write}). Gathers believed fixes and appends them to
 * {@code track_chunk} a few times a minute: a kill loses at most what was gathered since, and fixes are not acknowledged to anybody.
 */
public final class TrackWriter implements Consumer<Fix> {

    /** How often {@link #write} should be called: three segments a minute cost 1.5 bytes a fix at 1 Hz. */
    public static final Duration EVERY = Duration.ofSeconds(20);

    /** One hour of 1,000 units at 1 Hz: if the store is away for longer, the oldest ways are let go, logged. */
    private static final int MAX_WAITING = 3_600_000;

    private static final Logger LOG = LoggerFactory.getLogger(TrackWriter.class);

    /** Which row a fix goes to, and which segment of it. */
    private record Slot(UnitId unit, long minute, String link) {
    }

    private final Object lock = new Object();
    private Map<Slot, List<Fix>> waiting = new LinkedHashMap<>();
    private int count;

    @Override
    public void accept(Fix fix) {
        synchronized (lock) {
            add(fix);
            if (count > MAX_WAITING) {
                Slot oldest = waiting.keySet().iterator().next();
                List<Fix> dropped = waiting.remove(oldest);
                count -= dropped == null ? 0 : dropped.size();
                LOG.error("the store takes no ways: those of {} in minute {} are lost", oldest.unit(), oldest.minute());
            }
        }
    }

    private void add(Fix fix) {
        long minute = Math.floorDiv(fix.at().toEpochMilli(), TrackChunk.MINUTE_MILLIS);
        waiting.computeIfAbsent(new Slot(fix.unit(), minute, fix.link()), slot -> new ArrayList<>()).add(fix);
        count++;
    }

    /**
     * Appends what was gathered, inside the caller's transaction. If that fails, give it back with {@link #giveBack}.
     *
     * @return what was written
     */
    public List<Fix> write(Connection connection) throws SQLException {
        Map<Slot, List<Fix>> taken;
        synchronized (lock) {
            taken = waiting;
            waiting = new LinkedHashMap<>();
            count = 0;
        }
        List<Fix> all = taken.values().stream().flatMap(List::stream).toList();
        try (PreparedStatement append = connection.prepareStatement(
                "update track_chunk set fixes = fixes || cast(? as bytea) where unit_id = ? and minute_no = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into track_chunk (fixes, unit_id, minute_no) values (?, ?, ?)")) {
            for (Map.Entry<Slot, List<Fix>> entry : taken.entrySet()) {
                byte[] segment = TrackChunk.segment(entry.getKey().minute(), entry.getValue());
                if (run(append, segment, entry.getKey()) == 0) {
                    run(insert, segment, entry.getKey());
                }
            }
        } catch (SQLException | RuntimeException e) {
            giveBack(all);
            throw e;
        }
        return all;
    }

    /** Takes back what {@link #write} returned, when its transaction was rolled back after all. */
    public void giveBack(List<Fix> fixes) {
        synchronized (lock) {
            Map<Slot, List<Fix>> newer = waiting;
            waiting = new LinkedHashMap<>();
            count = 0;
            fixes.forEach(this::add);
            newer.values().forEach(list -> list.forEach(this::add));
        }
    }

    /** Deletes ways before the moment; MLPS level 3 asks for at least six months of records. */
    public static int forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from track_chunk where minute_no < ?")) {
            delete.setLong(1, Math.floorDiv(before.toEpochMilli(), TrackChunk.MINUTE_MILLIS));
            return delete.executeUpdate();
        }
    }

    private static int run(PreparedStatement statement, byte[] segment, Slot slot) throws SQLException {
        statement.setBytes(1, segment);
        statement.setString(2, slot.unit().value());
        statement.setLong(3, slot.minute());
        return statement.executeUpdate();
    }
}
