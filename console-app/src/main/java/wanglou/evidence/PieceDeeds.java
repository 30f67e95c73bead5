package wanglou.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.evidence.RecorderReport.Back;
import wanglou.evidence.RecorderReport.Begun;
import wanglou.evidence.RecorderReport.CheckOver;
import wanglou.evidence.RecorderReport.Compared;
import wanglou.evidence.RecorderReport.Expire;
import wanglou.evidence.RecorderReport.Failed;
import wanglou.evidence.RecorderReport.Finished;
import wanglou.evidence.RecorderReport.Lost;
import wanglou.evidence.RecorderReport.Missed;
import wanglou.evidence.RecorderReport.Resumed;
import wanglou.evidence.RecorderReport.SnapshotTaken;

/** Home: hub thread. Decides what becomes of pieces: what the recorder reports, holds, classes, deletion. Looks and answers, changes nothing. */
final class PieceDeeds {

    /** Two pictures of a slow camera may lie so far apart. */
    private static final Duration NO_GAP = Duration.ofMillis(1_500);

    private final PiecesInSight pieces;
    private final CheckRuns checks;
    private final Board<CameraId, Recording> recordings;
    private final Board<CameraId, Camera> cameras;
    private final RecordingRules rules;

    PieceDeeds(PiecesInSight pieces, CheckRuns checks, Board<CameraId, Recording> recordings, Board<CameraId, Camera> cameras, RecordingRules rules) {
        this.pieces = pieces;
        this.checks = checks;
        this.recordings = recordings;
        this.cameras = cameras;
        this.rules = rules;
    }

    Decision report(RecorderReport report, Instant now) {
        return switch (report) {
            case Begun begun -> {
                PieceId id = PieceId.of(begun.camera(), begun.from());
                yield pieces.get(id) != null ? Decision.accept(id.value()) : Decision.accept(id.value(), begun(id, begun.camera(), begun.from(), gap(begun)));
            }
            case Finished finished -> finished(finished);
            case SnapshotTaken(PieceId id, Instant at, long bytes, String sha256) -> {
                Piece piece = pieces.get(id);
                yield piece == null ? unknown(id) : piece.state().whole() ? Decision.accept(id.value())
                        : Decision.accept(id.value(), sealed(piece, at.isBefore(piece.from()) ? piece.from() : at, "png", bytes, sha256, false, null));
            }
            case Missed(PieceId id, String reason) -> {
                Piece piece = pieces.get(id);
                yield piece == null ? unknown(id) : piece.state() instanceof PieceState.Missing ? Decision.accept(id.value())
                        : Decision.accept(id.value(), new EvidenceEvent.PieceMissing(id, reason));
            }
            case Lost(CameraId camera, Instant since, String reason) -> ofRecording(camera, r -> r.lost() == null, new EvidenceEvent.SourceLost(camera, since, reason));
            case Back(CameraId camera, Instant at, String reason) -> {
                Recording recording = recordings.get(camera);
                Instant lost = recording == null ? null : recording.lost();
                yield lost == null ? Decision.accept(camera.value())
                        : Decision.accept(camera.value(), new EvidenceEvent.SourceBack(camera, new Gap(lost, at.isBefore(lost) ? lost : at, reason)));
            }
            case Compared compared -> compared(compared);
            case CheckOver(String check) -> checks.over(check);
            case Failed(CameraId camera, String why) -> ofRecording(camera, r -> !r.failed().equals(why), new EvidenceEvent.RecordingFailed(camera, why));
            case Resumed(CameraId camera) -> ofRecording(camera, r -> !r.failed().isEmpty(), new EvidenceEvent.RecordingResumed(camera));
            case Expire() -> {
                List<Event> over = expired(now);
                yield new Decision.Accepted(over, over.size() == EvidenceService.MOST_DELETED ? "more" : "");
            }
        };
    }

    /** What is altered or gone is no longer handed out as if it were whole. */
    private Decision compared(Compared found) {
        Piece piece = pieces.get(found.piece());
        if (piece == null) {
            return Decision.accept(found.piece().value()); // deleted meanwhile
        }
        List<Event> events = new ArrayList<>();
        events.add(new EvidenceEvent.PieceChecked(found.piece(), found.check(), found.verdict(), found.what(), found.chunk(), found.file()));
        boolean lost = found.verdict() == Verdict.ALTERED || found.verdict() == Verdict.ABSENT;
        if (lost && piece.state().whole()) {
            events.add(new EvidenceEvent.PieceMissing(found.piece(), found.verdict() == Verdict.ABSENT ? "no-file" : "damaged"));
        }
        return new Decision.Accepted(events, found.piece().value());
    }

    private Decision ofRecording(CameraId camera, java.util.function.Predicate<Recording> news, EvidenceEvent event) {
        Recording recording = recordings.get(camera);
        return recording != null && news.test(recording) ? Decision.accept(camera.value(), event) : Decision.accept(camera.value());
    }

    private Decision finished(Finished done) {
        PieceId id = PieceId.of(done.camera(), done.from());
        Piece known = pieces.get(id);
        if (known != null && known.state().whole()) {
            return Decision.accept(id.value());
        }
        List<Event> events = new ArrayList<>();
        if (known == null) {
            EvidenceEvent.PieceBegun begun = begun(id, done.camera(), done.from(), null);
            events.add(begun);
            known = begun.begun();
        }
        events.add(sealed(known, done.to(), done.format(), done.bytes(), done.sha256(), done.recovered(), done.clock()));
        return new Decision.Accepted(events, id.value());
    }

