package wanglou.units;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.UnitId;

/** Home: a worker, for the time of one transaction. Reads ways and past pictures back. */
public final class TrackReader {

    /** More points than a screen is wide, ten times over; beyond it every n-th fix is sent. */
    static final int MAX_FIXES = 20_000;

    private static final Duration PICTURE_REACH = PictureAtQuery.REACH;
    private static final Comparator<Fix> BY_TIME = Comparator.comparing(Fix::at);

    private final Connection connection;

    public TrackReader(Connection connection) {
        this.connection = connection;
    }

    public Track answer(TrackQuery query) throws SQLException {
        List<Fix> all = read(query.unit(), query.from(), query.to());
        int step = (all.size() + MAX_FIXES - 1) / MAX_FIXES;
        if (step <= 1) {
            return new Track(query.unit(), query.from(), query.to(), all, false);
        }
        List<Fix> some = new ArrayList<>(MAX_FIXES);
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return new Track(query.unit(), query.from(), query.to(), some, true);
    }

    public Picture answer(PictureAtQuery query) throws SQLException {
        return new Picture(query.at(), pictureAt(query.at()));
    }

    /** Every fix of the unit from one moment to another, both included, oldest first. */
    public List<Fix> read(UnitId unit, Instant from, Instant to) throws SQLException {
        List<Fix> fixes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select unit_id, minute_no, fixes from track_chunk where unit_id = ? and minute_no between ? and ? order by minute_no")) {
            select.setString(1, unit.value());
            select.setLong(2, minute(from));
            select.setLong(3, minute(to));
            chunks(select).forEach(chunk -> fixes.addAll(chunk.fixes()));
        }
        fixes.removeIf(fix -> fix.at().isBefore(from) || fix.at().isAfter(to));
        fixes.sort(BY_TIME);
        return fixes;
    }

    /** The last fix of every unit at or before the moment, not older then than {@link PictureAtQuery#REACH}. */
    public List<Fix> pictureAt(Instant at) throws SQLException {
        Map<UnitId, Fix> picture = new LinkedHashMap<>();
        Map<UnitId, Long> tooNew = new LinkedHashMap<>();
        for (Chunk chunk : lastChunks(minute(at), minute(at.minus(PICTURE_REACH)))) {
            Fix last = lastOf(chunk, at);
            if (last == null) {
                tooNew.put(chunk.unit(), chunk.minute());
            } else {
                picture.put(chunk.unit(), last);
            }
        }
        // Only those whose first fix of this very minute came later than the moment have to be looked up once more.
        for (Map.Entry<UnitId, Long> entry : tooNew.entrySet()) {
            lastIn(entry.getKey(), minute(at.minus(PICTURE_REACH)), entry.getValue() - 1).ifPresent(fix -> picture.put(fix.unit(), fix));
        }
        return List.copyOf(picture.values());
    }

    /** The last fix of each unit that ever had one; one look at the index for each. */
    List<Fix> last(Collection<Unit> units) throws SQLException {
        List<Fix> fixes = new ArrayList<>();
        for (Unit unit : units) {
            lastIn(unit.id(), Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(fixes::add);
        }
        return fixes;
    }

    private Optional<Fix> lastIn(UnitId unit, long oldest, long newest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select unit_id, minute_no, fixes from track_chunk where unit_id = ? and minute_no = (
                    select max(minute_no) from track_chunk where unit_id = ? and minute_no between ? and ?)
                """)) {
            select.setString(1, unit.value());
            select.setString(2, unit.value());
            select.setLong(3, oldest);
            select.setLong(4, newest);
            return chunks(select).stream().flatMap(chunk -> chunk.fixes().stream()).max(BY_TIME);
        }
    }

    private List<Chunk> lastChunks(long newest, long oldest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select c.unit_id, c.minute_no, c.fixes from track_chunk c join (
                    select unit_id, max(minute_no) as newest from track_chunk where minute_no between ? and ? group by unit_id) l
                on l.unit_id = c.unit_id and l.newest = c.minute_no order by c.unit_id
                """)) {
            select.setLong(1, oldest);
            select.setLong(2, newest);
            return chunks(select);
        }
    }

    private record Chunk(UnitId unit, long minute, List<Fix> fixes) {
    }

    private static List<Chunk> chunks(PreparedStatement select) throws SQLException {
        List<Chunk> chunks = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UnitId unit = new UnitId(rows.getString(1));
                chunks.add(new Chunk(unit, rows.getLong(2), TrackChunk.unpack(unit, rows.getLong(2), rows.getBytes(3))));
            }
        }
        return chunks;
    }

    private static @Nullable Fix lastOf(Chunk chunk, Instant at) {
        return chunk.fixes().stream().filter(fix -> !fix.at().isAfter(at)).max(BY_TIME).orElse(null);
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), TrackChunk.MINUTE_MILLIS);
    }
}
