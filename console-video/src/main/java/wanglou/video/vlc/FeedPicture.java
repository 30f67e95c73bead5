package wanglou.video.vlc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import wanglou.video.FrameSlot;
import wanglou.video.LivePicture;
import wanglou.video.PictureJudge;
import wanglou.video.PictureState;
import wanglou.video.Sight;
import wanglou.video.Sound;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.StreamDoor;
import wanglou.video.stream.Subscription;

/**
 * Home: FX. A feed as a moving picture: plays it in the size of the tile, starts the player anew whenever the line did, and judges what may be said of
 * it. It watches from the moment it is made until it is closed.
 */
public final class FeedPicture implements LivePicture, AutoCloseable {

    /** A tile being resized settles for this long before the player follows. */
    private static final Duration SETTLE = Duration.ofMillis(300);
    /** Packets flow and no picture appears for this long: the player is stuck. */
    private static final Duration STUCK = Duration.ofSeconds(4);

    private final Feed feed;
    private final Subscription hold;
    private final StreamDoor door;
    private final Players players;
    private final Player player;
    private final Buffering buffering;
    private final PictureJudge judge;
    private final InstantSource clock;
    private final FrameSlot frames;
    private PictureState state;
    private int width;
    private int height;
    private @Nullable Instant fitDue;
    private boolean sound;
    private boolean playing;
    private boolean wasOpen;
    private int epoch;
    private long framesAtStart;
    private Instant startedAt;

    public FeedPicture(Feed feed, StreamDoor door, Players players, Buffering buffering, InstantSource clock) {
        this.feed = feed;
        this.door = door;
        this.players = players;
        this.buffering = buffering;
        this.clock = clock;
        this.judge = new PictureJudge(PictureJudge.Limits.standard(), clock);
        this.frames = new FrameSlot(clock);
        this.player = players.player();
        this.startedAt = clock.instant();
        this.state = new PictureState.Opening(startedAt);
        this.hold = feed.hold();
    }

    @Override
    public FrameSlot frames() {
        return frames;
    }

    @Override
    public void fit(int wantedWidth, int wantedHeight) {
        if (wantedWidth == width && wantedHeight == height) {
            fitDue = null;
            return;
        }
        width = wantedWidth;
        height = wantedHeight;
        fitDue = playing ? clock.instant().plus(SETTLE) : clock.instant();
    }

    @Override
    public void hear(boolean on) {
        if (on != sound) {
            sound = on;
            playing = false;
        }
    }

    @Override
    public Sound sound() {
        return sound ? Sound.HEARD : Sound.OFF;
    }

    @Override
    public PictureState state() {
        FeedReport report = feed.report();
        Instant now = clock.instant();
        follow(report, now);
        state = judge.judge(new Sight(line(report), report.lastPacket(), frames.lastChange(), report.usualGap(), delay(report)), state);
        return state;
    }

    /** Lag of the line, of the player, and the one picture that is held back until the next one proves it complete. */
    private Duration delay(FeedReport report) {
        return report.lag().plus(report.usualGap()).plus(player.lag().orElseGet(buffering::expected));
    }

    /** The feed's own figures, for whoever wants to show them beside the picture. */
    public FeedReport report() {
        return feed.report();
    }

    private void follow(FeedReport report, Instant now) {
        if (width == 0 || !(players.decoder() instanceof Decoder.Ready)) {
            return;
        }
        boolean open = report.state() instanceof CameraState.Open;
        boolean dropped = (wasOpen && !open) || (open && epoch != 0 && report.epoch() != epoch);
        boolean resized = fitDue != null && !now.isBefore(fitDue);
        boolean stuck = open && frames.count() == framesAtStart && isFresh(report, now) && Duration.between(startedAt, now).compareTo(STUCK) > 0;
        wasOpen = open;
        epoch = open ? report.epoch() : 0;
        if (!playing || dropped || resized || stuck) {
            playing = true;
            fitDue = null;
            startedAt = now;
            framesAtStart = frames.count();
            player.play(door.show(feed), frames, width, height, () -> feed.report().shape(), buffering, sound);
        }
    }

    private static boolean isFresh(FeedReport report, Instant now) {
        return report.lastPacket() != null && Duration.between(report.lastPacket(), now).compareTo(Duration.ofSeconds(1)) < 0;
    }

    private Sight.Line line(FeedReport report) {
        if (players.decoder() instanceof Decoder.Missing(String install)) {
            return new Sight.Line.NoPlayer(install);
        }
        return switch (report.state()) {
            case CameraState.Idle s -> new Sight.Line.Opening(startedAt, 0);
            case CameraState.Opening(var since, var tries) -> new Sight.Line.Opening(since, tries);
            case CameraState.Open s -> new Sight.Line.Open();
            case CameraState.Down(var cause, var next, var tries) -> new Sight.Line.Down(cause, next, tries);
        };
    }

    @Override
    public void close() {
        player.close();
        hold.close();
    }
}
