package wanglou.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to a hub whose hold on a PostgreSQL store is cut. */
@Timeout(60)
class PostgresOwnerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    private StoreConfig.Postgres fresh() {
        return (StoreConfig.Postgres) Stores.POSTGRES.fresh(temp);
    }

    /** Asks the server as a bystander. */
    private static long ask(StoreConfig.Postgres config, String sql) {
        try (Connection connection = DriverManager.getConnection(config.jdbcUrl(), config.user(), "");
                Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cutLockConnection(StoreConfig.Postgres config) {
        ask(config, "select pg_terminate_backend(pid)::int from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            Thread.onSpinWait();
        }
    }

    /** Cuts the first hub off and opens a second one, again until the second is faster than the first one's recovery. */
    private static Database overtake(StoreConfig.Postgres config) {
        @Nullable Database second = null;
        while (second == null) {
            cutLockConnection(config);
            try {
                second = Database.open(config);
            } catch (StoreInUse firstWasFaster) {
                assertEquals("store.in-use", firstWasFaster.problem().code());
            }
        }
        return second;
    }

    private static Integer write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("update journal_head set seq = seq + 1");
        }
    }

    @Test
    void a_hub_that_lost_its_lock_connection_says_so_and_gets_it_back() {
        StoreConfig.Postgres config = fresh();
        try (Database database = Database.open(config)) {
            cutLockConnection(config);
            await(() -> database.ailment().isPresent());
            assertEquals("store.unavailable", database.ailment().map(Problem::code).orElse(""));
            await(() -> database.ailment().isEmpty());
            assertEquals(1, (int) database.inTransaction(PostgresOwnerTest::write));
        }
    }

    @Test
    void a_hub_that_starts_while_the_old_one_is_being_buried_waits_for_the_lock() throws SQLException {
        StoreConfig.Postgres config = fresh();
        Database.open(config).close();
        CompletableFuture<Database> opening;
        try (Connection dying = DriverManager.getConnection(config.jdbcUrl(), config.user(), "");
                Statement statement = dying.createStatement()) {
            statement.execute("select pg_advisory_lock(" + PostgresOwner.LOCK + ")");
            opening = CompletableFuture.supplyAsync(() -> Database.open(config));
            await(() -> ask(config, "select count(*) from pg_stat_activity where query like '%pg_try_advisory_lock(%'"
                    + " and pid <> pg_backend_pid() and datname = current_database()") > 0 || opening.isDone());
        }
        try (Database second = opening.join()) {
            assertEquals(1, (int) second.inTransaction(PostgresOwnerTest::write));
        }
    }

    @Test
    void a_store_that_was_closed_opens_at_once_every_time() {
        StoreConfig.Postgres config = fresh();
        for (int i = 0; i < 20; i++) {
            Database.open(config).close();
            assertEquals(0, ask(config, "select count(*) from pg_locks where locktype = 'advisory'"
                    + " and database = (select oid from pg_database where datname = current_database())"), "the lock was let go of by word");
        }
    }

    @Test
    void a_hub_that_was_overtaken_writes_no_more() {
        StoreConfig.Postgres config = fresh();
        try (Database first = Database.open(config); Database second = overtake(config)) {
            assertEquals("store.taken-over", overtaken(first).problem().code());
            assertEquals("store.taken-over", first.ailment().map(Problem::code).orElse(""));
            assertEquals(1, (int) second.inTransaction(PostgresOwnerTest::write));
            assertEquals(1, ask(config, "select seq from journal_head"));
        }
    }

    /** Until the first hub has noticed anything it may be told that the store does not answer; what it may never do is write. */
    private static StoreInUse overtaken(Database first) {
        while (true) {
            try {
                first.inTransaction(PostgresOwnerTest::write);
                throw new AssertionError("an overtaken hub wrote");
            } catch (StoreInUse refused) {
                return refused;
            } catch (StoreUnavailable notYetSure) {
                assertEquals("store.unavailable", notYetSure.problem().code());
            }
        }
    }

    @Test
    void a_new_hub_waits_for_the_old_one_s_last_transaction() {
        StoreConfig.Postgres config = fresh();
        try (Database first = Database.open(config)) {
            CompletableFuture<Database> opening = first.inTransaction(connection -> {
                write(connection);
                CompletableFuture<Database> second = CompletableFuture.supplyAsync(() -> overtake(config));
                await(() -> ask(config, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like 'update store_mark%' and datname = current_database()") == 1);
                return second;
            });
            try (Database second = opening.join()) {
                assertEquals(1, ask(config, "select seq from journal_head"), "what was in flight was committed before the new hub began");
                assertThrows(StoreException.class, () -> first.inTransaction(PostgresOwnerTest::write));
                assertEquals(1, (int) second.inTransaction(PostgresOwnerTest::write));
            }
        }
    }

    @Test
    void a_server_that_is_not_there_and_a_wrong_login_are_told_apart() {
        StoreConfig.Postgres config = fresh();
        StoreConfig nowhere = new StoreConfig.Postgres("jdbc:postgresql://localhost:1/x", "x", null);
        assertEquals("store.unavailable", assertThrows(StoreUnavailable.class, () -> Database.open(nowhere)).problem().code());
        StoreConfig noDatabase = new StoreConfig.Postgres(config.jdbcUrl().replaceAll("/t[0-9]+", "/none"), config.user(), null);
        assertEquals("store.no-database", assertThrows(StoreUnavailable.class, () -> Database.open(noDatabase)).problem().code());
        StoreConfig noPassword = new StoreConfig.Postgres(config.jdbcUrl(), config.user(), temp.resolve("none"));
        assertEquals("store.password-file", assertThrows(StoreUnavailable.class, () -> Database.open(noPassword)).problem().code());
    }
}
