package wanglou.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.IncidentId;
import wanglou.link.Query;

/**
 * Asks for pieces, the newest first, deleted ones too. What is null does not matter.
 *
 * @param from pieces that end at this moment or later
 * @param to pieces that begin before this moment
 * @param most at most {@link #MOST} are answered
 */
public record PiecesQuery(@Nullable IncidentId incident, @Nullable CameraId camera, @Nullable Instant from, @Nullable Instant to, int most)
        implements Query<PieceList> {

    public static final int MOST = 5_000;

    @Override
    public Class<PieceList> answerType() {
        return PieceList.class;
    }
}
