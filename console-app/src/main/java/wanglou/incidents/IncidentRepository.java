package wanglou.incidents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Projection;

/** Home: store writer thread. The table of incidents. */
public final class IncidentRepository implements Projection {

    private final IncidentService service;

    /** @param service whose board a restore fills */
    public IncidentRepository(IncidentService service) {
        this.service = service;
    }

    @Override
    public Class<IncidentEvent> events() {
        return IncidentEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        switch ((IncidentEvent) fact.event()) {
            case IncidentEvent.Opened opened -> insert(connection, opened, fact);
            case IncidentEvent.Regraded(IncidentId id, Grade grade) -> {
                try (PreparedStatement update = connection.prepareStatement("update incident set grade = ? where id = ?")) {
                    update.setInt(1, grade.value());
                    update.setString(2, id.value());
                    update.executeUpdate();
                }
            }
            case IncidentEvent.NoteAdded(IncidentId id, String text) -> {
                try (PreparedStatement update = connection.prepareStatement(
                        "update incident set note = case when note = '' then ? else note || ? end where id = ?")) {
                    update.setString(1, text);
                    update.setString(2, "\n" + text);
                    update.setString(3, id.value());
                    update.executeUpdate();
                }
            }
            case IncidentEvent.Closed(IncidentId id, String reason, Instant at) -> close(connection, id, at);
            case IncidentEvent.Reopened(IncidentId id, String reason) -> close(connection, id, null);
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, kind, grade, lat, lon, address, place_source, note, opened_at,"
                + " opened_by, seat, closed_at from incident order by id"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                IncidentId id = new IncidentId(rows.getString("id"));
                double lat = rows.getDouble("lat");
                GeoPoint point = rows.wasNull() ? null : new GeoPoint(lat, rows.getDouble("lon"));
                OffsetDateTime closed = rows.getObject("closed_at", OffsetDateTime.class);
                service.board().put(id, new Incident(id, new IncidentKind(rows.getString("kind")), new Grade(rows.getInt("grade")),
                        new Place(point, rows.getString("address"), rows.getString("place_source")), rows.getString("note"),
                        rows.getObject("opened_at", OffsetDateTime.class).toInstant(), new PersonId(rows.getString("opened_by")),
                        new SeatId(rows.getString("seat")), closed == null ? null : closed.toInstant()));
            }
        }
    }

    private static void insert(Connection connection, IncidentEvent.Opened opened, Fact fact) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into incident (id, kind, grade, lat, lon, address, place_source,"
                + " note, opened_at, opened_by, seat) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            GeoPoint point = opened.place().point();
            insert.setString(1, opened.incident().value());
            insert.setString(2, opened.kind().value());
            insert.setInt(3, opened.grade().value());
            if (point == null) {
                insert.setNull(4, Types.DOUBLE);
                insert.setNull(5, Types.DOUBLE);
            } else {
                insert.setDouble(4, point.lat());
                insert.setDouble(5, point.lon());
            }
            insert.setString(6, opened.place().address());
            insert.setString(7, opened.place().source());
            insert.setString(8, opened.note());
            insert.setObject(9, fact.at().atOffset(ZoneOffset.UTC));
            insert.setString(10, fact.by().person().value());
            insert.setString(11, fact.by().seat().value());
            insert.executeUpdate();
        }
    }

    private static void close(Connection connection, IncidentId id, @Nullable Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update incident set closed_at = ? where id = ?")) {
            update.setObject(1, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setString(2, id.value());
            update.executeUpdate();
        }
    }
}
