package wanglou.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.store.Json;
import wanglou.store.RowValues;

/** Home: the thread of its connection. The rows of the table {@code evidence_piece} as values; what is put is written by {@link #flush}. */
final class PieceRows extends RowValues<PieceId, Piece> {

    private static final ObjectMapper JSON = Json.newMapper();

    PieceRows(Connection connection) {
        super(connection);
    }

    @Override
    protected Optional<Piece> find(PieceId id) throws SQLException {
        return find(connection, id);
    }

    @Override
    public void remove(PieceId id) {
        throw new IllegalStateException("a piece's row stays for ever: " + id);
    }

    @Override
    protected void write(Piece piece, @Nullable Piece before) throws SQLException {
        write(piece, before != null ? "update evidence_piece set camera_id = ?, from_at = ?, to_at = ?, live = ?, link_number = ?, link_hash = ?, body = ? where id = ?"
                : "insert into evidence_piece (camera_id, from_at, to_at, live, link_number, link_hash, body, id) values (?, ?, ?, ?, ?, ?, ?, ?)");
        Set<IncidentId> incidents = new LinkedHashSet<>(piece.incidents());
        if (before != null) {
            before.incidents().forEach(incidents::remove);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into evidence_of_incident (incident_id, piece_id) values (?, ?)")) {
            for (IncidentId incident : incidents) {
                insert.setString(1, incident.value());
                insert.setString(2, piece.id().value());
                insert.executeUpdate();
            }
        }
    }

    private void write(Piece piece, String sql) throws SQLException {
        ChainLink link = piece.link();
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            row.setString(1, piece.camera().value());
            row.setObject(2, piece.from().atOffset(ZoneOffset.UTC));
            row.setObject(3, piece.to().atOffset(ZoneOffset.UTC));
            row.setBoolean(4, !(piece.state() instanceof PieceState.Deleted));
            row.setLong(5, link == null ? 0 : link.number());
            row.setString(6, link == null ? "" : link.hash());
            row.setString(7, JSON.writeValueAsString(piece));
            row.setString(8, piece.id().value());
            row.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a piece is always JSON", impossible);
        }
    }

    static Optional<Piece> find(Connection connection, PieceId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from evidence_piece where id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(piece(row.getString(1))) : Optional.empty();
            }
        }
    }

    static Piece piece(String body) throws SQLException {
        try {
            return JSON.readValue(body, Piece.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("evidence_piece holds no piece", e);
        }
    }
}
