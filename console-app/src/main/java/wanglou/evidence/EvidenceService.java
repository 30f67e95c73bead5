package wanglou.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/**
 * Home: hub thread. Decides which cameras are recorded and for what, takes finished pieces into the chain, keeps holds and classes. It writes no file:
 * the recorder follows its boards and reports back.
 *
 * <p>Problem codes: {@code cameras.unknown} (camera), what {@code mayNotLook} answers (camera), {@code evidence.incident} (incident), {@code evidence.already}
 * (camera), {@code evidence.not-recording} (camera), {@code evidence.disk-full}, {@code evidence.unknown} (piece), {@code evidence.growing} (piece),
 * {@code evidence.held} (piece, who), {@code evidence.not-held} (piece), {@code evidence.class} (class), {@code evidence.reason-wanted},
 * {@code evidence.words-long} (limit), {@code evidence.check-nothing}, {@code evidence.check-many} (limit), {@code evidence.check-running},
 * {@code evidence.check-over}, {@code evidence.check-not-yours}.
 */
public final class EvidenceService implements Feature {

    /** So many in one transaction; what is left goes the next time. */
    static final int MOST_DELETED = 500;
    private static final int MAX_WORDS = 500;

    private final Board<IncidentId, Incident> incidents;
    private final Board<CameraId, Camera> cameras;
    private final RecordingRules rules;
    private final BiFunction<Camera, Actor, String> mayNotLook;
    private final WantedRecordings wanted;
    private final Board<CameraId, Recording> recordings = Recording.BOARD.newBoard();
    private final Board<String, RetentionClass> classes = RetentionClass.BOARD.newBoard();
    private final Board<String, EvidenceShelf> shelf = EvidenceShelf.BOARD.newBoard();
    private final PiecesInSight pieces = new PiecesInSight();
    private final CheckRuns checks = new CheckRuns(pieces);
    private final RecordingFold recordingFold = new RecordingFold();
    private final PieceFold pieceFold = new PieceFold();
    private final PieceDeeds deeds;

    /**
     * The boards are looked at, never changed.
     *
     * @param mayNotLook the code of the problem why a person may not look through a camera, and so not record it; empty where there is none
     */
    public EvidenceService(Board<IncidentId, Incident> incidents, Board<ResponseId, Response> responses, Board<UnitId, Unit> units,
            Board<CameraId, Camera> cameras, RecordingRules rules, BiFunction<Camera, Actor, String> mayNotLook) {
        this.mayNotLook = mayNotLook;
        this.incidents = incidents;
        this.cameras = cameras;
        this.rules = rules;
        this.wanted = new WantedRecordings(incidents, responses, units, cameras, rules);
        this.deeds = new PieceDeeds(pieces, checks, recordings, cameras, rules);
        rules.classes().values().forEach(each -> classes.put(each.name(), each));
    }

    @Override
    public Class<? extends Command> commands() {
        return EvidenceAct.class;
    }

    @Override
    public Class<? extends Event> events() {
        return EvidenceEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(recordings, pieces.board());
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(classes, shelf, checks.board());
    }

    public Board<CameraId, Recording> recordings() {
        return recordings;
    }

    public Board<String, EvidenceShelf> shelf() {
        return shelf;
    }

    public RecordingRules rules() {
        return rules;
    }

    /** Any piece that is not deleted, null where there is none. */
    public @Nullable Piece piece(PieceId id) {
        return pieces.get(id);
    }

    public Board<String, Check> checks() {
        return checks.board();
    }

    /** The stored piece that has gone unchecked the longest; none that ended or was checked after these moments. */
    public Optional<Piece> dueForCheck(Instant endedBefore, Instant checkedBefore) {
        return checks.due(endedBefore, checkedBefore);
    }

    /** Pieces whose file is not finished. */
    public List<Piece> growing() {
        return pieces.all().stream().filter(p -> p.state() instanceof PieceState.Recording).toList();
    }

    PiecesInSight pieces() {
        return pieces;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((EvidenceAct) command) {
            case RecorderReport report -> deeds.report(report, now);
            case EvidenceCommand.StartRecording(CameraId camera, IncidentId incident, String reason) -> start(camera, incident, reason, actor, now);
            case EvidenceCommand.StopRecording(CameraId id, String reason) -> {
                Recording recording = recordings.get(id);
                yield recording == null || !recording.active() ? Decision.refuse("evidence.not-recording", id)
                        : reason.length() > MAX_WORDS ? Decision.refuse("evidence.words-long", MAX_WORDS)
                                : Decision.accept(id.value(), new EvidenceEvent.RecordingStopped(id, recording.cameraName(), reason.strip(), recording.incidents()));
            }
            case EvidenceCommand.KeepSnapshot(CameraId id, IncidentId incident, String reason) -> {
                Decision.Refused no = unfit(id, incident, reason, actor);
                yield no != null ? no : deeds.snapshot(java.util.Objects.requireNonNull(cameras.get(id)), incident, now);
            }
            case EvidenceCommand.KeepStill(PieceId piece, Instant at, String reason) -> still(piece, at, reason, actor);
            case EvidenceCommand.Verify(List<PieceId> wanted) -> checks.begin(wanted, actor, now);
            case EvidenceCommand.StopCheck(String check) -> checks.stop(check, actor);
            case EvidenceCommand.PlaceHold(PieceId id, String reason) -> words(reason) ? deeds.hold(id, reason.strip()) : wordless(reason);
            case EvidenceCommand.LiftHold(PieceId id, String reason) -> words(reason) ? deeds.lift(id, reason.strip()) : wordless(reason);
            case EvidenceCommand.SetClass(PieceId id, String retention, String reason) -> words(reason) ? deeds.setClass(id, retention, reason.strip())
                    : wordless(reason);
        };
    }

