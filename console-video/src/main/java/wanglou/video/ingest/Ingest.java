package wanglou.video.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.stream.CameraKey;
import wanglou.video.stream.Feed;

/** Home: any. All lines to cameras of one process: one per camera, standing only while somebody watches or records. */
public final class Ingest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final long BEAT_MS = 250;

    private final IngestLimits limits;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<CameraKey, CameraLine> lines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats;

    public Ingest(IngestLimits limits, InstantSource clock, RandomGenerator random) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("camera-beacons").factory());
        beats.scheduleAtFixedRate(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    }

    /** The feed of {@code camera}, watched at {@code url} from now on. Connects nothing: the first watcher does. */
    public Feed feed(CameraKey camera, CameraUrl url) {
        CameraLine line = lines.computeIfAbsent(camera, key -> new CameraLine(key, url, limits, clock, random));
        line.moveTo(url);
        return line;
    }

    /** The feed of a camera that is known here. */
    public Optional<Feed> feed(CameraKey camera) {
        return Optional.ofNullable(lines.get(camera));
    }

    /** All feeds that were asked for so far, watched or not. */
    public Collection<Feed> feeds() {
        return List.copyOf(lines.values());
    }

    /** Forgets a camera; its watchers' subscriptions end. */
    public void remove(CameraKey camera) {
        CameraLine line = lines.remove(camera);
        if (line != null) {
            line.close();
        }
    }

    private void beat() {
        for (CameraLine line : lines.values()) {
            try {
                line.beat();
            } catch (RuntimeException | Error e) { // or no line has a beacon again, and all of them look lost
                LOG.error("beacon of {} failed", line.camera(), e);
            }
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        lines.values().forEach(CameraLine::close);
        try {
            for (CameraLine line : lines.values()) {
                line.awaitEnd(Duration.ofSeconds(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.clear();
    }
}
