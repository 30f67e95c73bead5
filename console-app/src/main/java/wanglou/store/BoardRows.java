package wanglou.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/**
 * Home: store writer thread; {@link #restore} hub thread. Keeps one board as JSON rows of the table {@code board_row}, by running the
 * service's own fold over them. For boards that no SQL asks about; one that is searched has a table of its own.
 *
 * @param <K> a text id, or anything else that is one JSON text
 */
public final class BoardRows<K, V> implements Projection {

    private final Class<? extends Event> events;
    private final Board<K, V> board;
    private final Fold<K, V> fold;
    private final ObjectMapper json = Json.newMapper();

    /** @param fold what the service applies to the board itself */
    public BoardRows(Class<? extends Event> events, Board<K, V> board, Fold<K, V> fold) {
        this.events = events;
        this.board = board;
        this.fold = fold;
    }

    @Override
    public Class<? extends Event> events() {
        return events;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        try {
            fold.apply(new Rows(connection), fact);
        } catch (SqlInFold e) {
            throw e.cause;
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select row_key, body from board_row where board = ? order by row_key")) {
            select.setString(1, board.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    board.put(json.convertValue(rows.getString(1), board.keyType()), value(rows.getString(2)));
                }
            }
        }
    }

    private V value(String body) throws SQLException {
        try {
            return json.readValue(body, board.valueType());
        } catch (JsonProcessingException e) {
            throw new SQLException("board_row of " + board.name() + " holds no " + board.valueType().getSimpleName(), e);
        }
    }

    /** A fold knows no SQL; what goes wrong below it passes through it whole. */
    private static final class SqlInFold extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final SQLException cause;

        SqlInFold(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private final class Rows implements Values<K, V> {

        private final Connection connection;

        Rows(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable V get(K key) {
            try (PreparedStatement select = connection.prepareStatement("select body from board_row where board = ? and row_key = ?")) {
                select.setString(1, board.name());
                select.setString(2, text(key));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? value(rows.getString(1)) : null;
                }
            } catch (SQLException e) {
                throw new SqlInFold(e);
            }
        }

        @Override
        public void put(K key, V value) {
            try (PreparedStatement update = connection.prepareStatement("update board_row set body = ? where board = ? and row_key = ?")) {
                String body = json.writeValueAsString(value);
                update.setString(1, body);
                update.setString(2, board.name());
                update.setString(3, text(key));
                if (update.executeUpdate() == 0) {
                    insert(key, body);
                }
            } catch (SQLException e) {
                throw new SqlInFold(e);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a value of " + board.name() + " is not JSON", e);
            }
        }

        private void insert(K key, String body) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("insert into board_row (board, row_key, body) values (?, ?, ?)")) {
                insert.setString(1, board.name());
                insert.setString(2, text(key));
                insert.setString(3, body);
                insert.executeUpdate();
            }
        }

        @Override
        public void remove(K key) {
            try (PreparedStatement delete = connection.prepareStatement("delete from board_row where board = ? and row_key = ?")) {
                delete.setString(1, board.name());
                delete.setString(2, text(key));
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new SqlInFold(e);
            }
        }

        private String text(K key) {
            return json.convertValue(key, String.class);
        }
    }
}