    private static boolean words(String reason) {
        return !reason.isBlank() && reason.length() <= MAX_WORDS;
    }

    private static Decision wordless(String reason) {
        return reason.isBlank() ? Decision.refuse("evidence.reason-wanted") : Decision.refuse("evidence.words-long", MAX_WORDS);
    }

    private Decision start(CameraId id, @Nullable IncidentId incident, String reason, Actor actor, Instant now) {
        Decision.Refused no = unfit(id, incident, reason, actor);
        if (no != null) {
            return no;
        }
        Recording before = recordings.get(id);
        if (before != null && before.causes().stream().anyMatch(c -> c.key().equals(Cause.MANUAL))) {
            return Decision.refuse("evidence.already", before.cameraName());
        }
        String keep = incident == null ? rules.manual().keep() : rules.longer(rules.manual().keep(), rules.incident().keep());
        Camera camera = java.util.Objects.requireNonNull(cameras.get(id));
        return Decision.accept(id.value(), started(camera, new Cause(Cause.MANUAL, incident, actor.person(), reason.strip(), now, keep, null, null)));
    }

    private Decision still(PieceId id, Instant at, String reason, Actor actor) {
        Piece piece = pieces.get(id);
        EvidenceShelf room = shelf.get(EvidenceShelf.KEY);
        boolean mine = actor.has(Role.DUTY_CHIEF) || actor.has(Role.VIDEO_ANALYST) || piece != null && !piece.incidents().isEmpty();
        return piece == null || piece.kind() != PieceKind.VIDEO ? Decision.refuse("evidence.unknown", id)
                : !mine ? Decision.refuse("evidence.not-yours", id)
                : piece.state() instanceof PieceState.Recording ? Decision.refuse("evidence.growing", id)
                : !piece.state().whole() ? Decision.refuse("evidence.gone", id)
                : at.isBefore(piece.from()) || at.isAfter(piece.to()) ? Decision.refuse("evidence.not-then", id)
                : reason.length() > MAX_WORDS ? Decision.refuse("evidence.words-long", MAX_WORDS)
                : room != null && room.state() == EvidenceShelf.State.FULL ? Decision.refuse("evidence.disk-full") : deeds.still(piece, at);
    }

    private Decision.@Nullable Refused unfit(CameraId id, @Nullable IncidentId incident, String reason, Actor actor) {
        Camera camera = cameras.get(id);
        EvidenceShelf room = shelf.get(EvidenceShelf.KEY);
        String code = camera == null ? "cameras.unknown"
                : !mayNotLook.apply(camera, actor).isEmpty() ? mayNotLook.apply(camera, actor)
                : incident != null && incidents.get(incident) == null ? "evidence.incident"
                : reason.length() > MAX_WORDS ? "evidence.words-long"
                : room != null && room.state() == EvidenceShelf.State.FULL ? "evidence.disk-full" : "";
        Object about = code.equals("evidence.incident") ? String.valueOf(incident) : code.equals("evidence.words-long") ? MAX_WORDS : id;
        return code.isEmpty() ? null : new Decision.Refused(wanglou.core.Problem.of(code, about));
    }

    private static EvidenceEvent.RecordingStarted started(Camera camera, Cause cause) {
        IncidentId incident = cause.incident();
        return new EvidenceEvent.RecordingStarted(camera.id(), camera.name(), camera.unit(), cause, incident == null ? List.of() : List.of(incident));
    }

    @Override
    public void apply(Fact fact) {
        recordingFold.apply(recordings, fact);
        pieceFold.apply(pieces, fact);
        pieces.passed(fact.at());
        checks.apply(fact);
    }

    /** What the rules want begins; what they no longer want ends a while later. */
    @Override
    public List<Event> tick(Instant now) {
        Map<CameraId, List<WantedRecordings.Wanted>> all = wanted.now();
        List<Event> events = new ArrayList<>();
        all.forEach((id, its) -> {
            Camera camera = cameras.get(id);
            Recording recording = recordings.get(id);
            for (WantedRecordings.Wanted each : its) {
                Cause cause = recording == null ? null : cause(recording, each.key());
                if (camera != null && (cause == null || cause.until() != null && cause.active())) {
                    events.add(started(camera, new Cause(each.key(), each.incident(), Actor.HUB.person(), "",
                            cause == null ? now : cause.since(), each.retention(), null, null)));
                }
            }
        });
        recordings.values().forEach(recording -> recording.causes().forEach(cause -> {
            boolean unwanted = all.getOrDefault(recording.camera(), List.of()).stream().noneMatch(each -> each.key().equals(cause.key()));
            if (cameras.get(recording.camera()) == null || unwanted && !cause.key().equals(Cause.MANUAL)) {
                end(recording, cause, now, events);
            }
        }));
        return events;
    }

    private void end(Recording recording, Cause cause, Instant now, List<Event> events) {
        Instant until = cause.until();
        if (!cause.active() || cameras.get(recording.camera()) == null || until != null && !now.isBefore(until)) {
            IncidentId incident = cause.incident();
            events.add(new EvidenceEvent.RecordingEnded(recording.camera(), recording.cameraName(), cause.key(),
                    incident == null ? List.of() : List.of(incident)));
        } else if (until == null) {
            int minutes = cause.key().startsWith("incident:") ? rules.incident().minutesAfter() : rules.emergency().minutesAfter();
            events.add(new EvidenceEvent.RecordingEnding(recording.camera(), cause.key(), now.plusSeconds(60L * minutes)));
        }
    }

    private static @Nullable Cause cause(Recording recording, String key) {
        return recording.causes().stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
    }
}