    private EvidenceEvent.PieceBegun begun(PieceId id, CameraId camera, Instant from, @Nullable Gap gap) {
        Camera registered = cameras.get(camera);
        Recording recording = recordings.get(camera);
        String name = registered != null ? registered.name() : recording != null ? recording.cameraName() : camera.value();
        String keep = retention(camera, null);
        return new EvidenceEvent.PieceBegun(id, new Piece(id, PieceKind.VIDEO, camera, name, registered != null ? registered.unit() : null,
                recording == null ? List.of() : recording.incidents(), from, from, "mp4", 0, "", new PieceState.Recording(), keep,
                rules.keepUntil(keep, from), null, null, gap));
    }

    private EvidenceEvent.PieceSealed sealed(Piece piece, Instant to, String format, long bytes, String sha256, boolean recovered,
            @Nullable SourceClock clock) {
        Recording recording = recordings.get(piece.camera());
        Set<IncidentId> incidents = new LinkedHashSet<>(piece.incidents());
        if (piece.kind() == PieceKind.VIDEO && recording != null && !recovered) {
            incidents.addAll(recording.incidents());
        }
        String keep = piece.kind() == PieceKind.VIDEO && !recovered ? retention(piece.camera(), piece.retention()) : piece.retention();
        return new EvidenceEvent.PieceSealed(piece.id(), to, format, bytes, sha256, recovered, List.copyOf(incidents), keep, rules.keepUntil(keep, to),
                pieces.next(piece.id(), sha256), clock);
    }

    /** The longest class among the causes, and the one it has. */
    private String retention(CameraId camera, @Nullable String has) {
        Recording recording = recordings.get(camera);
        String keep = has;
        for (Cause cause : recording == null ? List.<Cause>of() : recording.causes()) {
            keep = cause.active() ? rules.longer(keep, cause.retention()) : keep;
        }
        return keep == null ? rules.manual().keep() : keep;
    }

    private @Nullable Gap gap(Begun begun) {
        Recording recording = recordings.get(begun.camera());
        Instant before = begun.before();
        if (before != null) {
            return Duration.between(before, begun.from()).compareTo(NO_GAP) > 0
                    ? new Gap(before, begun.from(), begun.lost().isEmpty() ? "lost-line" : begun.lost()) : null;
        }
        if (recording == null) {
            return null;
        }
        Piece last = pieces.board().values().stream().filter(p -> p.camera().equals(begun.camera()) && p.kind() == PieceKind.VIDEO
                && p.from().isBefore(begun.from()) && !p.to().isBefore(recording.since())).max(Comparator.comparing(Piece::from)).orElse(null);
        Instant since = last == null ? recording.since() : last.to();
        return since.plus(NO_GAP).isBefore(begun.from()) ? new Gap(since, begun.from(), last == null ? "no-source" : "hub-down") : null;
    }

    /** A picture taken out of a recording belongs to what the recording belongs to, and is kept as long. */
    Decision still(Piece of, Instant at) {
        PieceId id = free(of.camera(), at);
        return Decision.accept(id.value(), new EvidenceEvent.PieceBegun(id, new Piece(id, PieceKind.SNAPSHOT, of.camera(), of.cameraName(), of.unit(), of.incidents(),
                at, at, "png", 0, "", new PieceState.Recording(), of.retention(), rules.keepUntil(of.retention(), at), null, null, null, null, of.clock(), of.id())));
    }

    private PieceId free(CameraId camera, Instant at) {
        PieceId id = new PieceId(PieceId.of(camera, at) + "-s");
        for (int n = 2; pieces.get(id) != null; n++) {
            id = new PieceId(PieceId.of(camera, at) + "-s" + n);
        }
        return id;
    }

    Decision snapshot(Camera camera, @Nullable IncidentId incident, Instant now) {
        PieceId id = free(camera.id(), now);
        String keep = incident == null ? rules.manual().keep() : rules.longer(rules.manual().keep(), rules.incident().keep());
        return Decision.accept(id.value(), new EvidenceEvent.PieceBegun(id, new Piece(id, PieceKind.SNAPSHOT, camera.id(), camera.name(), camera.unit(),
                incident == null ? List.of() : List.of(incident), now, now, "png", 0, "", new PieceState.Recording(), keep, rules.keepUntil(keep, now),
                null, null, null)));
    }

    Decision hold(PieceId id, String reason) {
        Piece piece = pieces.get(id);
        Hold hold = piece == null ? null : piece.hold();
        return piece == null ? unknown(id) : hold != null ? Decision.refuse("evidence.held", id, hold.by())
                : Decision.accept(id.value(), new EvidenceEvent.HoldPlaced(id, reason, piece.incidents()));
    }

    Decision lift(PieceId id, String reason) {
        Piece piece = pieces.get(id);
        return piece == null ? unknown(id) : !piece.held() ? Decision.refuse("evidence.not-held", id)
                : Decision.accept(id.value(), new EvidenceEvent.HoldLifted(id, reason, piece.incidents()));
    }

    Decision setClass(PieceId id, String retention, String reason) {
        Piece piece = pieces.get(id);
        return piece == null ? unknown(id) : piece.state() instanceof PieceState.Recording ? Decision.refuse("evidence.growing", id)
                : !rules.classes().containsKey(retention) ? Decision.refuse("evidence.class", retention)
                        : Decision.accept(id.value(), new EvidenceEvent.ClassSet(id, retention, rules.keepUntil(retention, piece.to()), reason));
    }

    private List<Event> expired(Instant now) {
        return pieces.all().stream().filter(p -> !p.held() && !(p.state() instanceof PieceState.Recording) && p.keepUntil().isBefore(now))
                .limit(EvidenceService.MOST_DELETED).<Event>map(p -> new EvidenceEvent.PieceDeleted(p.id(), p.retention())).toList();
    }

    private static Decision unknown(PieceId id) {
        return Decision.refuse("evidence.unknown", id);
    }
}
