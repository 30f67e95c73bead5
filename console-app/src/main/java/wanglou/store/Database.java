package wanglou.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import wanglou.core.Problem;

/**
 * Home: any thread. The hub's one store, open. At most one hub has it: a second one is refused with {@link StoreInUse}.
 *
 * <p>When {@link #inTransaction} has returned, the commit survives a kill of the hub and, as far as the disk tells the truth about its cache, a
 * power cut.
 */
public final class Database implements AutoCloseable {

    private final Engine engine;

    private Database(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the store, makes it when there is none, and brings its schema up to date.
     *
     * @throws StoreException one of the family: in use, wrong key or damaged, newer than this program, full, not reachable
     */
    public static Database open(StoreConfig config) {
        Engine engine = switch (config) {
            case StoreConfig.H2 h2 -> H2Engine.open(h2.folder());
            case StoreConfig.Postgres postgres -> PostgresEngine.open(postgres);
        };
        try {
            Migrations.run(engine);
            engine.begin();
            return new Database(engine);
        } catch (SQLException e) {
            StoreException explained = engine.explain(e);
            engine.close();
            throw explained;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /**
     * Does the work in one transaction and returns when it is on disk. Throwing rolls back.
     *
     * @throws StoreException nothing was written, except where {@link StoreUnavailable} says otherwise
     */
    public <T> T inTransaction(SqlWork<T> work) {
        try (Connection connection = engine.pool().getConnection()) {
            try {
                engine.fence(connection);
                T result = work.on(connection);
                connection.commit();
                engine.settle(connection);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw engine.explain(e);
        }
    }

    /** Does work that only reads, on a connection of its own; what it writes is rolled back. */
    public <T> T read(SqlWork<T> work) {
        try (Connection connection = engine.pool().getConnection()) {
            connection.setReadOnly(true);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw engine.explain(e);
        }
    }

    /** What the store takes on its disk. */
    public long sizeBytes() {
        try {
            return engine.sizeBytes();
        } catch (SQLException e) {
            throw engine.explain(e);
        }
    }

    /** Where it lies, when that is on this machine. */
    public Optional<Path> folder() {
        return engine.folder();
    }

    /** What ails the store just now: empty when it is well. Cheap, may be asked every second. */
    public Optional<Problem> ailment() {
        return engine.ailment();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
