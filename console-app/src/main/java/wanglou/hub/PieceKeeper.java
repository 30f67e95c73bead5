package wanglou.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.cameras.CameraId;
import wanglou.core.Outcome;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.SourceClock;
import wanglou.store.PrivateFiles;
import wanglou.video.ingest.RecordedSegment;
import wanglou.video.ingest.SegmentFinisher;
import wanglou.video.ingest.SegmentName;
import wanglou.video.ingest.StillPicture;
import wanglou.video.stream.Feed;

/**
 * Home: the finisher's thread and virtual ones. Takes finished files into keeping: encrypted, then in the journal with hash and chain, and only then is
 * the plain file deleted. A kill in between leaves the grown file, and the next start does it again.
 */
final class PieceKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PieceKeeper.class);
    private static final Duration JOURNAL = Duration.ofSeconds(30);
    private static final Duration PICTURE = Duration.ofSeconds(12);

    private final EvidenceFolder folder;
    private final Function<RecorderReport, CompletableFuture<Outcome>> reports;

    /** @param reports decides on a report on the hub thread; the answer comes when it is on disk */
    PieceKeeper(EvidenceFolder folder, Function<RecorderReport, CompletableFuture<Outcome>> reports) {
        this.folder = folder;
        this.reports = reports;
    }

    void report(RecorderReport report) {
        reports.apply(report).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused(var problem)) {
                LOG.warn("{} was not taken: {}", report, problem.code());
            }
        });
    }

    void missed(PieceId piece, String reason) {
        report(new RecorderReport.Missed(piece, reason));
    }

    /** @param clock how the camera's clock stood meanwhile, null where that is not known. Throws where the piece is not safely kept: then the grown file stays. */
    void finished(RecordedSegment segment, @Nullable SourceClock clock) {
        Path plain = segment.file();
        CameraId camera = new CameraId(segment.camera().value());
        PieceId id = PieceId.of(camera, segment.from());
        String format = plain.toString().endsWith(".mp4") ? "mp4" : "ts";
        try {
            folder.seal(plain, id, day(segment.from()), format);
            keep(new RecorderReport.Finished(camera, segment.from(), segment.to(), format, segment.bytes(), segment.sha256(), segment.recovered(), clock));
        } catch (IOException notSealed) {
            throw new java.io.UncheckedIOException("piece " + id + " is not sealed", notSealed);
        } finally {
            drop(plain);
        }
    }

    /** Blocks until the camera gave a picture and it is kept. */
    void snapshot(Piece asked, Feed feed) {
        Path plain = folder.growing().resolve(SegmentName.ascii(asked.id().value()) + ".png");
        Path scratch = folder.growing().resolve(SegmentName.ascii(asked.id().value()) + ".scratch");
        try {
            Optional<Instant> at = StillPicture.take(feed, scratch, plain, PICTURE);
            if (at.isEmpty()) {
                missed(asked.id(), "no-picture");
                return;
            }
            folder.seal(plain, asked.id(), day(asked.from()), "png");
            keep(new RecorderReport.SnapshotTaken(asked.id(), at.get(), Files.size(plain), SegmentFinisher.sha256(plain)));
        } catch (IOException | IllegalStateException notKept) {
            LOG.error("snapshot {} is not kept", asked.id(), notKept);
            missed(asked.id(), "not-kept");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            drop(plain);
        }
    }

    /** Blocks until the picture is decoded out of a stored recording and kept. The recording is plain for that moment, as while it is finished. */
    void still(Piece asked, @Nullable Piece of) {
        if (of == null) {
            missed(asked.id(), "no-file");
            return;
        }
        Path plain = folder.growing().resolve(SegmentName.ascii(asked.id().value()) + ".png");
        Path film = folder.growing().resolve(SegmentName.ascii(asked.id().value()) + ".film");
        try {
            try (InputStream in = Channels.newInputStream(folder.open(of)); OutputStream out = Channels.newOutputStream(PrivateFiles.create(film))) {
                in.transferTo(out);
            }
            StillPicture.at(film, Duration.between(of.from(), asked.from()), plain);
            folder.seal(plain, asked.id(), day(asked.from()), "png");
            keep(new RecorderReport.SnapshotTaken(asked.id(), asked.from(), Files.size(plain), SegmentFinisher.sha256(plain)));
        } catch (IOException | IllegalStateException notKept) {
            LOG.error("still {} is not kept", asked.id(), notKept);
            missed(asked.id(), "not-kept");
        } finally {
            drop(film);
            drop(plain);
        }
    }

    /** Says of pieces that an earlier hub had begun and that left no file, that they are missing. */
    void missing(List<Piece> unfinished) throws IOException {
        Set<PieceId> there = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.growing())) {
            files.flatMap(file -> SegmentName.ofGrowing(file).stream())
                    .forEach(name -> there.add(PieceId.of(new CameraId(name.camera().value()), name.from())));
        }
        for (Piece piece : unfinished) {
            if (piece.kind() == PieceKind.SNAPSHOT || !there.contains(piece.id())) {
                missed(piece.id(), "hub-down");
            }
        }
    }

    private void keep(RecorderReport report) {
        try {
            if (reports.apply(report).orTimeout(JOURNAL.toMillis(), TimeUnit.MILLISECONDS).join() instanceof Outcome.Refused(var problem)) {
                throw new IllegalStateException(report + " was not taken: " + problem.code());
            }
        } catch (CompletionException late) {
            throw new IllegalStateException(report + " was not answered", late);
        }
    }

    private static LocalDate day(Instant from) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    private static void drop(Path plain) {
        try {
            Files.deleteIfExists(plain);
        } catch (IOException stays) {
            LOG.error("{} is plain and could not be deleted; the next start does it", plain, stays);
        }
    }
}
