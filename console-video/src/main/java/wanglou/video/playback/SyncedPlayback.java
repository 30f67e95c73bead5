package wanglou.video.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import wanglou.video.LivePicture;
import wanglou.video.stream.PieceDoor;

/**
 * Home: FX. Recordings of several sources played on one clock: what they show belongs to the same moment. Jumping moves all, and {@link #spread} says
 * how far they are apart, measured by the times that stand in the recordings.
 */
public final class SyncedPlayback implements AutoCloseable {

    /** What {@link #speed(double)} takes. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    private static final Duration USUAL_GAP = Duration.ofMillis(40);

    private final SharedClock clock;
    private final List<Lane> lanes;

    /**
     * Stands still at {@code from}; the clock runs no further than {@code to}.
     *
     * @param door through which the decoders read what the store opened
     */
    public SyncedPlayback(PieceDoor door, List<Track> tracks, PieceStore store, Instant from, Instant to, InstantSource wall) {
        this(door, tracks, store, from, to, wall, LineSink::open);
    }

    /** @param ear where the sound goes that is wanted */
    SyncedPlayback(PieceDoor door, List<Track> tracks, PieceStore store, Instant from, Instant to, InstantSource wall, SoundSink.Maker ear) {
        this.clock = new SharedClock(from, to);
        this.lanes = tracks.stream().map(track -> new Lane(door, track, store, wall, from, ear)).toList();
    }

    /** The picture of a source, by its place in the list of tracks. */
    public LivePicture picture(int lane) {
        return lanes.get(lane);
    }

    public Instant at() {
        return clock.at(System.nanoTime());
    }

    public boolean playing() {
        return clock.running();
    }

    public double speed() {
        return clock.speed();
    }

    /** Plays from where it stands; from the beginning when it stands at the end. */
    public void play() {
        long now = System.nanoTime();
        if (clock.atEnd(now)) {
            clock.seek(clock.from(), now);
        }
        clock.run(true, now);
    }

    /** Stands still; every source shows the picture of exactly this moment. */
    public void pause() {
        clock.run(false, System.nanoTime());
    }

    /** Goes there, running on if it ran. */
    public void seek(Instant moment) {
        clock.seek(moment, System.nanoTime());
    }

    /** @param times as fast as it was recorded */
    public void speed(double times) {
        clock.speed(times, System.nanoTime());
    }

    /**
     * Stands still and goes one picture on or back. The pictures are those of the source named, or where that shows none, of the first that shows one;
     * all go to the same moment.
     */
    public void step(boolean forward, int lane) {
        pause();
        Lane named = lane >= 0 && lane < lanes.size() ? lanes.get(lane) : null;
        Optional<Instant> beside = named != null ? named.beside(forward) : Optional.empty();
        if (beside.isEmpty()) {
            beside = lanes.stream().map(l -> l.beside(forward)).flatMap(Optional::stream).findFirst();
        }
        seek(beside.orElseGet(() -> forward ? at().plus(USUAL_GAP) : at().minus(USUAL_GAP)));
    }

    /** How far apart the sources are that show pictures now, in the time of the recording; empty with fewer than two. */
    public Optional<Duration> spread() {
        long now = System.nanoTime();
        List<Duration> drifts = lanes.stream().map(lane -> lane.drift(now)).flatMap(Optional::stream).toList();
        return drifts.size() < 2 ? Optional.empty()
                : Optional.of(drifts.stream().max(Comparator.naturalOrder()).orElseThrow().minus(drifts.stream().min(Comparator.naturalOrder()).orElseThrow()));
    }

    /** Keeps everything together; call it once a pulse. */
    public void tick() {
        long now = System.nanoTime();
        if (clock.running() && clock.atEnd(now)) {
            clock.run(false, now);
        }
        Instant at = clock.at(now);
        lanes.forEach(lane -> lane.follow(at, clock.speed(), clock.running(), now));
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
