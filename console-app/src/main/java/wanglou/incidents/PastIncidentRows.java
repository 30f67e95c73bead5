package wanglou.incidents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;

/** Home: a worker. Reads what happened around a point from the table of incidents. */
public final class PastIncidentRows {

    /** More than anybody reads on a card. */
    public static final int MOST = 100;
    /** The newest so many of the box are looked at: a square of a city in a year. */
    private static final int LOOKED_AT = 5_000;

    private PastIncidentRows() {
    }

    public static PastIncidents read(Connection connection, PastIncidentsQuery query) throws SQLException {
        double metres = query.metres();
        GeoPoint north = Geodesy.destination(query.centre(), 0, metres);
        GeoPoint south = Geodesy.destination(query.centre(), 180, metres);
        double east = Geodesy.destination(query.centre(), 90, metres).lon();
        double west = Geodesy.destination(query.centre(), 270, metres).lon();
        List<PastIncidents.Past> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from incident where lat between ? and ? and lon between ? and ?"
                + " and opened_at >= ? order by opened_at desc fetch first " + LOOKED_AT + " rows only")) {
            select.setDouble(1, south.lat());
            select.setDouble(2, north.lat());
            select.setDouble(3, Math.min(west, east));
            select.setDouble(4, Math.max(west, east));
            select.setObject(5, query.since().atOffset(ZoneOffset.UTC));
            for (Incident i : IncidentRows.list(select)) {
                GeoPoint at = i.place().point();
                if (at != null && at.distanceTo(query.centre()) <= metres) {
                    found.add(new PastIncidents.Past(i.id(), i.kind(), i.grade(), i.place(), i.openedAt(), i.closedAt(), at.distanceTo(query.centre())));
                }
            }
        }
        found.sort(Comparator.comparingDouble(PastIncidents.Past::metres).thenComparing(PastIncidents.Past::openedAt, Comparator.reverseOrder()));
        return new PastIncidents(found.stream().limit(MOST).toList(), found.size() > MOST);
    }
}
