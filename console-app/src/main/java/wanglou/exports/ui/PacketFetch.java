package wanglou.exports.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.DoubleConsumer;

import wanglou.evidence.ui.EvidenceMeans;
import wanglou.exports.FetchTicket;

/** Home: a worker. Fetches a packet into a file; what is not whole, or not what the hub built, does not stay. */
final class PacketFetch {

    private static final int BLOCK = 256 * 1024;

    private PacketFetch() {
    }

    /**
     * @param told the share that is here, 0 to 1
     * @throws IOException it did not come whole, or its hash is another
     */
    static void save(EvidenceMeans.Hub hub, FetchTicket ticket, Path target, DoubleConsumer told) throws IOException, InterruptedException {
        Path folder = target.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "packet", ".part");
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(hub.open(ticket.path()), hash); var out = Files.newOutputStream(part)) {
                byte[] block = new byte[BLOCK];
                long all = 0;
                for (int got = in.read(block); got >= 0; got = in.read(block)) {
                    out.write(block, 0, got);
                    all += got;
                    told.accept((double) all / Math.max(1, ticket.bytes()));
                }
            }
            if (!HexFormat.of().formatHex(hash.digest()).equals(ticket.sha256())) {
                throw new IOException("the packet that came is not the one that was built");
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
