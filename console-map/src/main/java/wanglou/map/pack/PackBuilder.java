package wanglou.map.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: import process. Builds a city pack in {@code OUT.partial} and moves it to {@code OUT} when everything is there. Killed at any moment
 * it leaves the old pack, if there was one, in use; started again with the same extract it keeps the parts that were finished, with another
 * extract it starts from nothing.
 */
public final class PackBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(PackBuilder.class);
    private static final String STATE = "parts-done.txt";
    private static final Pattern DECORATION = Pattern.compile("(-latest)?(\\.osm)?\\.pbf$");

    private final List<PackPart> parts;
    private final InstantSource clock;

    public PackBuilder(List<PackPart> parts, InstantSource clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /**
     * @param out the pack's folder; an older pack there is replaced at the very end
     * @throws UnreadablePbf when the extract is not usable
     * @throws DiskFull when the disk is too small or became full
     * @throws IOException otherwise, with the part that failed in the message
     */
    public CityPack build(Path osmPbf, Path out, Progress progress) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("a pack needs a folder of its own, not " + out);
        }
        PbfSummary summary = PbfCheck.read(osmPbf, progress);
        Files.createDirectories(parent);
        Path lockFile = PackSwap.beside(target, ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                throw new IOException("another import is writing to " + target + ". Wait for it, or end it, and try again.");
            }
            try {
                return build(osmPbf, target, summary, progress);
            } finally {
                Files.deleteIfExists(lockFile); // ours; never that of the one who has it
            }
        }
    }

    private CityPack build(Path osmPbf, Path target, PbfSummary summary, Progress progress) throws IOException {
        PackSwap.finishInterrupted(target);
        Path partial = PackSwap.partial(target);
        List<PackInfo.Part> done = resume(partial, summary);
        DiskFull.require(partial, summary);
        for (PackPart part : parts) {
            if (done.stream().noneMatch(d -> d.name().equals(part.name()))) {
                done.add(build(part, osmPbf, partial, progress));
                remember(partial, summary, done);
            }
            progress.at(part.name(), 1);
        }
        PackInfo info = new PackInfo(PackInfo.FORMAT, cityName(osmPbf), summary.bounds(),
                summary.dataDate().map(Instant::toString).orElse(""), clock.instant().toString(),
                new PackInfo.Source(fileName(osmPbf), summary.bytes(), summary.crc(), summary.nodes(), summary.ways(), summary.relations()),
                done, CityProfile.ATTRIBUTION);
        Files.deleteIfExists(partial.resolve(STATE));
        info.write(partial);
        PackSwap.replace(target, partial);
        return new CityPack(target, info);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** A part works in a folder of its own, so that what a failed one leaves behind is never mistaken for a finished one. */
    private PackInfo.Part build(PackPart part, Path osmPbf, Path partial, Progress progress) throws IOException {
        Path bench = partial.resolve("." + part.name());
        PackSwap.delete(bench);
        Files.createDirectories(bench);
        Instant start = clock.instant();
        try {
            part.build(osmPbf, bench, progress);
            long bytes = PackSwap.size(bench);
            try (DirectoryStream<Path> made = Files.newDirectoryStream(bench)) {
                for (Path entry : made) {
                    Path place = partial.resolve(entry.getFileName().toString());
                    PackSwap.delete(place);
                    Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            PackSwap.delete(bench);
            double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
            return new PackInfo.Part(part.name(), seconds, bytes);
        } catch (IOException | RuntimeException e) {
            DiskFull full = DiskFull.behind(e, partial, part.name());
            PackSwap.delete(bench);
            if (full != null) {
                throw full;
            }
            if (e instanceof UnreadablePbf unreadable) {
                throw unreadable;
            }
            throw new IOException("part “" + part.name() + "” failed: " + e.getMessage(), e);
        }
    }

    private static List<PackInfo.Part> resume(Path partial, PbfSummary summary) throws IOException {
        Path state = partial.resolve(STATE);
        List<PackInfo.Part> done = new ArrayList<>();
        if (Files.isRegularFile(state)) {
            List<String> lines = Files.readAllLines(state);
            if (!lines.isEmpty() && lines.getFirst().equals(fingerprint(summary))) {
                for (String line : lines.subList(1, lines.size())) {
                    String[] field = line.split(" ");
                    done.add(new PackInfo.Part(field[0], Double.parseDouble(field[1]), Long.parseLong(field[2])));
                }
                try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(partial, ".*")) {
                    for (Path bench : unfinished) {
                        PackSwap.delete(bench);
                    }
                }
                LOG.info("going on with {}: {} of the parts were finished before", partial.getFileName(), done.size());
                return done;
            }
        }
        PackSwap.delete(partial);
        Files.createDirectories(partial);
        return done;
    }

    private static void remember(Path partial, PbfSummary summary, List<PackInfo.Part> done) throws IOException {
        StringBuilder text = new StringBuilder(fingerprint(summary)).append('\n');
        for (PackInfo.Part part : done) {
            text.append(part.name()).append(' ').append(part.seconds()).append(' ').append(part.bytes()).append('\n');
        }
        Path fresh = partial.resolve(STATE + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, partial.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fingerprint(PbfSummary summary) {
        return "format " + PackInfo.FORMAT + " bytes " + summary.bytes() + " crc " + summary.crc();
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String cityName(Path osmPbf) {
        String plain = DECORATION.matcher(fileName(osmPbf)).replaceFirst("");
        return plain.isEmpty() ? "city" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
