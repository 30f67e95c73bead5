package wanglou.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.Values;

/**
 * Home: hub thread. Every piece that is not deleted, and the board of those that consoles are shown unasked: what grows, and what ended in the last
 * {@link #SHOWN}. How late it is is told by the facts, never by a clock.
 */
final class PiecesInSight implements Values<PieceId, Piece> {

    static final Duration SHOWN = Duration.ofDays(2);
    /** A console's memory and start must not grow with the size of a centre. */
    static final int MOST_SHOWN = 5_000;

    private final Map<PieceId, Piece> pieces = new LinkedHashMap<>();
    private final Board<PieceId, Piece> board = Piece.BOARD.newBoard();
    private final ArrayDeque<PieceId> ended = new ArrayDeque<>();
    private Instant latest = Instant.EPOCH;
    private long number;
    private String head = ChainLink.START;

    Board<PieceId, Piece> board() {
        return board;
    }

    Collection<Piece> all() {
        return Collections.unmodifiableCollection(pieces.values());
    }

    /** The next place in the chain, taken by this piece. */
    ChainLink next(PieceId piece, String sha256) {
        return ChainLink.after(number, head, piece, sha256);
    }

    /** Before a reload; the board is cleared by whoever reloads. */
    void forget(long lastNumber, String lastHash) {
        pieces.clear();
        ended.clear();
        latest = Instant.EPOCH;
        number = lastNumber;
        head = lastHash;
    }

    /** It has become so late: what ended long ago leaves the board. */
    void passed(Instant now) {
        latest = now.isAfter(latest) ? now : latest;
        while (!ended.isEmpty() && (ended.size() > MOST_SHOWN || !shown(board.get(ended.getFirst())))) {
            board.remove(ended.removeFirst());
        }
    }

    @Override
    public @Nullable Piece get(PieceId id) {
        return pieces.get(id);
    }

    @Override
    public void put(PieceId id, Piece piece) {
        ChainLink link = piece.link();
        if (link != null && link.number() > number) {
            number = link.number();
            head = link.hash();
        }
        if (piece.state() instanceof PieceState.Deleted) {
            remove(id);
            return;
        }
        Piece before = pieces.put(id, piece);
        boolean grew = before != null && before.state() instanceof PieceState.Recording;
        if (shown(piece)) {
            if (!(piece.state() instanceof PieceState.Recording) && (grew || board.get(id) == null)) {
                ended.add(id);
            }
            board.put(id, piece);
        }
    }

    @Override
    public void remove(PieceId id) {
        pieces.remove(id);
        ended.remove(id);
        board.remove(id);
    }

    private boolean shown(@Nullable Piece piece) {
        return piece != null && (piece.state() instanceof PieceState.Recording || piece.to().isAfter(latest.minus(SHOWN)));
    }
}
