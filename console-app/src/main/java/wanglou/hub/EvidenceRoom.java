package wanglou.hub;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

import wanglou.audit.EventCodec;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.evidence.Check;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceService;
import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.Recording;
import wanglou.store.Database;

/** Home: hub thread, where not said otherwise. Everything of evidence that is not deciding: folder, recorders, tickets, room on the disk, retention. */
final class EvidenceRoom implements AutoCloseable, EvidenceDesk.Hand {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    /** Slow on purpose: a stored piece is read through now and then, so that an altered one is noticed before somebody needs it. */
    private static final Duration CHECK_EVERY = Duration.ofMinutes(5);
    private static final Duration CHECKED_FOR = Duration.ofDays(7);
    private static final Duration NOT_BEFORE = Duration.ofHours(1);
    private static final int LOOKS_A_MINUTE = 12;
    private static final Duration EXPIRE_EVERY = Duration.ofHours(1);

    private final EvidenceService service;
    private final Board<CameraId, Camera> cameras;
    private final HubThread hubThread;
    private final Deciding deciding;
    private final EvidenceFolder folder;
    private final EvidenceDesk desk;
    private final RecordingDesk recorders;
    private final ShelfWatch shelf;
    private final CheckDesk checks;
    private final InstantSource clock;
    private boolean started;
    private int looks;

    /** @throws IOException folders or keys of the evidence cannot be had */
    EvidenceRoom(HubConfig config, Database database, EventCodec codec, Features features, VideoDesk video, HubThread hubThread, Deciding deciding,
            Predicate<Actor> signedIn, InstantSource clock) throws IOException {
        this.service = features.evidence();
        this.cameras = features.cameras().board();
        this.hubThread = hubThread;
        this.deciding = deciding;
        this.folder = new EvidenceFolder(config.evidence(), config.data().resolve("evidence-keys"));
        this.desk = new EvidenceDesk(database, folder, this, signedIn, clock);
        this.recorders = new RecordingDesk(video, folder, new PieceKeeper(folder, this::report), service.rules(), clock);
        this.checks = new CheckDesk(new StoredCheck(database, folder, codec), this);
        this.clock = clock;
        this.shelf = new ShelfWatch(service.rules().disk(), folder::usable);
    }

    EvidenceDesk desk() {
        return desk;
    }

    /** Hub's start. What an earlier hub recorded is finished, what is to be recorded is. */
    void start(HubThread timer, Executor workers) throws IOException {
        List<Piece> unfinished = timer.call(() -> service.growing());
        recorders.start(timer.call(() -> {
            started = true;
            Set<CameraId> all = new HashSet<>();
            cameras.values().stream().filter(service.rules()::alwaysAtHand).forEach(camera -> all.add(camera.id()));
            service.recordings().values().forEach(recording -> all.add(recording.camera()));
            return all.stream().map(this::wish).toList();
        }), unfinished);
        timer.every(LOOK_EVERY, this::lookAtTheShelf);
        timer.every(CHECK_EVERY, this::checkOne);
        timer.every(EXPIRE_EVERY, () -> workers.execute(desk::expire));
        workers.execute(desk::expire);
    }

    /** These changes are on disk. */
    void published(List<Change<?, ?>> changes) {
        if (!started) {
            return;
        }
        for (Change<?, ?> change : changes) {
            if (change.key() instanceof CameraId camera && (change.board() == service.recordings() || change.board() == cameras)) {
                recorders.wish(wish(camera));
            }
            if (change.value() instanceof Check check) {
                checks.look(check);
            }
            if (change.value() instanceof Piece piece && piece.kind() == PieceKind.SNAPSHOT && piece.state() instanceof PieceState.Recording) {
                recorders.snapshot(piece, piece.taken() == null ? null : service.piece(piece.taken()));
            }
        }
    }

    private void checkOne() {
        Instant now = clock.instant();
        service.dueForCheck(now.minus(NOT_BEFORE), now.minus(CHECKED_FOR)).ifPresent(piece -> checks.one(piece.id()));
    }

    private RecordingDesk.Wish wish(CameraId id) {
        return new RecordingDesk.Wish(id, cameras.get(id), service.recordings().get(id));
    }

    private void lookAtTheShelf() {
        EvidenceShelf now = shelf.look();
        service.shelf().put(EvidenceShelf.KEY, now);
        // A disk that refused what there was room for is not tried every five seconds.
        boolean again = looks++ % LOOKS_A_MINUTE == 0;
        for (Recording recording : List.copyOf(service.recordings().values())) {
            if (now.state() == EvidenceShelf.State.FULL && recording.active() && recording.failed().isEmpty()) {
                report(new RecorderReport.Failed(recording.camera(), "evidence.disk-full"));
            } else if (now.state() != EvidenceShelf.State.FULL && (recording.failed().equals("evidence.disk-full") || again && !recording.failed().isEmpty())) {
                report(new RecorderReport.Resumed(recording.camera()));
            }
        }
    }

    @Override
    public CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events) {
        return onHubThread(() -> deciding.recordAndAnswer(freshId(), actor, events));
    }

    @Override
    public CompletableFuture<Outcome> report(RecorderReport report) {
        return onHubThread(() -> deciding.decide(freshId(), report, Actor.HUB));
    }

    private CompletableFuture<Outcome> onHubThread(Supplier<CompletableFuture<Outcome>> work) {
        return CompletableFuture.supplyAsync(work, hubThread).thenCompose(answer -> answer);
    }

    private static CommandId freshId() {
        return new CommandId(UUID.randomUUID().toString());
    }

    /** Hub's stop: ends the recordings; they are taken up again at the next start. */
    @Override
    public void close() {
        checks.close();
        recorders.close();
    }
}
