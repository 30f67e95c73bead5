package wanglou.evidence;

import java.util.List;

/** @param more whether there are more than were asked for */
public record PieceList(List<Piece> pieces, boolean more) {

    public PieceList {
        pieces = List.copyOf(pieces);
    }
}
