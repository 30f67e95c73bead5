package wanglou.evidence;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;

/**
 * One camera that is to be recorded. It is, as long as one of the causes is {@linkplain Cause#active active} and nothing is {@link #failed}.
 *
 * @param since when it began
 * @param causes why; the oldest first
 * @param lost since when the source gives nothing, null while it does
 * @param failed why nothing can be written, the code of a problem; empty while all is well
 */
public record Recording(CameraId camera, String cameraName, @Nullable UnitId unit, Instant since, List<Cause> causes, @Nullable Instant lost,
        String failed) {

    public static final BoardName<CameraId, Recording> BOARD = new BoardName<>("recordings", CameraId.class, Recording.class);

    public Recording {
        causes = List.copyOf(causes);
    }

    /** Whether the recorder of this camera shall run. */
    public boolean active() {
        return causes.stream().anyMatch(Cause::active);
    }

    /** The incidents it is recorded for now. */
    public List<IncidentId> incidents() {
        return causes.stream().filter(Cause::active).<IncidentId>mapMulti((cause, out) -> {
            if (cause.incident() != null) {
                out.accept(cause.incident());
            }
        }).distinct().toList();
    }

    Recording with(List<Cause> next) {
        return new Recording(camera, cameraName, unit, since, next, lost, failed);
    }

    Recording lost(@Nullable Instant from) {
        return new Recording(camera, cameraName, unit, since, causes, from, failed);
    }

    Recording failed(String code) {
        return new Recording(camera, cameraName, unit, since, causes, lost, code);
    }
}
