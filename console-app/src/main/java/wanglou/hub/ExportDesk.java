package wanglou.hub;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Change;
import wanglou.core.Problem;
import wanglou.evidence.packet.PacketFailed;
import wanglou.evidence.packet.PacketOrder;
import wanglou.evidence.packet.PacketWriter;
import wanglou.exports.Export;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;

/**
 * Home: hub thread; building, a thread of its own, one packet after the other. Builds what was approved, and nothing that no longer is: a change, a
 * withdrawal or the hub's stop ends a build, and the next start begins it again.
 */
final class ExportDesk implements AutoCloseable {

    /** How long a packet can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(ExportDesk.class);

    private final ExportFolder folder;
    private final PacketWriter writer;
    private final String signer;
    private final Consumer<ExportEvent> report;
    private final InstantSource clock;
    private final ExecutorService builder = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("wl-export").factory());
    private final Map<ExportId, Job> jobs = new HashMap<>();

    /** One build; it is asked to end, never interrupted: an interrupt would close the store's own file under it. */
    private static final class Job {
        private final int revision;
        private volatile boolean unwanted;

        Job(int revision) {
            this.revision = revision;
        }
    }

    /**
     * @param signer fingerprint of the key under the packets
     * @param report tells the hub thread how a build stands; what is said of a revision no longer asked for is dropped there
     */
    ExportDesk(ExportFolder folder, PacketWriter writer, String signer, Consumer<ExportEvent> report, InstantSource clock) {
        this.folder = folder;
        this.writer = writer;
        this.signer = signer;
        this.report = report;
        this.clock = clock;
    }

    /** The boards have been filled: takes up what an earlier hub had begun. */
    void start(Collection<Export> exports) {
        Set<String> ready = new HashSet<>();
        exports.stream().filter(export -> export.state() instanceof ExportState.Ready)
                .forEach(export -> ready.add(ExportFolder.name(export.id(), export.revision())));
        builder.execute(() -> quietly(() -> folder.keepOnly(ready)));
        exports.forEach(this::look);
    }

    /** These changes are on disk. */
    void published(List<Change<?, ?>> changes) {
        for (Change<?, ?> change : changes) {
            if (change.value() instanceof Export export) {
                look(export);
            }
        }
    }

    private void look(Export export) {
        switch (export.state()) {
            case ExportState.Approved _, ExportState.Building _ -> begin(export);
            case ExportState.Ready _ -> jobs.remove(export.id());
            case ExportState.Requested _, ExportState.Refused _, ExportState.Withdrawn _, ExportState.Failed _, ExportState.Expired _ -> {
                end(export.id());
                builder.execute(() -> quietly(() -> folder.delete(export.id())));
            }
        }
    }

    private void begin(Export export) {
        Job before = jobs.get(export.id());
        if (before == null || before.revision != export.revision()) {
            end(export.id());
            Job job = new Job(export.revision());
            jobs.put(export.id(), job);
            builder.execute(() -> build(export, job));
        }
    }

    private void end(ExportId id) {
        Job job = jobs.remove(id);
        if (job != null) {
            job.unwanted = true;
        }
    }

    private void build(Export export, Job job) {
        ExportId id = export.id();
        int of = export.wish().pieces().size();
        if (job.unwanted) {
            return;
        }
        try {
            report.accept(new ExportEvent.Progressed(id, job.revision, 0, of));
            Instant made = clock.instant();
            ExportFolder.Kept kept = folder.keep(id, job.revision, out -> writer.write(order(export), made, out,
                    done -> report.accept(new ExportEvent.Progressed(id, job.revision, done, of)), () -> job.unwanted));
            report.accept(new ExportEvent.Built(id, job.revision, kept.sha256(), kept.bytes(), made.plus(KEPT), signer, List.of(export.incident())));
        } catch (CancellationException unwanted) {
            LOG.info("building {} was stopped", id);
        } catch (PacketFailed failed) {
            failed(id, job, failed.problem());
        } catch (IOException | RuntimeException | Error failed) { // unsaid, it would be “being built” for ever
            LOG.error("packet {} could not be built", id, failed);
            failed(id, job, Problem.of("exports.disk", String.valueOf(failed.getMessage())));
        }
    }

    private void failed(ExportId id, Job job, Problem problem) {
        if (!job.unwanted) {
            report.accept(new ExportEvent.BuildFailed(id, job.revision, problem));
        }
    }

    private static PacketOrder order(Export export) {
        Export.Approval approval = Objects.requireNonNull(export.approval(), "nothing is built that nobody approved");
        return new PacketOrder(export.id().value(), export.incident(), export.wish().pieces(), export.wish().purpose(), export.wish().recipient(),
                export.wish().caseNumber(), export.requestedBy(), export.requestedAt(), approval.by(), approval.at());
    }

    /** Does something with files that has to be tried again another time if it fails. */
    private interface FileWork {
        void run() throws IOException;
    }

    private static void quietly(FileWork work) {
        try {
            work.run();
        } catch (IOException notNow) {
            LOG.warn("packets that are over are not deleted yet; the next start tries again", notNow);
        }
    }

    /** A build that goes on is begun again by the next start. */
    @Override
    public void close() {
        jobs.values().forEach(job -> job.unwanted = true);
        builder.shutdown();
        try {
            if (!builder.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.error("a build did not end within 10 s");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
