package wanglou.units;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.core.DeviceId;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.store.Json;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The tables {@code unit} and {@code unit_device}. */
public final class UnitRepository implements Projection {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };

    private final UnitService service;
    private final ObjectMapper json = Json.newMapper();

    public UnitRepository(UnitService service) {
        this.service = service;
    }

    @Override
    public Class<? extends Event> events() {
        return UnitEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        switch ((UnitEvent) fact.event()) {
            case UnitEvent.Registered e -> insert(connection, e.profile(), e.status(), fact.at());
            case UnitEvent.Edited e -> update(connection, e.profile());
            case UnitEvent.StatusSet e -> run(connection, "update unit set status = ?, status_since = ? where unit_id = ?",
                    e.to().value(), time(fact.at()), e.unit().value());
            case UnitEvent.DutyEndSet e -> dutyEnd(connection, e);
            case UnitEvent.DeviceAssigned e -> run(connection, """
                    insert into unit_device (device_id, unit_id, place)
                    select cast(? as varchar(128)), cast(? as varchar(128)), coalesce(max(place), 0) + 1 from unit_device where unit_id = ?
                    """, e.device().value(), e.unit().value(), e.unit().value());
            case UnitEvent.DeviceReleased e -> run(connection, "delete from unit_device where device_id = ?", e.device().value());
            case UnitEvent.Retired e -> {
                run(connection, "delete from unit_device where unit_id = ?", e.unit().value());
                run(connection, "delete from unit where unit_id = ?", e.unit().value());
            }
        }
    }

    private static void dutyEnd(Connection connection, UnitEvent.DutyEndSet e) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update unit set duty_ends = ? where unit_id = ?")) {
            Instant at = e.at();
            update.setObject(1, at == null ? null : time(at), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setString(2, e.unit().value());
            update.executeUpdate();
        }
    }

    private void insert(Connection connection, UnitProfile p, UnitStatus status, Instant since) throws SQLException {
        run(connection, """
                insert into unit (unit_id, call_sign, unit_name, kind, station, skills, crew, phone, status, status_since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, p.id().value(), p.callSign(), p.name(), p.kind().value(), p.station(), skills(p), p.crew(), p.phone(), status.value(),
                time(since));
    }

    private void update(Connection connection, UnitProfile p) throws SQLException {
        run(connection, """
                update unit set call_sign = ?, unit_name = ?, kind = ?, station = ?, skills = ?, crew = ?, phone = ? where unit_id = ?
                """, p.callSign(), p.name(), p.kind().value(), p.station(), skills(p), p.crew(), p.phone(), p.id().value());
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        Map<String, List<DeviceId>> devices = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select device_id, unit_id from unit_device order by unit_id, place");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                devices.computeIfAbsent(rows.getString(2), unit -> new ArrayList<>()).add(new DeviceId(rows.getString(1)));
            }
        }
        List<Unit> units = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select unit_id, call_sign, unit_name, kind, station, skills, crew, phone, status, status_since, duty_ends from unit order by unit_id
                """); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                units.add(unit(rows, devices.getOrDefault(rows.getString(1), List.of())));
            }
        }
        service.restore(units, new TrackReader(connection).last(units));
    }

    private Unit unit(ResultSet row, List<DeviceId> devices) throws SQLException {
        OffsetDateTime end = row.getObject(11, OffsetDateTime.class);
        return new Unit(new UnitId(row.getString(1)), row.getString(2), row.getString(3), new UnitKind(row.getString(4)), row.getString(5),
                skills(row.getString(6)), row.getInt(7), row.getString(8), devices, new UnitStatus(row.getString(9)),
                row.getObject(10, OffsetDateTime.class).toInstant(), end == null ? null : end.toInstant());
    }

    private String skills(UnitProfile profile) {
        try {
            return json.writeValueAsString(profile.skills());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of texts is always JSON", impossible);
        }
    }

    private List<String> skills(String text) throws SQLException {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("unit.skills holds no JSON array of texts: " + text, e);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
