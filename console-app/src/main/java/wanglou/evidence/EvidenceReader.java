package wanglou.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.audit.JournalEntry;

/** Home: a worker, on a connection of its own. Answers what is asked about pieces, however old. */
public final class EvidenceReader {

    private final Connection connection;

    public EvidenceReader(Connection connection) {
        this.connection = connection;
    }

    /** A piece in whatever state. */
    public Optional<Piece> piece(PieceId id) throws SQLException {
        return PieceRows.find(connection, id);
    }

    /** Pieces of a day in UTC that were deleted. */
    public List<Piece> deletedOf(LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from evidence_piece where not live and from_at >= ? and from_at < ?")) {
            select.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            select.setObject(2, day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            List<Piece> pieces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.add(PieceRows.piece(row.getString(1)));
                }
            }
            return pieces;
        }
    }

    /** The piece that took this place in the chain, whatever became of it. */
    public Optional<Piece> atLink(long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from evidence_piece where link_number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(PieceRows.piece(row.getString(1))) : Optional.empty();
            }
        }
    }

    public PieceList answer(PiecesQuery query) throws SQLException {
        StringBuilder sql = new StringBuilder("select p.body from evidence_piece p");
        List<Object> values = new ArrayList<>();
        if (query.incident() != null) {
            sql.append(" join evidence_of_incident i on i.piece_id = p.id and i.incident_id = ?");
            values.add(query.incident().value());
        }
        sql.append(" where 1 = 1");
        add(" and p.camera_id = ?", query.camera() == null ? null : query.camera().value(), sql, values);
        add(" and p.to_at >= ?", query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC), sql, values);
        add(" and p.from_at < ?", query.to() == null ? null : query.to().atOffset(ZoneOffset.UTC), sql, values);
        int most = Math.clamp(query.most(), 1, PiecesQuery.MOST);
        sql.append(" order by p.from_at desc, p.id fetch first ").append(most + 1).append(" rows only");
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Piece> pieces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.add(PieceRows.piece(row.getString(1)));
                }
            }
            return new PieceList(pieces.subList(0, Math.min(most, pieces.size())), pieces.size() > most);
        }
    }

    private static void add(String condition, @Nullable Object value, StringBuilder sql, List<Object> values) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    public Custody answer(CustodyQuery query) throws SQLException {
        String which = query.piece() != null ? "select seq from evidence_custody where piece_id = ?"
                : "select c.seq from evidence_custody c join evidence_of_incident i on i.piece_id = c.piece_id where i.incident_id = ?";
        try (PreparedStatement select = connection.prepareStatement("select seq, decided_at, person, seat, event_type, payload, previous_hash, hash"
                + " from journal where seq in (" + which + ") order by seq fetch first " + (Custody.MOST + 1) + " rows only")) {
            select.setString(1, query.piece() != null ? query.piece().value() : String.valueOf(query.incident()));
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new JournalEntry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
                            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
                }
            }
            return new Custody(entries.subList(0, Math.min(Custody.MOST, entries.size())), entries.size() > Custody.MOST);
        }
    }
}
