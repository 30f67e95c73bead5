package wanglou.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import wanglou.core.Problem;

/** What differs between the two databases. */
sealed interface Engine extends AutoCloseable permits H2Engine, PostgresEngine {

    /** Connections with auto-commit off. */
    DataSource pool();

    /** Connections for migrations: no time limit on a statement. */
    DataSource unhurried();

    /** Called once, after the schema is up to date and before the first transaction. */
    void begin() throws SQLException;

    /** Called first in every writing transaction: throws when the store is no longer ours. */
    void fence(Connection connection) throws SQLException;

    /** Called after every commit, on its connection: returns when the commit is on the disk itself. */
    void settle(Connection connection) throws SQLException;

    long sizeBytes() throws SQLException;

    Optional<Path> folder();

    /** What ails the store just now, as far as it knows without being asked to do something. */
    Optional<Problem> ailment();

    StoreException explain(SQLException e);

    @Override
    void close();
}
