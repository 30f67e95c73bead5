package wanglou.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

import wanglou.cameras.CameraId;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.store.BoardRows;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The recordings as rows of their board, the pieces and their custody in tables of their own. */
public final class EvidenceRepository implements Projection {

    private final EvidenceService service;
    private final InstantSource clock;
    private final BoardRows<CameraId, Recording> recordings;
    private final PieceFold fold = new PieceFold();

    /** @param clock how late it is at the start: what ended long ago is not shown */
    public EvidenceRepository(EvidenceService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
        this.recordings = new BoardRows<>(EvidenceEvent.class, service.recordings(), new RecordingFold());
    }

    @Override
    public Class<? extends Event> events() {
        return EvidenceEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        if (!(fact.event() instanceof EvidenceEvent.OfPiece event)) {
            recordings.write(connection, seq, fact);
            return;
        }
        PieceRows rows = new PieceRows(connection);
        fold.apply(rows, fact);
        rows.flush();
        try (PreparedStatement insert = connection.prepareStatement("insert into evidence_custody (piece_id, seq) values (?, ?)")) {
            insert.setString(1, event.piece().value());
            insert.setLong(2, seq);
            insert.executeUpdate();
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        recordings.restore(connection);
        Instant now = clock.instant();
        PiecesInSight pieces = service.pieces();
        try (PreparedStatement last = connection.prepareStatement("select link_number, link_hash from evidence_piece where link_number > 0"
                + " order by link_number desc fetch first 1 rows only"); ResultSet row = last.executeQuery()) {
            if (row.next()) {
                pieces.forget(row.getLong(1), row.getString(2));
            } else {
                pieces.forget(0, ChainLink.START);
            }
        }
        pieces.passed(now);
        try (PreparedStatement select = connection.prepareStatement("select body from evidence_piece where live order by to_at, id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Piece piece = PieceRows.piece(row.getString(1));
                pieces.put(piece.id(), piece);
            }
        }
        pieces.passed(now);
    }
}
