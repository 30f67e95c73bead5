package wanglou.incidents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import wanglou.audit.EventCodec;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #read} a worker. The timelines: every event of any feature that says it is of an incident. */
public final class TimelineRows implements Projection {

    /** More than any incident has that is dealt with by people; a flood by a machine must not stop the card. */
    public static final int MOST = 2_000;

    private final EventCodec codec;

    public TimelineRows(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public Class<? extends Event> events() {
        return OfIncident.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        OfIncident event = (OfIncident) fact.event();
        try (PreparedStatement insert = connection.prepareStatement("insert into incident_timeline (incident_id, seq, at, person, seat,"
                + " event_type, payload) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (IncidentId id : event.incidents().stream().distinct().toList()) {
                insert.setString(1, id.value());
                insert.setLong(2, seq);
                insert.setObject(3, fact.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, fact.by().person().value());
                insert.setString(5, fact.by().seat().value());
                insert.setString(6, codec.nameOf(event));
                insert.setString(7, codec.encode(event));
                insert.executeUpdate();
            }
        }
    }

    /** Nothing: a timeline is read when somebody opens it. */
    @Override
    public void restore(Connection connection) {
    }

    public static Timeline read(Connection connection, TimelineQuery query) throws SQLException {
        List<Timeline.Entry> newestFirst = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select seq, at, person, seat, event_type, payload"
                + " from incident_timeline where incident_id = ? order by seq desc fetch first " + MOST + " rows only")) {
            select.setString(1, query.incident().value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    newestFirst.add(new Timeline.Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                            new PersonId(row.getString(3)), new SeatId(row.getString(4)), row.getString(5), row.getString(6)));
                }
            }
        }
        return new Timeline(newestFirst.reversed());
    }
}
