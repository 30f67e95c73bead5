package wanglou.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.vault.GrowingFile;
import wanglou.evidence.vault.KeyRing;
import wanglou.evidence.vault.Vault;
import wanglou.evidence.vault.VaultBroken;
import wanglou.store.PrivateFiles;
import wanglou.video.ingest.GrowingFiles;
import wanglou.video.ingest.SegmentName;

/**
 * Home: any thread (immutable); each file, one thread. Where evidence lies, mode 700: {@code growing/} what is not finished, encrypted as it comes;
 * {@code sealed/<day>/} what is, a folder for each day in UTC.
 */
final class EvidenceFolder implements GrowingFiles {

    /** No head of a sealed file is longer: a file that ends within it holds no picture. */
    private static final long LONGEST_HEAD = 9_000;
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private final Path growing;
    private final Path sealed;
    private final Vault vault;

    /**
     * @param folder of the evidence
     * @param keys folder of the keys it is sealed under
     * @throws IOException a key cannot be read, or a folder cannot be made
     */
    EvidenceFolder(Path folder, Path keys) throws IOException {
        this.growing = folder.resolve("growing");
        this.sealed = folder.resolve("sealed");
        PrivateFiles.makeFolder(folder);
        PrivateFiles.makeFolder(growing);
        PrivateFiles.makeFolder(sealed);
        this.vault = new Vault(KeyRing.open(keys));
    }

    Path growing() {
        return growing;
    }

    /** Deletes what was plain while something was being finished; what it was made from is still there. Before anything records. */
    void tidy() throws IOException {
        try (Stream<Path> files = Files.list(growing)) {
            for (Path file : files.filter(f -> SegmentName.ofGrowing(f).isEmpty()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path file(Piece piece) {
        return file(piece.id(), LocalDate.ofInstant(piece.from(), ZoneOffset.UTC), piece.format());
    }

    /** Where its file lies, for people: under the folder of the evidence. */
    String name(Piece piece) {
        Path file = file(piece);
        return sealed.getFileName() + "/" + sealed.relativize(file).toString().replace(java.io.File.separatorChar, '/');
    }

    private Path folder(LocalDate day) {
        return sealed.resolve(day.toString());
    }

    private Path file(PieceId id, LocalDate day, String format) {
        return folder(day).resolve(SegmentName.ascii(id.value()) + "." + format + ".sealed");
    }

    /** Encrypts a finished file; the plain one stays. */
    void seal(Path plain, PieceId id, LocalDate day, String format) throws IOException {
        PrivateFiles.makeFolder(folder(day));
        vault.seal(plain, file(id, day, format));
    }

    /** The plain bytes of a piece. */
    SeekableByteChannel open(Piece piece) throws IOException {
        return vault.open(file(piece));
    }

    /** The days of which there are files. */
    List<LocalDate> days() throws IOException {
        try (Stream<Path> days = Files.list(sealed)) {
            return days.filter(Files::isDirectory).map(day -> sealed.relativize(day).toString()).filter(DAY.asMatchPredicate()).map(LocalDate::parse).sorted().toList();
        }
    }

    /** Deletes a piece's file, and the day's folder with the last of them. */
    void delete(Piece piece) throws IOException {
        Files.deleteIfExists(file(piece));
        Path day = folder(LocalDate.ofInstant(piece.from(), ZoneOffset.UTC));
        try (Stream<Path> left = Files.list(day)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(day);
    }

    boolean has(Piece piece) {
        return Files.exists(file(piece));
    }

    long usable() {
        return growing.toFile().getUsableSpace(); // not the mount table: containers may not show it
    }

    @Override
    public Growing create(Path file) throws IOException {
        GrowingFile out = vault.growing(file);
        return new Growing() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                out.write(bytes);
                out.flush();
            }

            @Override
            public void force() throws IOException {
                out.force();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public InputStream read(Path file) throws IOException {
        try {
            return Channels.newInputStream(vault.openUnfinished(file));
        } catch (VaultBroken broken) {
            if (broken.fault() == VaultBroken.Fault.NOT_SEALED && Files.size(file) < LONGEST_HEAD) {
                return InputStream.nullInputStream();
            }
            throw broken;
        }
    }
}
