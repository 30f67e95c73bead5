package wanglou.video.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import wanglou.video.Await;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;
import wanglou.video.stream.StreamDoor;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.Decoder;
import wanglou.video.vlc.FeedPicture;
import wanglou.video.vlc.Players;

/** The product's side of a measurement: ingest, door and players in this process. */
final class Rig implements AutoCloseable {

    final InstantSource clock = InstantSource.system();
    final Ingest ingest;
    final StreamDoor door = new StreamDoor(clock);
    final Players players = new Players();
    private final List<FeedPicture> pictures = new ArrayList<>();

    Rig(IngestLimits limits) {
        ingest = new Ingest(limits, clock, new SplittableRandom(3));
        Await.until(Duration.ofSeconds(20), () -> !(players.decoder() instanceof Decoder.Unknown), () -> "no answer about libvlc");
    }

    /** The usual patience, but lines that nobody watches end at once. */
    static IngestLimits noGrace() {
        IngestLimits s = IngestLimits.standard();
        return new IngestLimits(s.open(), s.silence(), Duration.ofMillis(1), s.firstWait(), s.eagerWait(), s.eager(), s.longestWait(), s.refusedWait(), s.queueBytes());
    }

    boolean canDecode() {
        return players.decoder() instanceof Decoder.Ready;
    }

    Feed feed(String name, String url) {
        return ingest.feed(new CameraKey(name), CameraUrl.of(url));
    }

    FeedPicture open(Feed feed, int width, int height, Buffering buffering) {
        FeedPicture picture = new FeedPicture(feed, door, players, buffering, clock);
        picture.fit(width, height);
        pictures.add(picture);
        return picture;
    }

    void shut(FeedPicture picture) {
        pictures.remove(picture);
        picture.close();
    }

    /** Waits until {@code picture} has shown {@code frames} pictures; asks for its state meanwhile, as a tile does. */
    static void awaitFrames(FeedPicture picture, long frames) {
        Await.until(Duration.ofSeconds(30), () -> {
            picture.state();
            return picture.frames().count() >= frames;
        }, () -> picture.frames().count() + " frames, " + picture.state() + ", " + picture.report());
    }

    /** Lets {@code span} pass while every picture is asked for its state ten times a second. */
    void watch(List<FeedPicture> all, Duration span) {
        long until = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < until) {
            all.forEach(FeedPicture::state);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        List.copyOf(pictures).forEach(this::shut);
        players.close();
        door.close();
        ingest.close();
    }
}
