package wanglou.evidence;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;

/**
 * One file of evidence: a segment of a recording, or a snapshot.
 *
 * @param cameraName what the camera was called then
 * @param unit who wore or drove the camera then, null for a fixed one
 * @param incidents for which it was recorded, the oldest first; empty where for none
 * @param from arrival of its first picture, by the hub's clock
 * @param to arrival of its last picture; {@code from} while it grows
 * @param format {@code mp4}, {@code ts} (a stream that could not be wrapped as MP4) or {@code png}
 * @param bytes of the plain file; 0 while it grows
 * @param sha256 of the plain file, 64 hex digits; empty while it grows
 * @param retention a {@link RetentionClass}
 * @param keepUntil when that class's time is over
 * @param hold who wants it kept whatever its class says; null where nobody does
 * @param link its place in the chain of finished pieces; null while it grows
 * @param gap what is missing before it in the same recording; null where nothing is
 * @param checked what the last check of its stored file found; null while there was none
 * @param clock how its camera's clock stood to the hub's; null where the camera told no time
 * @param taken the recording it was taken out of afterwards; null for a recording, and for a picture of the moment
 */
public record Piece(PieceId id, PieceKind kind, CameraId camera, String cameraName, @Nullable UnitId unit, List<IncidentId> incidents, Instant from,
        Instant to, String format, long bytes, String sha256, PieceState state, String retention, Instant keepUntil, @Nullable Hold hold,
        @Nullable ChainLink link, @Nullable Gap gap, @Nullable Checked checked,
        @Nullable SourceClock clock, @Nullable PieceId taken) {

    /** What grows, and what was finished in the last two days; {@link PiecesQuery} asks for anything. */
    public static final BoardName<PieceId, Piece> BOARD = new BoardName<>("evidence", PieceId.class, Piece.class);

    /** One that was neither checked nor timed nor taken out of another. */
    public Piece(PieceId id, PieceKind kind, CameraId camera, String cameraName, @Nullable UnitId unit, List<IncidentId> incidents, Instant from,
            Instant to, String format, long bytes, String sha256, PieceState state, String retention, Instant keepUntil, @Nullable Hold hold,
            @Nullable ChainLink link, @Nullable Gap gap) {
        this(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, state, retention, keepUntil, hold, link, gap, null, null, null);
    }

    public Piece {
        incidents = List.copyOf(incidents);
        if (to.isBefore(from) || bytes < 0) {
            throw new IllegalArgumentException("piece " + id + " from " + from + " to " + to + ", " + bytes + " bytes");
        }
    }

    public boolean held() {
        return hold != null;
    }

    Piece with(PieceState next) {
        return new Piece(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, next, retention, keepUntil, hold, link, gap, checked, clock, taken);
    }

    Piece with(Hold next) {
        return new Piece(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, state, retention, keepUntil, next, link, gap, checked, clock, taken);
    }

    Piece with(PieceState next, Checked found) {
        return new Piece(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, next, retention, keepUntil, hold, link, gap, found, clock, taken);
    }

    Piece lifted() {
        return new Piece(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, state, retention, keepUntil, null, link, gap, checked, clock, taken);
    }

    Piece kept(String newRetention, Instant until) {
        return new Piece(id, kind, camera, cameraName, unit, incidents, from, to, format, bytes, sha256, state, newRetention, until, hold, link, gap, checked, clock, taken);
    }

    /** What stands on the journal when its file is finished. */
    Piece sealed(EvidenceEvent.PieceSealed done, PieceState next) {
        return new Piece(id, kind, camera, cameraName, unit, done.incidents(), from, done.to(), done.format(), done.bytes(), done.sha256(), next,
                done.retention(), done.keepUntil(), hold, done.link(), gap, checked, done.clock(), taken);
    }
}
