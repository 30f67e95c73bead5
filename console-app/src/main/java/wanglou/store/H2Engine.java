package wanglou.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Problem;

/**
 * Home: any thread. An encrypted H2 file.
 *
 * <p>H2's own lock does not hold inside one process, so the folder is locked by {@link FolderLock}.
 *
 * <p>With {@code WRITE_DELAY=0} H2 would write each commit by itself, but then its housekeeping never runs and the file grows by some 10 KB a commit
 * until it is closed: gigabytes a day. So H2 may write when it likes, and {@link #settle} makes it write each commit before anybody hears of it, and
 * makes the disk keep it. Kept versions are needed only to recover; with every commit forced to disk, five seconds of them are plenty.
 */
final class H2Engine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);
    private static final String USER = "wanglou";
    /** Above this size a full rewrite at exit would keep a person waiting; H2 then only trims. */
    private static final long COMPACT_UP_TO_BYTES = 512L << 20;
    /** H2 reports a full disk under many codes; so little room left tells which it was. */
    private static final long NO_ROOM_BYTES = 1L << 20;

    private final Path folder;
    private final Path file;
    private final FolderLock lock;
    private final JdbcDataSource source;
    private final HikariDataSource pool;
    private final FileChannel disk;

    private H2Engine(Path folder, FolderLock lock, JdbcDataSource source, HikariDataSource pool, FileChannel disk) {
        this.folder = folder;
        this.file = folder.resolve("store.mv.db");
        this.lock = lock;
        this.source = source;
        this.pool = pool;
        this.disk = disk;
    }

    static H2Engine open(Path folder) {
        FolderLock lock = FolderLock.take(folder);
        try {
            Path file = folder.resolve("store.mv.db");
            String key = StoreKey.of(folder, Files.exists(file));
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder.resolve("store")
                    + ";CIPHER=AES;WRITE_DELAY=500;RETENTION_TIME=5000;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE");
            source.setUser(USER);
            source.setPassword(key + " " + key);
            try {
                // Once by hand: its error says what is wrong, the pool's does not.
                source.getConnection().close();
                HikariConfig config = new HikariConfig();
                config.setPoolName("store");
                config.setDataSource(source);
                config.setAutoCommit(false);
                config.setMaximumPoolSize(6);
                config.setConnectionTimeout(10_000);
                HikariDataSource pool = new HikariDataSource(config);
                // Never closed before the database is: closing any descriptor of a file drops the process's POSIX locks on it.
                FileChannel disk = FileChannel.open(file, StandardOpenOption.WRITE);
                return new H2Engine(folder, lock, source, pool, disk);
            } catch (SQLException e) {
                throw explain(e, folder);
            }
        } catch (IOException e) {
            lock.close();
            throw Disk.explain(e, folder);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public DataSource unhurried() {
        return source;
    }

    @Override
    public void begin() {
        // The folder lock is all it takes.
    }

    @Override
    public void fence(Connection connection) {
        // The operating system holds the folder lock for as long as this process lives.
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            disk.force(false);
        } catch (IOException e) {
            throw Disk.explain(e, folder);
        }
    }

    @Override
    public long sizeBytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Disk.explain(e, folder);
        }
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public Optional<Problem> ailment() {
        long free = folder.toFile().getUsableSpace();
        return free < NO_ROOM_BYTES ? Optional.of(Problem.of("store.full", folder)) : Optional.empty();
    }

    @Override
    public StoreException explain(SQLException e) {
        if (isStorageError(e)) {
            // H2 has shut the database after a failed write and opens it anew for the next connection; the pool's are dead.
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return explain(e, folder);
    }

    private static StoreException explain(SQLException e, Path folder) {
        if (Disk.saysFull(e) || (isStorageError(e) && folder.toFile().getUsableSpace() < NO_ROOM_BYTES)) {
            return new StoreFull(Problem.of("store.full", folder), e);
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.WRONG_PASSWORD_FORMAT ->
                new StoreBroken(Problem.of("store.key-wrong", folder.resolve(StoreKey.FILE)), e);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                new StoreBroken(Problem.of("store.damaged", folder), e);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new StoreInUse(Problem.of("store.in-use", folder), e);
            default -> isStorageError(e)
                    ? new StoreUnavailable(Problem.of("store.unavailable", folder), e)
                    : new StatementFailed(Problem.of("store.statement", e.getSQLState()), e);
        };
    }

    private static boolean isStorageError(SQLException e) {
        String state = String.valueOf(e.getSQLState()).toUpperCase(Locale.ROOT);
        return switch (e.getErrorCode()) {
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED, ErrorCode.FILE_CORRUPTED_1,
                ErrorCode.GENERAL_ERROR_1, ErrorCode.OBJECT_CLOSED, ErrorCode.CONNECTION_BROKEN_1 -> true;
            default -> state.startsWith("08");
        };
    }

    @Override
    public void close() {
        try (lock; disk; Connection last = source.getConnection()) {
            pool.close();
            try (Statement statement = last.createStatement()) {
                statement.execute(Files.size(file) <= COMPACT_UP_TO_BYTES ? "shutdown compact" : "shutdown");
            }
        } catch (SQLException | IOException e) {
            LOG.warn("the store in {} was not closed cleanly; nothing is lost, the file stays larger", folder, e);
        }
    }
}
