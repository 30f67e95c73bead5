package wanglou.video.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.stream.Beacon;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Fanout;
import wanglou.video.stream.Feed;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.Outlet;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

/** Home: camera ingest (one thread per camera while it is watched). The one network connection to a camera, whoever watches. */
final class CameraLine implements Feed {

    private static final Logger LOG = LoggerFactory.getLogger(CameraLine.class);
    /** A read that had to wait this long has emptied what was piled up while the stream was examined. */
    private static final long WAITED = 8_000_000L;

    private final CameraKey camera;
    private final IngestLimits limits;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Fanout fanout;
    private final LineFigures figures = new LineFigures();
    private final ClockGauge cameraClock = new ClockGauge();
    private CameraUrl url;
    private CameraState state = new CameraState.Idle();
    private CameraInput.Transport transport = CameraInput.Transport.TCP;
    private FeedReport.Shape shape = FeedReport.Shape.UNKNOWN;
    private boolean transportWorks;
    private int epoch;
    private long unwatchedSince;
    private boolean closed;
    private @Nullable Thread worker;
    private @Nullable NativeWatch watch;

    CameraLine(CameraKey camera, CameraUrl url, IngestLimits limits, InstantSource clock, RandomGenerator random) {
        this.camera = camera;
        this.url = url;
        this.limits = limits;
        this.clock = clock;
        this.backoff = new Backoff(limits, random);
        this.fanout = new Fanout(limits.queueBytes(), this::watchersChanged);
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
        return figures.report(state, epoch, shape, System.nanoTime());
    }

    @Override
    public Optional<Duration> clockOffset() {
        return cameraClock.offset();
    }

    synchronized CameraUrl url() {
        return url;
    }

    /** Watches another address from now on. */
    synchronized void moveTo(CameraUrl next) {
        if (!next.equals(url)) {
            url = next;
            transport = CameraInput.Transport.TCP;
            transportWorks = false;
            interrupt();
        }
    }

    /** Runs four times a second: tells the watchers how the line stands and drops a line nobody watches. */
    void beat() {
        if (fanout.watchers() > 0) {
            fanout.publish(new TsChunk(new Beacon(clock.instant(), report()).toPacket(), TsChunk.Kind.IDLE, clock.instant()));
        }
        synchronized (this) {
            if (!isWanted()) {
                interrupt();
            }
        }
    }

    /** Ends the line and every subscription. */
    void close() {
        synchronized (this) {
            closed = true;
            interrupt();
        }
        fanout.closeAll();
    }

    private synchronized void interrupt() {
        if (watch != null) {
            watch.stop();
        }
        notifyAll();
    }

    /** Waits until the thread of a closed line has left its native calls. */
    void awaitEnd(Duration patience) throws InterruptedException {
        Thread running;
        synchronized (this) {
            running = worker;
        }
        if (running != null) {
            running.join(patience);
        }
    }

    private synchronized void watchersChanged() {
        unwatchedSince = System.nanoTime();
        if (worker == null && !closed && fanout.watchers() > 0) {
            worker = Thread.ofPlatform().daemon().name("camera-" + camera).start(this::run);
        }
    }

    private synchronized boolean isWanted() {
        return !closed && (fanout.watchers() > 0 || System.nanoTime() - unwatchedSince < limits.grace().toNanos());
    }

    private void run() {
        while (isWanted()) {
            try {
                tryAgainAndAgain();
            } catch (RuntimeException | Error unforeseen) { // Also one of native memory: a line that ends by it would be dead for ever and still look wanted.
                LOG.error("video.bug: {}: the line broke", camera, unforeseen);
                fanout.brokeOff();
                pause(limits.longestWait());
            }
        }
        synchronized (this) {
            state = new CameraState.Idle();
            worker = null;
            watchersChanged();
        }
    }

    private void tryAgainAndAgain() {
        int failures = 0;
        Instant missed = clock.instant();
        while (isWanted()) {
            become(new CameraState.Opening(clock.instant(), failures));
            int before = epoch();
            LossCause cause = session();
            fanout.brokeOff();
            if (!isWanted()) {
                return;
            }
            boolean was = epoch() > before;
            failures = was ? 1 : failures + 1;
            missed = was ? clock.instant() : missed;
            Duration wait = backoff.after(cause, failures, Duration.between(missed, clock.instant()));
            become(new CameraState.Down(cause, clock.instant().plus(wait), failures));
            pause(wait);
        }
    }

