package wanglou.evidence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import wanglou.evidence.vault.VaultBroken.Fault;
import wanglou.store.PrivateFiles;

/**
 * Home: any thread (immutable); each file, one thread. Seals files and opens them again. The form of a sealed file: {@link Head}, then
 * {@link Chunks}, up to and with the last.
 */
public final class Vault {

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    public Vault(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * What was sealed.
     *
     * @param bytes in plain
     * @param sha256 of the plain bytes, hex
     */
    public record Sealed(long bytes, String sha256) {
    }

    /** Seals a whole file: {@code target} is there complete and on disk, mode 600, or not at all. The plain file stays. */
    public Sealed seal(Path plain, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(plain)) {
            return seal(in, target);
        }
    }

    /** The same for what comes out of a stream, which is read to its end and not closed. */
    public Sealed seal(InputStream plain, Path target) throws IOException {
        Path neighbour = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(neighbour);
        MessageDigest digest = Gcm.sha256();
        try {
            long bytes = 0;
            try (GrowingFile out = growing(neighbour)) {
                DigestInputStream in = new DigestInputStream(plain, digest);
                byte[] part = new byte[Chunks.SIZE];
                for (int read = in.readNBytes(part, 0, part.length); read > 0; read = in.readNBytes(part, 0, part.length)) {
                    out.write(ByteBuffer.wrap(part, 0, read));
                    bytes += read;
                }
            }
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE);
            return new Sealed(bytes, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(neighbour);
        }
    }

    /** Begins a file that grows, mode 600; it must not be there yet. */
    public GrowingFile growing(Path target) throws IOException {
        byte[] fileKey = new byte[Gcm.KEY];
        random.nextBytes(fileKey);
        Head head = Head.of(ring.current().wrap(fileKey));
        FileChannel out = PrivateFiles.create(target);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(head.bytes());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            return new GrowingFile(out, new Chunks(fileKey, head));
        } catch (IOException notBegun) {
            out.close();
            throw notBegun;
        }
    }

    /**
     * Opens a sealed file for reading at any place.
     *
     * @throws VaultBroken it cannot be opened or lacks its end; reading throws it too, when it comes to a chunk that was altered
     */
    public SeekableByteChannel open(Path sealed) throws IOException {
        return open(sealed, false);
    }

    /** The same for a file that is still growing, or that grew until the hub was killed: what was flushed, as it stands now. */
    public SeekableByteChannel openUnfinished(Path sealed) throws IOException {
        return open(sealed, true);
    }

    private SeekableByteChannel open(Path sealed, boolean unfinished) throws IOException {
        FileChannel in = FileChannel.open(sealed, StandardOpenOption.READ);
        try {
            Head head = Head.read(sealed, in);
            Envelope envelope = head.envelope();
            KeyWrap key = ring.find(envelope).orElseThrow(() -> new VaultBroken(sealed, Fault.KEY_UNKNOWN, -1,
                    "sealed by " + envelope.algorithm() + " under the key " + envelope.keyId() + ", which is not here"));
            return new SealedChannel(sealed, in, new Chunks(key.unwrap(envelope), head), unfinished);
        } catch (GeneralSecurityException wrong) {
            in.close();
            throw new VaultBroken(sealed, Fault.ENVELOPE, -1, "its key cannot be unwrapped: " + wrong.getMessage());
        } catch (IOException | RuntimeException wrong) {
            in.close();
            throw wrong;
        }
    }

    /** Reads the whole of a sealed file into a plain one, checking every chunk; returns what was found. */
    public Sealed unseal(Path sealed, Path plain) throws IOException {
        MessageDigest digest = Gcm.sha256();
        try (SeekableByteChannel in = open(sealed); InputStream stream = new DigestInputStream(Channels.newInputStream(in), digest)) {
            long bytes = Files.copy(stream, plain);
            return new Sealed(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
