package wanglou.video.playback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import wanglou.video.FrameSlot;
import wanglou.video.LivePicture;
import wanglou.video.PictureState;
import wanglou.video.Sound;
import wanglou.video.decode.PieceDecoder;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.PieceBytes;
import wanglou.video.stream.PieceDoor;

/** Home: FX. One source of a playback: aims its worker at the piece of the moment, and says what is to be seen. */
final class Lane implements LivePicture, AutoCloseable {

    /** A next piece is asked for this long before it is needed. */
    private static final Duration AHEAD = Duration.ofSeconds(4);
    /** Where a piece ends and the next begins within this time, the last picture stays until the next one comes. */
    private static final Duration SEAM = Duration.ofSeconds(1);

    private final Track track;
    private final PieceStore store;
    private final PieceDoor door;
    private final InstantSource clock;
    private final FrameSlot frames;
    private final LaneWorker worker;
    private final LaneSound heard;
    private final Map<String, CompletableFuture<PieceBytes>> answers = new HashMap<>();
    private final Map<String, URI> addresses = new HashMap<>();
    private Track.@Nullable Piece piece;
    private LaneWorker.@Nullable Aim aim;
    private @Nullable Instant last;
    private Instant since;
    private Instant target;
    private int width;
    private int height;

    Lane(PieceDoor door, Track track, PieceStore store, InstantSource clock, Instant at, SoundSink.Maker ear) {
        this.door = door;
        this.track = track;
        this.store = store;
        this.clock = clock;
        this.frames = new FrameSlot(clock);
        this.worker = new LaneWorker(frames);
        this.heard = new LaneSound(ear);
        this.since = clock.instant();
        this.target = at;
    }

    @Override
    public FrameSlot frames() {
        return frames;
    }

    @Override
    public void fit(int wantedWidth, int wantedHeight) {
        width = wantedWidth;
        height = wantedHeight;
    }

    @Override
    public void hear(boolean on) {
        heard.hear(on);
    }

    @Override
    public Sound sound() {
        return heard.state();
    }

    /** Keeps with the clock; called once a pulse. */
    void follow(Instant at, double speed, boolean running, long nanos) {
        target = at;
        Track.Piece due = track.at(at).orElse(null);
        ask(track.after(due == null ? at : due.to()).filter(next -> running && isNear(at, next, speed)).orElse(null));
        if (due == null) {
            piece = null;
            last = null;
            aim = null;
            worker.aim(null);
            heard.aim(null);
            return;
        }
        if (!due.equals(piece)) {
            boolean seam = running && piece != null && Duration.between(piece.to(), due.from()).abs().compareTo(SEAM) < 0;
            since = clock.instant();
            last = seam ? last : null;
            piece = due;
            aim = null;
        }
        ask(due);
        URI address = address(due);
        if (address != null && width > 0) {
            aim(due, address, at, running ? speed : 0, nanos);
        }
    }

    private static boolean isNear(Instant at, Track.Piece next, double speed) {
        return Duration.between(at, next.from()).toMillis() < AHEAD.toMillis() * Math.max(1, speed);
    }

    private void ask(Track.@Nullable Piece wanted) {
        if (wanted != null) {
            answers.computeIfAbsent(wanted.id(), store::open);
        }
    }

    private @Nullable URI address(Track.Piece due) {
        CompletableFuture<PieceBytes> answer = answers.get(due.id());
        if (answer == null || !answer.isDone() || answer.isCompletedExceptionally()) {
            return null;
        }
        return addresses.computeIfAbsent(due.id(), id -> door.show(answer.join()));
    }

    private void aim(Track.Piece due, URI address, Instant at, double speed, long nanos) {
        long micros = Math.max(0, Duration.between(due.from(), at).toNanos() / 1000);
        LaneWorker.Aim before = aim;
        boolean same = before != null && before.address().equals(address) && before.speed() == speed && before.width() == width && before.height() == height
                && Math.abs(before.now(nanos) - micros) <= (speed == 0 ? 0 : 1000);
        if (!same) {
            aim = new LaneWorker.Aim(address, micros, nanos, speed, width, height);
            worker.aim(aim);
            heard.aim(aim);
        }
        LaneWorker.Seen seen = worker.seen();
        if (seen != null && seen.aim().address().equals(address)) {
            last = due.from().plusNanos(seen.micros() * 1000);
        }
    }

    /** By how much the picture on screen is not the clock's, in the time of the recording; zero while it is. Empty while it shows none. */
    Optional<Duration> drift(long nanos) {
        LaneWorker.Aim now = aim;
        LaneWorker.Seen seen = worker.seen();
        if (now == null || seen == null || !seen.aim().address().equals(now.address())) {
            return Optional.empty();
        }
        long micros = now.now(nanos);
        long off = micros < seen.micros() ? micros - seen.micros() : micros >= seen.next() ? micros - seen.next() : 0;
        return Optional.of(Duration.ofNanos(off * 1000));
    }

    /** When the picture beside the shown one begins, in the piece of this moment; empty where there is none. */
    Optional<Instant> beside(boolean forward) {
        Track.Piece now = piece;
        LaneWorker.Seen seen = worker.seen();
        LaneWorker.Aim aimed = aim;
        if (now == null || seen == null || aimed == null || !seen.aim().address().equals(aimed.address())) {
            return Optional.empty();
        }
        if (!forward) {
            // A moment before it: the picture there is the one before.
            return seen.micros() <= 0 ? Optional.empty() : Optional.of(now.from().plusNanos((seen.micros() - 1) * 1000));
        }
        return seen.next() == PieceDecoder.NONE ? Optional.empty() : Optional.of(now.from().plusNanos(seen.next() * 1000));
    }

    @Override
    public PictureState state() {
        Track.Piece due = piece;
        if (due == null) {
            return track.at(target).isEmpty() ? new PictureState.NoRecord(track.absence().apply(target)) : new PictureState.Opening(since);
        }
        CompletableFuture<PieceBytes> answer = answers.get(due.id());
        if (answer != null && answer.isCompletedExceptionally()) {
            return new PictureState.Refused(reason(answer));
        }
        URI address = addresses.get(due.id());
        if (address != null && worker.failed(address)) {
            return new PictureState.Lost(null, null, 0, LossCause.UNREADABLE);
        }
        Instant shown = last;
        return shown == null ? new PictureState.Opening(since) : new PictureState.Played(shown);
    }

    private static String reason(CompletableFuture<PieceBytes> failed) {
        Throwable error = failed.handle((bytes, why) -> why).join();
        Throwable root = error.getCause() == null ? error : error.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public void close() {
        worker.close();
        heard.close();
        addresses.values().forEach(door::withdraw);
    }
}
