package wanglou.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import wanglou.core.Problem;

/** Home: any thread. A PostgreSQL database of which this hub is the only writer, by {@link PostgresOwner}. */
final class PostgresEngine implements Engine {

    private static final int CONNECT_SECONDS = 5;
    /** A transaction of ours takes milliseconds; a server that is silent so long is lost. */
    private static final int SILENCE_SECONDS = 20;

    private final String place;
    private final PGSimpleDataSource unhurried;
    private final HikariDataSource pool;
    private final PostgresOwner owner;

    private PostgresEngine(String place, PGSimpleDataSource unhurried, HikariDataSource pool, PostgresOwner owner) {
        this.place = place;
        this.unhurried = unhurried;
        this.pool = pool;
        this.owner = owner;
    }

    static PostgresEngine open(StoreConfig.Postgres config) {
        String password = password(config.passwordFile());
        PGSimpleDataSource unhurried = source(config, password, 0);
        PGSimpleDataSource hurried = source(config, password, SILENCE_SECONDS);
        String place = unhurried.getServerNames()[0] + "/" + unhurried.getDatabaseName();
        PostgresOwner owner;
        try {
            owner = PostgresOwner.take(hurried, place);
        } catch (SQLException e) {
            throw explain(e, place);
        }
        HikariConfig pooled = new HikariConfig();
        pooled.setPoolName("store");
        pooled.setDataSource(hurried);
        pooled.setAutoCommit(false);
        pooled.setMaximumPoolSize(6);
        pooled.setMinimumIdle(1);
        pooled.setConnectionTimeout(CONNECT_SECONDS * 1000L);
        pooled.setInitializationFailTimeout(-1);
        return new PostgresEngine(place, unhurried, new HikariDataSource(pooled), owner);
    }

    private static PGSimpleDataSource source(StoreConfig.Postgres config, String password, int silenceSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.jdbcUrl());
        source.setUser(config.user());
        source.setPassword(password);
        source.setApplicationName("wanglou-hub");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(silenceSeconds);
        source.setTcpKeepAlive(true);
        source.setOptions("-c synchronous_commit=on -c timezone=UTC");
        return source;
    }

    private static String password(@Nullable Path file) {
        if (file == null) {
            return "";
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StoreUnavailable(Problem.of("store.password-file", file), e);
        }
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public DataSource unhurried() {
        return unhurried;
    }

    @Override
    public void begin() throws SQLException {
        owner.begin();
    }

    @Override
    public void fence(Connection connection) throws SQLException {
        owner.fence(connection);
    }

    @Override
    public void settle(Connection connection) {
        // synchronous_commit=on: the server has flushed its log before it answered.
    }

    @Override
    public long sizeBytes() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> ailment() {
        return owner.ailment();
    }

    @Override
    public StoreException explain(SQLException e) {
        return explain(e, place);
    }

    /** By SQLSTATE, PostgreSQL manual, appendix A. */
    private static StoreException explain(SQLException e, String place) {
        SQLException cause = e;
        // Hikari wraps the reason why it has no connection.
        while (cause.getCause() instanceof SQLException deeper) {
            cause = deeper;
        }
        String state = String.valueOf(cause.getSQLState());
        return switch (state) {
            case "53100" -> new StoreFull(Problem.of("store.full", place), e);
            case "28P01", "28000" -> new StoreUnavailable(Problem.of("store.login", place), e);
            case "3D000" -> new StoreUnavailable(Problem.of("store.no-database", place), e);
            case "XX001", "XX002" -> new StoreBroken(Problem.of("store.damaged", place), e);
            default -> switch (state.length() == 5 ? state.substring(0, 2) : "08") {
                case "08", "53", "57", "58" -> new StoreUnavailable(Problem.of("store.unavailable", place), e);
                default -> new StatementFailed(Problem.of("store.statement", state), e);
            };
        };
    }

    @Override
    public void close() {
        pool.close();
        owner.close();
    }
}
