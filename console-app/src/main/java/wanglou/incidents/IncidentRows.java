package wanglou.incidents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Json;
import wanglou.store.RowValues;

/** Home: the thread of its connection. The rows of the table {@code incident} as values; what is put is written by {@link #flush}. */
final class IncidentRows extends RowValues<IncidentId, Incident> {

    private static final ObjectMapper JSON = Json.newMapper();
    private static final String COLUMNS = "kind, grade, lat, lon, address, place_source, note, opened_at, opened_by, seat, closed_at, life, id";

    IncidentRows(Connection connection) {
        super(connection);
    }

    @Override
    protected Optional<Incident> find(IncidentId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from incident where id = ?")) {
            select.setString(1, id.value());
            return list(select).stream().findFirst();
        }
    }

    @Override
    public void remove(IncidentId id) {
        // Put away from the boards; the record keeps it.
    }

    @Override
    protected void write(Incident incident, @Nullable Incident before) throws SQLException {
        String sql = before != null ? "update incident set " + COLUMNS.replace(", id", "").replace(",", " = ?,") + " = ? where id = ?"
                : "insert into incident (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, incident);
            statement.executeUpdate();
        }
    }

    List<Incident> open() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from incident where closed_at is null order by id")) {
            return list(select);
        }
    }

    /** The newest so many. */
    List<Incident> endedSince(Instant since, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from incident where closed_at > ? order by closed_at desc fetch first " + most + " rows only")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            return list(select);
        }
    }

    /** The numbers given since, also of those that are not in sight: none is given twice. */
    List<String> numbersSince(Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from incident where opened_at > ?")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            List<String> numbers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getString(1));
                }
            }
            return numbers;
        }
    }

    private static void fill(PreparedStatement row, Incident i) throws SQLException {
        GeoPoint point = i.place().point();
        row.setString(1, i.kind().value());
        row.setInt(2, i.grade().value());
        row.setObject(3, point == null ? null : point.lat(), Types.DOUBLE);
        row.setObject(4, point == null ? null : point.lon(), Types.DOUBLE);
        row.setString(5, i.place().address());
        row.setString(6, i.place().source());
        row.setString(7, i.note());
        row.setObject(8, i.openedAt().atOffset(ZoneOffset.UTC));
        row.setString(9, i.openedBy().value());
        row.setString(10, i.seat().value());
        Instant end = i.closedAt();
        row.setObject(11, end == null ? null : end.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        try {
            row.setString(12, JSON.writeValueAsString(i.life()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a life is always JSON", impossible);
        }
        row.setString(13, i.id().value());
    }

    static List<Incident> list(PreparedStatement select) throws SQLException {
        List<Incident> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(incident(row));
            }
        }
        return found;
    }

    private static Incident incident(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        GeoPoint point = row.wasNull() ? null : new GeoPoint(lat, row.getDouble("lon"));
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        Incident told = new Incident(new IncidentId(row.getString("id")), new IncidentKind(row.getString("kind")),
                new Grade(row.getInt("grade")), new Place(point, row.getString("address"), row.getString("place_source")),
                row.getString("note"), row.getObject("opened_at", OffsetDateTime.class).toInstant(), new PersonId(row.getString("opened_by")),
                new SeatId(row.getString("seat")), closed == null ? null : closed.toInstant());
        String life = row.getString("life");
        try {
            // Rows from before stages have none: what the columns tell is all there is.
            return life.isEmpty() ? told : told.with(JSON.readValue(life, Life.class));
        } catch (JsonProcessingException e) {
            throw new SQLException("incident.life holds no life: " + told.id(), e);
        }
    }
}
