package wanglou.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import wanglou.cameras.CameraId;
import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of the cameras that are to be recorded. */
public final class RecordingFold implements Fold<CameraId, Recording> {

    @Override
    public void apply(Values<CameraId, Recording> values, Fact fact) {
        switch ((EvidenceEvent) fact.event()) {
            case EvidenceEvent.RecordingStarted e -> {
                Recording before = values.get(e.camera());
                List<Cause> causes = new ArrayList<>(before == null ? List.of() : without(before, e.cause().key()));
                causes.add(e.cause());
                // One that was stopped and is started anew begins anew.
                values.put(e.camera(), before == null || !before.active()
                        ? new Recording(e.camera(), e.name(), e.unit(), fact.at(), causes, null, before == null ? "" : before.failed())
                        : before.with(causes));
            }
            case EvidenceEvent.RecordingEnding e -> change(values, e.camera(),
                    r -> r.with(r.causes().stream().map(c -> c.key().equals(e.cause()) ? c.until(e.until()) : c).toList()));
            case EvidenceEvent.RecordingEnded e -> change(values, e.camera(), r -> r.with(without(r, e.cause())));
            case EvidenceEvent.RecordingStopped e -> change(values, e.camera(), r -> r.with(without(r, Cause.MANUAL).stream()
                    .map(c -> c.stopped(fact.by().person())).toList()));
            case EvidenceEvent.RecordingFailed e -> change(values, e.camera(), r -> r.failed(e.why()));
            case EvidenceEvent.RecordingResumed e -> change(values, e.camera(), r -> r.failed(""));
            case EvidenceEvent.SourceLost e -> change(values, e.camera(), r -> r.lost(e.since()));
            case EvidenceEvent.SourceBack e -> change(values, e.camera(), r -> r.lost(null));
            case EvidenceEvent.OfPiece _, EvidenceEvent.CheckBegun _, EvidenceEvent.CheckStopping _, EvidenceEvent.CheckEnded _,
                    EvidenceEvent.CustodyRefused _ -> {
                // Pieces and checks stand on boards of their own.
            }
        }
    }

    private static List<Cause> without(Recording recording, String key) {
        return recording.causes().stream().filter(c -> !c.key().equals(key)).toList();
    }

    private static void change(Values<CameraId, Recording> values, CameraId camera, UnaryOperator<Recording> how) {
        Recording before = values.get(camera);
        if (before != null) {
            Recording after = how.apply(before);
            if (after.causes().isEmpty()) {
                values.remove(camera);
            } else {
                values.put(camera, after);
            }
        }
    }
}
