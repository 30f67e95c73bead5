package wanglou.evidence;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.UnitId;

/** What has become true of recordings and evidence. */
public sealed interface EvidenceEvent extends Event {

    /** An event about one piece: together they are its custody. */
    sealed interface OfPiece extends EvidenceEvent {
        PieceId piece();
    }

    /** A camera is recorded for one more cause, or for a cause that was about to end. */
    record RecordingStarted(CameraId camera, String name, @Nullable UnitId unit, Cause cause, List<IncidentId> incidents)
            implements EvidenceEvent, OfIncident {
    }

    /** What a rule wanted is over: the camera is recorded until then. */
    record RecordingEnding(CameraId camera, String cause, Instant until) implements EvidenceEvent {
    }

    /** A cause has ended by its rule. */
    record RecordingEnded(CameraId camera, String name, String cause, List<IncidentId> incidents) implements EvidenceEvent, OfIncident {
    }

    /** A person has ended it. */
    record RecordingStopped(CameraId camera, String name, String reason, List<IncidentId> incidents) implements EvidenceEvent, OfIncident {
    }

    /** Nothing can be written any more. @param why code of a problem */
    record RecordingFailed(CameraId camera, String why) implements EvidenceEvent {
    }

    /** It can be written again. */
    record RecordingResumed(CameraId camera) implements EvidenceEvent {
    }

    /** The camera gives no picture while it is to be recorded. */
    record SourceLost(CameraId camera, Instant since, String reason) implements EvidenceEvent {
    }

    record SourceBack(CameraId camera, Gap gap) implements EvidenceEvent {
    }

    /** A file has begun to grow, or a snapshot was asked for. @param begun in the state {@link PieceState.Recording} */
    record PieceBegun(PieceId piece, Piece begun) implements OfPiece {
    }

    /** Its file is finished and hashed; the piece's place in the chain is taken. */
    record PieceSealed(PieceId piece, Instant to, String format, long bytes, String sha256, boolean recovered, List<IncidentId> incidents,
            String retention, Instant keepUntil, ChainLink link, @Nullable SourceClock clock) implements OfPiece {

        /** Of a source that told no time. */
        public PieceSealed(PieceId piece, Instant to, String format, long bytes, String sha256, boolean recovered, List<IncidentId> incidents, String retention,
                Instant keepUntil, ChainLink link) {
            this(piece, to, format, bytes, sha256, recovered, incidents, retention, keepUntil, link, null);
        }
    }

    record PieceMissing(PieceId piece, String reason) implements OfPiece {
    }

    /** Its class's time was over; the file goes after this is on disk. */
    record PieceDeleted(PieceId piece, String rule) implements OfPiece {
    }

    record HoldPlaced(PieceId piece, String reason, List<IncidentId> incidents) implements OfPiece, OfIncident {
    }

    record HoldLifted(PieceId piece, String reason, List<IncidentId> incidents) implements OfPiece, OfIncident {
    }

    record ClassSet(PieceId piece, String retention, Instant keepUntil, String reason) implements OfPiece {
    }

    /**
     * The hub has compared its stored file with the journal.
     *
     * @param check for whom; empty where the hub looked by itself
     * @param what see {@link Checked}
     */
    record PieceChecked(PieceId piece, String check, Verdict verdict, String what, long chunk, String file) implements OfPiece {
    }

    /** Somebody wants these compared. */
    record CheckBegun(String check, List<PieceId> pieces, List<IncidentId> incidents) implements EvidenceEvent, OfIncident {
    }

    record CheckStopping(String check) implements EvidenceEvent {
    }

    /** @param done how many of them were looked at @param faults those that were not as they were recorded, or could not be read */
    record CheckEnded(String check, int done, int of, int verified, int faults, List<IncidentId> incidents) implements EvidenceEvent, OfIncident {
    }

    /** Somebody was given a ticket to look at it. */
    record PieceOpened(PieceId piece, String purpose) implements OfPiece {
    }

    /** Somebody asked to look and was not allowed to. @param why code of a problem */
    record OpenRefused(PieceId piece, String purpose, String why) implements OfPiece {
    }

    /** Somebody wanted to read who has dealt with a piece, or with an incident's, and was not allowed to. @param why code of a problem */
    record CustodyRefused(@Nullable PieceId piece, @Nullable IncidentId incident, String why) implements EvidenceEvent {
    }
}
