package wanglou.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraEvent;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraLine;
import wanglou.cameras.CameraRepository;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.WatchQuery;
import wanglou.cameras.WatchRights;
import wanglou.cameras.WatchTicket;
import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.link.ProblemException;
import wanglou.store.Database;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.CameraState;
import wanglou.video.stream.Feed;
import wanglou.video.stream.FeedReport;
import wanglou.video.stream.StreamTokens;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

/** Home: workers and web server threads. Gives tickets to look, and serves the one line to each camera to whoever holds one. */
final class VideoDesk implements AutoCloseable {

    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String PATH = "/api/video/";

    private final Database database;
    private final Function<CameraId, @Nullable Camera> registry;
    private final WatchRights rights;
    private final Function<PersonId, String> station;
    private final BiConsumer<Actor, CameraEvent> record;
    private final StreamTokens<Pass> tickets;
    private final Ingest ingest;

    /** What a ticket opens, and who was given it. */
    record Pass(Feed feed, Actor actor) {
    }

    /**
     * @param registry the camera as the board shows it; called on a worker
     * @param station of a person's account; called on a worker
     * @param record journals who looked and who was refused; called on a worker
     */
    VideoDesk(Database database, Function<CameraId, @Nullable Camera> registry, WatchRights rights, Function<PersonId, String> station,
            BiConsumer<Actor, CameraEvent> record, InstantSource clock) {
        this.database = database;
        this.registry = registry;
        this.rights = rights;
        this.station = station;
        this.record = record;
        this.tickets = new StreamTokens<>(clock, TICKET_LIFE);
        this.ingest = new Ingest(IngestLimits.standard(), clock, new Random());
    }

    /** Worker. */
    WatchTicket ticket(WatchQuery query, Actor actor) {
        CameraId id = query.camera();
        Camera camera = registry.apply(id);
        if (camera == null) {
            throw new ProblemException(Problem.of("cameras.unknown", id));
        }
        Optional<WatchRights.Refusal> no = rights.refusal(camera, actor.roles(), station.apply(actor.person()));
        if (no.isPresent()) {
            record.accept(actor, new CameraEvent.WatchRefused(id, no.get().name().toLowerCase(Locale.ROOT)));
            throw new ProblemException(Problem.of(no.get().code(), id, camera.station()));
        }
        CameraStreams streams = database.read(connection -> CameraRepository.streams(connection, id))
                .orElseThrow(() -> new ProblemException(Problem.of("cameras.no-address", id)));
        boolean small = query.small() && !streams.small().isEmpty();
        CameraKey key = new CameraKey(small ? id + ":small" : id.value());
        Feed feed = ingest.feed(key, CameraUrl.of(small ? streams.small() : streams.main()));
        record.accept(actor, new CameraEvent.Watched(id));
        return new WatchTicket(PATH + tickets.issue(new Pass(feed, actor)));
    }

    /** How the lines to cameras stand that are watched or recorded now. Never waits. */
    Collection<CameraLine> lines() {
        Map<CameraId, CameraLine> lines = new HashMap<>();
        for (Feed feed : ingest.feeds()) {
            CameraId id = new CameraId(feed.camera().value().replaceFirst(":small$", ""));
            line(id, feed.report()).ifPresent(line -> lines.merge(id, line, (a, b) -> a.state().compareTo(b.state()) <= 0 ? a : b));
        }
        return lines.values();
    }

    private static Optional<CameraLine> line(CameraId id, FeedReport report) {
        return switch (report.state()) {
            case CameraState.Idle s -> Optional.empty();
            case CameraState.Open s -> Optional.of(new CameraLine(id, CameraLine.State.OPEN, "", null, 0, null));
            case CameraState.Opening(var since, var tries) when tries > 0 && report.lastPacket() != null ->
                    Optional.of(new CameraLine(id, CameraLine.State.OPENING, "", null, tries, report.lastPacket()));
            case CameraState.Opening(var since, var tries) -> Optional.of(new CameraLine(id, CameraLine.State.OPENING, "", null, tries, null));
            case CameraState.Down(var cause, var next, var tries) -> Optional.of(new CameraLine(id, CameraLine.State.DOWN,
                    cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), next, tries, report.lastPacket()));
        };
    }

    /** Worker. The main stream of a camera, for the hub's own use: recorders and snapshots; who looks is journaled elsewhere. */
    Feed feed(CameraId id) {
        CameraStreams streams = database.read(connection -> CameraRepository.streams(connection, id))
                .orElseThrow(() -> new ProblemException(Problem.of("cameras.no-address", id)));
        return ingest.feed(new CameraKey(id.value()), CameraUrl.of(streams.main()));
    }

    /** What a ticket opens; it is spent by this. */
    Optional<Pass> redeem(String ticket) {
        return tickets.redeem(ticket);
    }

    /**
     * Web server thread: hands on what comes until the watcher leaves.
     *
     * @param over asked once a second: the hub stops, or the watcher is no longer signed in
     */
    static void serve(Feed feed, OutputStream out, BooleanSupplier over) throws IOException {
        try (Subscription subscription = feed.subscribe()) {
            long asked = System.nanoTime();
            while (subscription.isOpen()) {
                if (System.nanoTime() - asked > PATIENCE.toNanos()) {
                    asked = System.nanoTime();
                    if (over.getAsBoolean()) {
                        return;
                    }
                }
                TsChunk chunk = subscription.next(PATIENCE);
                if (chunk != null) {
                    out.write(chunk.bytes());
                    out.flush();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops the lines of a camera that is no longer in the registry; whoever looks sees it end. */
    void removed(CameraId id) {
        ingest.remove(new CameraKey(id.value()));
        ingest.remove(new CameraKey(id + ":small"));
    }

    @Override
    public void close() {
        ingest.close();
    }
}
