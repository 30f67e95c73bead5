package wanglou.map.tiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any thread. Tiles of a server on disk, one file each, whose modification time says how long the tile is fresh. Stale tiles stay: an old
 * map is better than none when the server is gone. A cache that cannot be written is no reason to show nothing: it is logged once and done without.
 */
final class TileCache {

    /** A kept tile. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Kept(byte[] bytes, boolean fresh) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);

    private final Path folder;
    private final long limitBytes;
    private final InstantSource clock;
    private final AtomicLong written = new AtomicLong();
    private volatile boolean writable = true;

    TileCache(Path root, WebSource source, long limitBytes, InstantSource clock) {
        CRC32 crc = new CRC32();
        crc.update(source.address().identity().getBytes(StandardCharsets.UTF_8));
        this.folder = root.resolve(source.name().replaceAll("[^\\p{L}\\p{N}-]", "_") + "-" + Long.toHexString(crc.getValue()));
        this.limitBytes = limitBytes;
        this.clock = clock;
    }

    @Nullable Kept get(TileKey key) {
        Path file = file(key);
        try {
            Instant freshUntil = Files.getLastModifiedTime(file).toInstant();
            return new Kept(Files.readAllBytes(file), clock.instant().isBefore(freshUntil));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.warn("cached tile {} cannot be read: {}", file, e.toString());
            return null;
        }
    }

    void put(TileKey key, byte[] bytes, Duration freshFor) {
        if (!writable) {
            return;
        }
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "tile", ".new");
            Files.write(fresh, bytes);
            Files.setLastModifiedTime(fresh, FileTime.from(clock.instant().plus(freshFor)));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            writable = false;
            LOG.warn("tiles are not kept on disk any more: {}", e.toString());
            return;
        }
        if (written.addAndGet(bytes.length) > limitBytes / 10) {
            written.set(0);
            prune();
        }
    }

    void drop(TileKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            LOG.warn("cached tile {} cannot be deleted: {}", file(key), e.toString());
        }
    }

    /** Deletes the tiles that went stale first until the rest is within the limit. */
    synchronized void prune() {
        record Entry(Path path, long bytes, FileTime freshUntil) {
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Entry> entries = new ArrayList<>();
            long sum = 0;
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                entries.add(new Entry(path, attributes.size(), attributes.lastModifiedTime()));
                sum += attributes.size();
            }
            entries.sort(Comparator.comparing(Entry::freshUntil));
            for (Entry entry : entries) {
                if (sum <= limitBytes) {
                    break;
                }
                Files.deleteIfExists(entry.path());
                sum -= entry.bytes();
            }
        } catch (IOException e) {
            LOG.warn("the tile cache {} cannot be tidied: {}", folder, e.toString());
        }
    }

    private Path file(TileKey key) {
        return folder.resolve(key.z() + "/" + key.x() + "/" + key.y() + ".tile");
    }
}
