package wanglou.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The mark inside a store that says which world it belongs to, so that drill accounts and drill incidents never meet real ones. */
public final class StoreMark {

    private StoreMark() {
    }

    /**
     * Marks a new store, or checks the mark of one that was used before.
     *
     * @throws StoreBroken with code {@code store.world} when it belongs to the other world; nothing was changed then
     */
    public static void claim(Database database, World world) {
        String found = database.inTransaction(connection -> {
            String mark = read(connection);
            if (mark == null) {
                write(connection, world);
            }
            return Objects.requireNonNullElse(mark, world.mark());
        });
        if (!found.equals(world.mark())) {
            throw new StoreBroken(Problem.of("store.world", found, world.mark()), null);
        }
    }

    private static @Nullable String read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select world from store_mark where id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void write(Connection connection, World world) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update store_mark set world = ? where id = 1")) {
            update.setString(1, world.mark());
            update.executeUpdate();
        }
    }
}