    private LossCause session() {
        try (NativeWatch dog = NativeWatch.start()) {
            CameraUrl target;
            CameraInput.Transport how;
            synchronized (this) {
                watch = dog;
                target = url;
                how = transport;
            }
            try {
                dog.allowUntil(System.nanoTime() + limits.open().toNanos());
                try (CameraInput input = CameraInput.open(target, how, dog); SoundPath sound = SoundPath.of(input);
                        TsWriter writer = new TsWriter(input.videoStream(), sound)) {
                    pump(input, sound, writer, dog, target.isBursty());
                }
                return LossCause.ENDED;
            } catch (CameraTrouble e) {
                LOG.info("{}: {} over {} ended: {} ({})", camera, target, how, e.why(), e.getMessage());
                tryOtherTransport(target, e.why());
                return e.why();
            } finally {
                synchronized (this) {
                    watch = null;
                }
            }
        }
    }

    /** A camera that speaks but delivers nothing over TCP may deliver over UDP; one that is not there or says no will not. */
    private synchronized void tryOtherTransport(CameraUrl target, LossCause why) {
        boolean hopeless = why == LossCause.UNREACHABLE || why == LossCause.NOT_AUTHORISED || why == LossCause.NOT_FOUND || why == LossCause.NO_VIDEO;
        if (target.isRtsp() && !transportWorks && !hopeless) {
            transport = transport == CameraInput.Transport.TCP ? CameraInput.Transport.UDP : CameraInput.Transport.TCP;
        }
    }

    private void pump(CameraInput input, SoundPath sound, TsWriter writer, NativeWatch dog, boolean paced) throws CameraTrouble {
        AVPacket packet = avcodec.av_packet_alloc();
        try (ShapeWatch sizes = new ShapeWatch(input.videoStream(), input.shape())) {
            Pace pace = paced ? new Pace() : null;
            boolean first = true;
            boolean piled = !paced;
            while (!dog.isStopped()) {
                long asked = System.nanoTime();
                input.read(packet, dog);
                piled &= first || System.nanoTime() - asked < WAITED;
                writer.squeeze(piled);
                dog.allowUntil(System.nanoTime() + limits.silence().toNanos());
                if (input.isVideo(packet)) {
                    boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
                    boolean resized = key && sizes.changedBy(packet);
                    if (first || resized) {
                        // Players and recordings start anew with a picture of another size, as they do with a new session.
                        opened(sizes.shape());
                        first = false;
                    }
                    picture(packet, input, writer, pace, dog);
                } else if (input.isAudio(packet) && !first) {
                    sound.take(packet, writer, bytes -> publish(bytes, TsChunk.Kind.DELTA));
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    private void picture(AVPacket packet, CameraInput input, TsWriter writer, @Nullable Pace pace, NativeWatch dog) throws CameraTrouble {
        boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        long nanos = System.nanoTime();
        long media = input.mediaNanos(packet);
        if (pace != null && media != LineFigures.UNSTAMPED) {
            pace.await(media, dog);
            nanos = System.nanoTime();
        }
        Instant arrived = clock.instant();
        figures.picture(packet.size(), media, arrived, nanos);
        cameraClock.take(packet, arrived);
        publish(writer.picture(packet, input.videoStream().time_base()), key ? TsChunk.Kind.KEY : TsChunk.Kind.DELTA);
    }

    private void publish(byte[] bytes, TsChunk.Kind kind) {
        if (bytes.length > 0) {
            fanout.publish(new TsChunk(bytes, kind, clock.instant()));
        }
    }

    private synchronized void opened(FeedReport.Shape size) {
        shape = size;
        epoch++;
        transportWorks = true;
        figures.restart();
        cameraClock.restart();
        fanout.restart();
        state = new CameraState.Open(clock.instant());
        LOG.info("{}: open over {}", camera, transport);
    }

    private synchronized int epoch() {
        return epoch;
    }

    private synchronized void become(CameraState next) {
        state = next;
    }

    private synchronized void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        CameraUrl here = url;
        try {
            for (long left = wait.toMillis(); left > 0 && isWanted() && here.equals(url); left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
