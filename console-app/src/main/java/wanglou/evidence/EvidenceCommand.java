package wanglou.evidence;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.IncidentId;

/** What can be asked of recordings and evidence. */
public sealed interface EvidenceCommand extends EvidenceAct {

    /** Records a camera from a little before now on, until somebody stops it. */
    record StartRecording(CameraId camera, @Nullable IncidentId incident, String reason) implements EvidenceCommand {
    }

    /** Ends the recording of a camera, for whatever causes it ran; a rule that still holds does not start it again. */
    record StopRecording(CameraId camera, String reason) implements EvidenceCommand {
    }

    /** Keeps the picture of this moment; the outcome's subject is the id of its piece. */
    record KeepSnapshot(CameraId camera, @Nullable IncidentId incident, String reason) implements EvidenceCommand {
    }

    /**
     * Keeps the picture that a recording shows at a moment, taken by the hub out of the stored file; the outcome's subject is the id of its piece.
     *
     * @param at by the hub's clock when it arrived, as all times of pieces
     */
    record KeepStill(PieceId piece, Instant at, String reason) implements EvidenceCommand {
    }

    /** From now on the piece is not deleted, whatever its class says. */
    record PlaceHold(PieceId piece, String reason) implements EvidenceCommand {
    }

    record LiftHold(PieceId piece, String reason) implements EvidenceCommand {
    }

    /** Has the hub read the stored files of these anew and compare them with the journal; the outcome's subject is the check's id. */
    record Verify(List<PieceId> pieces) implements EvidenceCommand {
        public Verify {
            pieces = List.copyOf(pieces);
        }
    }

    /** Ends a check before its time; what it found stays. By whoever asked or a duty chief. */
    record StopCheck(String check) implements EvidenceCommand {
    }

    /** @param retention name of a {@link RetentionClass} */
    record SetClass(PieceId piece, String retention, String reason) implements EvidenceCommand {
    }
}
