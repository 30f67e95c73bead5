package wanglou.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #secret} workers. The tables {@code person} and {@code person_secret}. */
public final class AccountRepository implements Projection {

    private static final String COLUMNS = "person, display_name, roles, station, failures, locked_at, must_change_password";

    private final AccountService service;
    private final FreshSecrets secrets;

    public AccountRepository(AccountService service, FreshSecrets secrets) {
        this.service = service;
        this.secrets = secrets;
    }

    /**
     * What a password is checked against.
     *
     * @param validUntil null: for ever
     */
    record Secret(String hash, @Nullable Instant validUntil) {
    }

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        AccountEvent event = (AccountEvent) fact.event();
        Person before = find(connection, event.person());
        Person after = AccountService.after(before, event, fact.at());
        if (after != null && !after.equals(before)) {
            save(connection, after, before == null);
        }
        if (event instanceof AccountEvent.PasswordSet set) {
            Optional<String> hash = secrets.find(set.secret());
            if (hash.isPresent()) {
                saveSecret(connection, set, hash.get(), fact.at());
            }
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from person order by person")) {
            service.restore(people(select));
        }
    }

    private static @Nullable Person find(Connection connection, PersonId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from person where person = ?")) {
            select.setString(1, id.value());
            List<Person> found = people(select);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static List<Person> people(PreparedStatement select) throws SQLException {
        List<Person> people = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                people.add(new Person(new PersonId(row.getString(1)), row.getString(2), roles(row.getString(3)), row.getString(4), row.getInt(5),
                        instant(row, 6), row.getBoolean(7)));
            }
        }
        return people;
    }

    private static void save(Connection connection, Person person, boolean isNew) throws SQLException {
        String sql = isNew
                ? "insert into person (display_name, roles, station, failures, locked_at, must_change_password, person) values (?, ?, ?, ?, ?, ?, ?)"
                : "update person set display_name = ?, roles = ?, station = ?, failures = ?, locked_at = ?, must_change_password = ? where person = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, person.displayName());
            statement.setString(2, person.roles().stream().map(Role::name).collect(Collectors.joining(",")));
            statement.setString(3, person.station());
            statement.setInt(4, person.failures());
            statement.setObject(5, utc(person.lockedAt()));
            statement.setBoolean(6, person.mustChangePassword());
            statement.setString(7, person.id().value());
            statement.executeUpdate();
        }
    }

    private static void saveSecret(Connection connection, AccountEvent.PasswordSet set, String hash, Instant at) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from person_secret where person = ?")) {
            delete.setString(1, set.person().value());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into person_secret (person, hash, set_at, valid_until) values (?, ?, ?, ?)")) {
            insert.setString(1, set.person().value());
            insert.setString(2, hash);
            insert.setObject(3, utc(at));
            insert.setObject(4, utc(set.validUntil()));
            insert.executeUpdate();
        }
    }

    static Optional<Secret> secret(Connection connection, PersonId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select hash, valid_until from person_secret where person = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Secret(row.getString(1), instant(row, 2))) : Optional.empty();
            }
        }
    }

    private static Set<Role> roles(String text) {
        return Arrays.stream(text.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
