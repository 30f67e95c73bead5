package wanglou.hub;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.core.Clockwork;
import wanglou.core.Guard;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.Recording;
import wanglou.evidence.RecordingRules;
import wanglou.evidence.SourceClock;
import wanglou.link.ProblemException;
import wanglou.store.StoreException;
import wanglou.video.ingest.Recorder;
import wanglou.video.ingest.RecorderNews;
import wanglou.video.ingest.SegmentFinisher;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.FeedReport;

/**
 * Home: its own thread. Keeps a recorder for every camera that the boards say is to be recorded, or whose last seconds shall be at hand, and reports
 * what becomes of it. It decides nothing: it follows the boards, after a start as after a change.
 */
final class RecordingDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingDesk.class);
    private static final Duration SILENT = Duration.ofSeconds(3);
    /** A camera that has just been asked may take so long to answer before that is told. */
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private final VideoDesk video;
    private final EvidenceFolder folder;
    private final PieceKeeper keeper;
    private final RecordingRules rules;
    private final InstantSource clock;
    private final SegmentFinisher finisher;
    private final Clockwork thread = new Clockwork("wl-recording", false);
    private final Map<CameraId, Running> running = new HashMap<>();
    /** Read by the recorders' threads too. */
    private final Map<CameraId, String> lost = new ConcurrentHashMap<>();

    /** How the cameras' clocks stand; read by the finisher's thread too. */
    private final Map<CameraId, SourceClock> clocks = new ConcurrentHashMap<>();

    private record Running(Recorder recorder, Feed feed, Instant since) {
    }

    /** What the boards say of one camera. */
    record Wish(CameraId id, @Nullable Camera camera, @Nullable Recording recording) {

        boolean records() {
            return camera != null && recording != null && recording.active() && recording.failed().isEmpty();
        }
    }

    RecordingDesk(VideoDesk video, EvidenceFolder folder, PieceKeeper keeper, RecordingRules rules, InstantSource clock) {
        this.video = video;
        this.folder = folder;
        this.keeper = keeper;
        this.rules = rules;
        this.clock = clock;
        this.finisher = new SegmentFinisher(this::heard, folder);
    }

    /**
     * Finishes what an earlier hub left, then follows the boards.
     *
     * @param unfinished pieces that were growing when the hub before ended
     */
    void start(List<Wish> wishes, List<Piece> unfinished) throws IOException {
        folder.tidy();
        keeper.missing(unfinished);
        finisher.recover(folder.growing());
        thread.execute(() -> wishes.forEach(this::follow));
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Any thread. The boards say something new of a camera. */
    void wish(Wish wish) {
        try {
            thread.execute(() -> follow(wish));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("recordings are taken up again at the next start");
        }
    }

    /** Any thread. A snapshot was asked for. @param of the recording it is to be taken out of, null for a picture of this moment */
    void snapshot(Piece asked, @Nullable Piece of) {
        Thread.ofVirtual().name("snapshot-" + asked.id()).start(() -> {
            if (asked.taken() != null) {
                keeper.still(asked, of);
                return;
            }
            try {
                keeper.snapshot(asked, video.feed(asked.camera()));
            } catch (ProblemException | StoreException noAddress) {
                keeper.missed(asked.id(), "no-picture");
            }
        });
    }

    private void follow(Wish wish) {
        try {
            Camera camera = wish.camera();
            Running now = running.get(wish.id());
            boolean kept = camera != null && (wish.records() || rules.alwaysAtHand(camera));
            if (now != null && (!kept || !now.recorder().isAlive())) {
                running.remove(wish.id());
                now.recorder().close();
                now = null;
            }
            if (kept) {
                // Asked for again each time: the address may be another one now.
                Feed feed = video.feed(wish.id());
                if (now == null) {
                    now = new Running(new Recorder(feed, folder.growing(), limits(), finisher, this::heard), feed, clock.instant());
                    running.put(wish.id(), now);
                }
                if (wish.records()) {
                    now.recorder().start();
                } else {
                    now.recorder().stop();
                }
            }
            if (!wish.records()) {
                lost.remove(wish.id());
            }
        } catch (ProblemException | StoreException notThere) {
            LOG.warn("camera {} cannot be recorded: {}", wish.id(), notThere.toString());
            keeper.report(new RecorderReport.Lost(wish.id(), clock.instant(), "no-address"));
        } catch (RuntimeException | Error bug) { // or the cameras after it in the list would not be followed
            LOG.error("hub.bug: the recording of {} could not follow", wish.id(), bug);
        }
    }

    private Recorder.Limits limits() {
        return new Recorder.Limits(Duration.ofSeconds(rules.segments().seconds()), Duration.ofSeconds(rules.segments().secondsBefore()), 0);
    }

    private void heard(RecorderNews news) {
        switch (news) {
            case RecorderNews.Begun(var camera, Instant from, Instant before) -> {
                CameraId id = new CameraId(camera.value());
                keeper.report(new RecorderReport.Begun(id, from, before, lost.getOrDefault(id, "")));
            }
            case RecorderNews.Finished(var segment) ->
                    keeper.finished(segment, segment.recovered() ? null : clocks.get(new CameraId(segment.camera().value())));
            case RecorderNews.Empty(var camera, Instant from) -> keeper.missed(PieceId.of(new CameraId(camera.value()), from), "empty");
            case RecorderNews.DiskLow _ -> {
                // The shelf is watched for all recorders at once.
            }
            case RecorderNews.Stopped(var camera, String why) -> keeper.report(new RecorderReport.Failed(new CameraId(camera.value()), "evidence.disk-write"));
        }
    }

    private void look() {
        running.forEach((id, now) -> Guard.run("looking at the recording of " + id, () -> look(id, now)));
    }

    /** Says when a camera that is recorded gives nothing, and when it does again. */
    private void look(CameraId id, Running now) {
        if (!now.recorder().isRecording()) {
            return;
        }
        now.feed().clockOffset().ifPresentOrElse(off -> clocks.put(id, new SourceClock(off, "rtcp")), () -> clocks.remove(id));
        FeedReport report = now.feed().report();
        Instant last = report.lastPacket();
        Instant time = clock.instant();
        boolean silent = last == null ? now.since().plus(ANSWER).isBefore(time) : last.plus(SILENT).isBefore(time);
        if (silent) {
            String why = report.state() instanceof CameraState.Down(var cause, var next, int tries)
                    ? cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : "silent";
            if (lost.put(id, why) == null) {
                keeper.report(new RecorderReport.Lost(id, last == null ? now.since() : last, why));
            }
        } else if (last != null && lost.containsKey(id)) {
            keeper.report(new RecorderReport.Back(id, last, String.valueOf(lost.remove(id))));
        }
    }

    /** Ends every recorder; what they wrote is finished and told before this returns, as far as a minute suffices. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("the recording thread did not end within 20 s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(each -> each.recorder().stop());
        running.values().forEach(each -> each.recorder().close());
        finisher.close();
    }
}
