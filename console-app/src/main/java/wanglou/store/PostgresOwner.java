package wanglou.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Clockwork;
import wanglou.core.Problem;

/**
 * Home: thread store-owner. Holds the one advisory lock that makes this hub the only writer of its database, on a connection of its own, and looks
 * after it once a second.
 *
 * <p>A lock alone is not enough: a hub that was cut off long enough to lose it may still have a transaction in flight on another connection. So
 * whoever gets the lock raises {@code store_mark.epoch}, and every writing transaction first reads that row {@code for share}: a raise waits for
 * writers of the old epoch, and a writer of the old epoch that comes later sees the new one and is refused, for good.
 */
final class PostgresOwner implements AutoCloseable {

    /** Letters of the name; advisory locks are counted per database. */
    static final long LOCK = 0x57_61_6e_67_6c_6f_75L;
    private static final Logger LOG = LoggerFactory.getLogger(PostgresOwner.class);
    private static final long NOT_BEGUN = -1;
    /** The connection of a process that was killed goes within milliseconds, or with the statement it was in. */
    private static final Duration BURIAL = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private enum Hold { HELD, LOST, TAKEN_OVER }

    private final DataSource source;
    private final String place;
    private final ScheduledExecutorService watch;
    private Connection connection;
    private volatile long epoch = NOT_BEGUN;
    private volatile Hold hold = Hold.HELD;

    private PostgresOwner(DataSource source, String place, Connection connection) {
        this.source = source;
        this.place = place;
        this.connection = connection;
        this.watch = new Clockwork("store-owner", true);
    }

    /**
     * A hub that has just ended still holds the lock until the server has buried its connection; so it is waited for a little.
     *
     * @throws StoreInUse another hub has it
     */
    static PostgresOwner take(DataSource source, String place) throws SQLException {
        long end = System.nanoTime() + BURIAL.toNanos();
        Connection connection = lock(source);
        while (connection == null) {
            if (System.nanoTime() - end > 0) {
                throw new StoreInUse(Problem.of("store.in-use", place, ""), null);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            connection = lock(source);
        }
        return new PostgresOwner(source, place, connection);
    }

    private static @Nullable Connection lock(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            // So that the server lets go of the lock of a hub whose machine died without a word: within about 15 s.
            statement.execute("set tcp_keepalives_idle = 5");
            statement.execute("set tcp_keepalives_interval = 3");
            statement.execute("set tcp_keepalives_count = 3");
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    return connection;
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update store_mark set epoch = epoch + 1 where id = 1");
        }
        epoch = readEpoch(connection, "");
        watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** In the caller's transaction: it commits only if nobody took the store over before it does. */
    void fence(Connection writing) throws SQLException {
        if (hold == Hold.LOST) {
            throw new StoreUnavailable(Problem.of("store.unavailable", place), null);
        }
        if (hold == Hold.TAKEN_OVER || readEpoch(writing, " for share") != epoch) {
            hold = Hold.TAKEN_OVER;
            throw new StoreInUse(Problem.of("store.taken-over", place), null);
        }
    }

    Optional<Problem> ailment() {
        return switch (hold) {
            case HELD -> Optional.empty();
            case LOST -> Optional.of(Problem.of("store.unavailable", place));
            case TAKEN_OVER -> Optional.of(Problem.of("store.taken-over", place));
        };
    }

    private static long readEpoch(Connection connection, String how) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select epoch from store_mark where id = 1" + how);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreBroken(Problem.of("store.damaged", "store_mark"), null);
            }
            return row.getLong(1);
        }
    }

    private void look() {
        try {
            if (hold == Hold.HELD && !connection.isValid(2)) {
                hold = Hold.LOST;
                LOG.error("lost the connection that holds the lock on {}; nothing is written until it is back", place);
            }
            if (hold == Hold.LOST) {
                regain();
            }
        } catch (SQLException | StoreException e) {
            LOG.debug("the lock on {} is still out of reach", place, e);
        }
    }

    private void regain() throws SQLException {
        Connection again = lock(source);
        if (again == null) {
            return;
        }
        close(connection);
        connection = again;
        if (readEpoch(again, "") == epoch) {
            hold = Hold.HELD;
            LOG.info("the lock on {} is back; nobody wrote in between", place);
        } else {
            hold = Hold.TAKEN_OVER;
            close(again);
            LOG.error("another hub has written to {} in between; this hub must be restarted", place);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a lost connection did not close", e);
        }
    }

    /** Lets the lock go by word: the server does the same for a closed connection, but later, and the next hub may already be asking. */
    @Override
    public void close() {
        watch.close();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            LOG.debug("the lock on {} goes with its connection", place, e);
        }
        close(connection);
    }
}
