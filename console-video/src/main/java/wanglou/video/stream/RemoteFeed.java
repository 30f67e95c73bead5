package wanglou.video.stream;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any; one virtual thread while somebody watches. A feed that another process serves: it reads the bytes, learns the state of the camera from the
 * beacons in them, and says so on this machine's clock. One connection, whatever number of tiles shows it here.
 */
public final class RemoteFeed implements Feed, AutoCloseable {

    /** Opens the stream with a fresh ticket; throws AccessDeniedException or FileNotFoundException where that is the answer. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RemoteFeed.class);
    private static final int QUEUE_BYTES = 2 << 20;
    private static final int EPOCHS = 1_000_000;
    /** Beacons come four times a second: this much silence is a dead connection. */
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration[] WAITS = {Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)};
    private static final Duration GRACE = Duration.ofMillis(500);

    private final CameraKey camera;
    private final Opener opener;
    private final InstantSource clock;
    private final Fanout fanout = new Fanout(QUEUE_BYTES, this::watchersChanged);
    private final GapGauge gaps = new GapGauge();
    private final LagGauge link = new LagGauge();
    private @Nullable Thread reader;
    private @Nullable FeedReport told;
    private CameraState own = new CameraState.Idle();
    private int connections;
    private int tries;
    private @Nullable Instant lastPacket;
    private long lastByteNanos;
    private boolean closed;

    public RemoteFeed(CameraKey camera, Opener opener, InstantSource clock) {
        this.camera = camera;
        this.opener = opener;
        this.clock = clock;
    }

    @Override
    public CameraKey camera() {
        return camera;
    }

    @Override
    public Subscription subscribe() {
        return fanout.subscribe();
    }

    @Override
    public Subscription subscribe(Outlet outlet) {
        return fanout.subscribe(outlet);
    }

    @Override
    public Subscription hold() {
        return fanout.hold();
    }

    @Override
    public synchronized FeedReport report() {
        FeedReport far = told;
        if (far == null || !(own instanceof CameraState.Open)) {
            CameraState state = own instanceof CameraState.Open(Instant since) ? new CameraState.Opening(since, tries) : own;
            return new FeedReport(state, connections * EPOCHS, lastPacket, gaps.usual(), Duration.ZERO, 0, 0, FeedReport.Shape.UNKNOWN);
        }
        return new FeedReport(far.state(), connections * EPOCHS + far.epoch() % EPOCHS, lastPacket, gaps.usual(), far.lag().plus(link.lag()), far.bitsPerSecond(),
                far.loss(), far.shape());
    }

    private synchronized void watchersChanged() {
        if (reader == null && fanout.watchers() > 0 && !closed) {
            reader = Thread.ofVirtual().name("feed-" + camera).start(this::run);
        }
    }

    private void run() {
        try {
            while (isWanted()) {
                become(new CameraState.Opening(clock.instant(), tries));
                LossCause cause = watch();
                fanout.brokeOff();
                if (!isWanted()) {
                    return;
                }
                Duration wait = WAITS[Math.min(tries, WAITS.length - 1)];
                tries++;
                become(new CameraState.Down(cause, clock.instant().plus(wait), tries));
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: reading ends", camera);
        } finally {
            ended();
        }
    }

    private synchronized void ended() {
        reader = null;
        own = new CameraState.Idle();
        tries = 0;
        watchersChanged();
    }

    private boolean isWanted() throws InterruptedException {
        synchronized (this) {
            if (closed) {
                return false;
            }
        }
        if (fanout.watchers() == 0) {
            Thread.sleep(GRACE);
        }
        return fanout.watchers() > 0;
    }

    private LossCause watch() throws InterruptedException {
        try (InputStream in = opener.open()) {
            connected();
            Thread guard = Thread.ofVirtual().name("feed-guard-" + camera).start(() -> guard(in));
            try {
                read(in);
                return LossCause.ENDED;
            } finally {
                guard.interrupt();
            }
        } catch (AccessDeniedException e) {
            return LossCause.NOT_AUTHORISED;
        } catch (FileNotFoundException e) {
            return LossCause.NOT_FOUND;
        } catch (SocketTimeoutException e) {
            return LossCause.TIMED_OUT;
        } catch (ConnectException e) {
            return LossCause.UNREACHABLE;
        } catch (IOException e) {
            LOG.debug("{}: {}", camera, e.toString());
            return LossCause.ENDED;
        }
    }

    private void read(InputStream in) throws IOException, InterruptedException {
        TsCutter cutter = new TsCutter(clock, fanout::publish, this::hear, this::sawPicture);
        byte[] buffer = new byte[64 * Ts.PACKET];
        for (int n = in.read(buffer); n >= 0 && isWanted(); n = in.read(buffer)) {
            synchronized (this) {
                lastByteNanos = System.nanoTime();
            }
            cutter.take(buffer, n);
        }
    }

    /** A socket that says nothing for too long is closed from beside, which ends the read. */
    private void guard(InputStream in) {
        try {
            while (true) {
                Thread.sleep(SILENCE.dividedBy(6));
                synchronized (this) {
                    if (System.nanoTime() - lastByteNanos > SILENCE.toNanos() || (fanout.watchers() == 0 && closed)) {
                        in.close();
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("{}: the read ended by itself", camera);
        } catch (IOException e) {
            LOG.debug("{}: {}", camera, e.toString());
        }
    }

    private synchronized void connected() {
        connections++;
        told = null;
        lastByteNanos = System.nanoTime();
        link.reset();
        gaps.reset();
        fanout.restart();
        own = new CameraState.Open(clock.instant());
    }

    private synchronized void become(CameraState state) {
        own = state;
    }

    private synchronized void hear(Beacon beacon) {
        Instant now = clock.instant();
        link.add(beacon.sentAt().toEpochMilli() * 1_000_000, System.nanoTime());
        FeedReport before = told;
        FeedReport next = beacon.onClockOf(now);
        if (before != null && before.epoch() != next.epoch()) {
            fanout.restart();
            gaps.reset();
        }
        told = next;
        tries = 0;
        if (lastPacket == null) {
            lastPacket = next.lastPacket();
        }
    }

    private synchronized void sawPicture() {
        lastPacket = clock.instant();
        gaps.add(System.nanoTime());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            Thread running = reader;
            if (running != null) {
                running.interrupt();
            }
        }
        fanout.closeAll();
    }
}
