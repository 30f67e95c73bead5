package wanglou.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.store.Database;

/** Home: workers. Sessions in the store, so that a console whose hub was killed is still signed in when the hub is back. */
public final class SessionShelf implements Sessions.Shelf {

    private final Database database;

    public SessionShelf(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Session> load() {
        return database.read(connection -> {
            Map<String, Session> sessions = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select token_hash, person, display_name, seat, roles, since, ends from signed_in"); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sessions.put(rows.getString("token_hash"), session(rows));
                }
            }
            return sessions;
        });
    }

    @Override
    public void put(String tokenHash, Session session) {
        database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into signed_in (token_hash, person, display_name, seat, roles, since, ends) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, tokenHash);
                insert.setString(2, session.person().value());
                insert.setString(3, session.displayName());
                insert.setString(4, session.seat().value());
                insert.setString(5, session.roles().stream().map(Role::name).collect(Collectors.joining(",")));
                insert.setObject(6, session.since().atOffset(ZoneOffset.UTC));
                insert.setObject(7, session.until().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void remove(String tokenHash) {
        database.inTransaction((Connection connection) -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from signed_in where token_hash = ?")) {
                delete.setString(1, tokenHash);
                return delete.executeUpdate();
            }
        });
    }

    private static Session session(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        Set<Role> of = roles.isEmpty() ? Set.of() : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new Session(new PersonId(row.getString("person")), row.getString("display_name"), new SeatId(row.getString("seat")), of,
                row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("ends", OffsetDateTime.class).toInstant());
    }
}
