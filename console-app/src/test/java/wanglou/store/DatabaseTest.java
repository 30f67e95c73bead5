package wanglou.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource
    void what_was_committed_is_there_after_reopening(Stores kind) {
        StoreConfig config = kind.fresh(folder);
        try (Database database = Database.open(config)) {
            database.inTransaction(c -> execute(c, "update store_mark set world = 'x' where id = 1"));
            assertTrue(database.sizeBytes() > 0);
            assertTrue(database.ailment().isEmpty());
        }
        try (Database database = Database.open(config)) {
            assertEquals("x", database.read(DatabaseTest::world));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_that_throws_leaves_nothing(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            assertThrows(IllegalStateException.class, () -> database.inTransaction(c -> {
                execute(c, "update store_mark set world = 'x' where id = 1");
                throw new IllegalStateException("no");
            }));
            assertEquals("null", database.read(DatabaseTest::world));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_read_writes_nothing(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            try {
                database.read(c -> execute(c, "update store_mark set world = 'x' where id = 1"));
            } catch (StatementFailed e) {
                assertEquals("store.statement", e.problem().code()); // PostgreSQL refuses, H2 rolls back
            }
            assertEquals("null", database.read(DatabaseTest::world));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_hub_on_the_same_store_is_refused(Stores kind) {
        StoreConfig config = kind.fresh(folder);
        try (Database database = Database.open(config)) {
            StoreInUse refused = assertThrows(StoreInUse.class, () -> Database.open(config));
            assertEquals("store.in-use", refused.problem().code());
            database.inTransaction(c -> execute(c, "update store_mark set world = 'x' where id = 1"));
        }
        Database.open(config).close();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_constraint_is_our_bug_and_says_so(Stores kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            assertThrows(StatementFailed.class,
                    () -> database.inTransaction(c -> execute(c, "insert into store_mark (id, epoch) values (1, 1)")));
        }
    }

    /** H2 commits each statement of a migration by itself; a kill before the migration is noted leaves its tables without the note. */
    @ParameterizedTest
    @EnumSource
    void a_migration_that_was_cut_short_is_done_again(Stores kind) {
        StoreConfig config = kind.fresh(folder);
        try (Database database = Database.open(config)) {
            database.inTransaction(c -> execute(c, "update store_mark set world = 'x' where id = 1"));
            database.inTransaction(c -> execute(c, "delete from \"flyway_schema_history\" where \"version\" is not null"));
        }
        try (Database database = Database.open(config)) {
            assertEquals("x", database.read(DatabaseTest::world));
        }
    }

    private static Boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static String world(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select world from store_mark")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
