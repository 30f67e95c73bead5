package wanglou.store;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Where the hub keeps its state. */
public sealed interface StoreConfig {

    /**
     * An encrypted H2 file in a folder of its own; made, with its key, when it is not there.
     *
     * @param folder holds {@code store.mv.db}, {@code store.key} (mode 600: without it the store cannot be read) and {@code store.lock}
     */
    record H2(Path folder) implements StoreConfig {
        public H2 {
            folder = folder.toAbsolutePath().normalize();
        }
    }

    /**
     * A database of its own on a PostgreSQL server, 14 or newer. Connections must reach the server itself, not a transaction-pooling proxy: the hub
     * holds an advisory lock for as long as it runs.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:5432/wanglou?sslmode=verify-full}
     * @param passwordFile a file that holds nothing but the password, null where the server asks for none
     */
    record Postgres(String jdbcUrl, String user, @Nullable Path passwordFile) implements StoreConfig {
        public Postgres {
            if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("a PostgreSQL store needs a URL that starts with jdbc:postgresql:");
            }
        }
    }
}
