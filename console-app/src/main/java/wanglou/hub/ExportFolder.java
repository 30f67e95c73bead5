package wanglou.hub;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import wanglou.evidence.packet.PacketFailed;
import wanglou.evidence.vault.Vault;
import wanglou.exports.ExportId;
import wanglou.store.PrivateFiles;

/** Home: any thread (immutable); each packet, one thread. Where packets lie until they are fetched: encrypted like all evidence, one file a revision. */
final class ExportFolder {

    private static final String SEALED = ".zip.sealed";
    private static final String GROWING = ".growing";

    private final Path folder;
    private final Vault vault;

    ExportFolder(Path folder, Vault vault) throws IOException {
        this.folder = folder;
        this.vault = vault;
        PrivateFiles.makeFolder(folder);
    }

    /** Writes a packet. */
    @FunctionalInterface
    interface Writes {
        /** @param out is closed by this */
        void to(OutputStream out) throws IOException, PacketFailed;
    }

    /** What was kept, in plain. */
    record Kept(long bytes, String sha256) {
    }

    /** A whole packet is kept, or none: what a kill leaves half is deleted by {@link #keepOnly}. */
    Kept keep(ExportId id, int revision, Writes writer) throws IOException, PacketFailed {
        Path target = file(id, revision);
        Path growing = target.resolveSibling(target.getFileName() + GROWING);
        Files.deleteIfExists(growing);
        try {
            Kept kept = write(growing, writer);
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private Kept write(Path growing, Writes writer) throws IOException, PacketFailed {
        Counted out = new Counted(Channels.newOutputStream(vault.growing(growing)));
        try (out) {
            writer.to(out);
        }
        return new Kept(out.bytes, HexFormat.of().formatHex(out.digest.digest()));
    }

    SeekableByteChannel open(ExportId id, int revision) throws IOException {
        return vault.open(file(id, revision));
    }

    /** Every revision. */
    void delete(ExportId id) throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(id + ".")) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** At the start: deletes packets that nobody can fetch any more, and halves. @param ready names as {@link #name} makes them */
    void keepOnly(Set<String> ready) throws IOException {
        for (Path file : files()) {
            if (!ready.contains(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
    }

    static String name(ExportId id, int revision) {
        return id + "." + revision + SEALED;
    }

    private Path file(ExportId id, int revision) {
        return folder.resolve(name(id, revision));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(SEALED)).toList();
        }
    }

    /** Counts and hashes what goes through; writes whole parts, not bytes. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Counted(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] part, int from, int count) throws IOException {
            out.write(part, from, count);
            digest.update(part, from, count);
            bytes += count;
        }
    }
}
