package wanglou.evidence.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Home: worker, one packet. Writes the files of a packet one after the other and remembers what each one was. */
final class PacketZip implements AutoCloseable {

    private static final int PART = 64 * 1024;

    private final ZipOutputStream zip;
    private final Instant made;
    private final List<Manifest.FileEntry> files = new ArrayList<>();

    PacketZip(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.made = made;
    }

    Manifest.FileEntry add(String name, byte[] content) throws IOException {
        return add(name, new java.io.ByteArrayInputStream(content), Deflater.DEFAULT_COMPRESSION, () -> { });
    }

    /** Pictures are compressed already; they go in as they are. @param eachPart asked before each part, may throw to stop */
    Manifest.FileEntry addPicture(String name, InputStream content, Runnable eachPart) throws IOException {
        return add(name, content, Deflater.NO_COMPRESSION, eachPart);
    }

    private Manifest.FileEntry add(String name, InputStream content, int level, Runnable eachPart) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.setLevel(level);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        long bytes = 0;
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            eachPart.run();
            zip.write(part, 0, read);
            digest.update(part, 0, read);
            bytes += read;
        }
        zip.closeEntry();
        Manifest.FileEntry file = new Manifest.FileEntry(name, bytes, HexFormat.of().formatHex(digest.digest()));
        files.add(file);
        return file;
    }

    /** So far, in their order. */
    List<Manifest.FileEntry> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
