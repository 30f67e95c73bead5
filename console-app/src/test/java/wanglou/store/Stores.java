package wanglou.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The kinds of store a test runs on. One PostgreSQL server is started for the whole test JVM; each store is a database of its own on it. */
public enum Stores {
    H2 {
        @Override
        public StoreConfig fresh(Path folder) {
            return new StoreConfig.H2(folder.resolve("h2-" + COUNT.incrementAndGet()));
        }
    },
    POSTGRES {
        @Override
        public StoreConfig fresh(Path folder) {
            String name = "t" + COUNT.incrementAndGet();
            try (Connection connection = Server.ONE.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new StoreConfig.Postgres(Server.ONE.getJdbcUrl("postgres", name), "postgres", null);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A store that does not exist yet. */
    public abstract StoreConfig fresh(Path folder);

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "60").setServerConfig("fsync", "on").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
