package wanglou.evidence.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import wanglou.evidence.vault.VaultBroken.Fault;

/**
 * What a sealed file begins with, integers big-endian:
 * <pre>
 * "wanglou.vault.1\n" in ASCII, 16 · length of the rest, 4 · algorithm and key id, each with its length, 2, before it · length, 4, and wrapped key
 * </pre>
 *
 * @param bytes as they stand in the file
 */
record Head(Envelope envelope, byte[] bytes) {

    private static final byte[] MAGIC = "wanglou.vault.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 8_192;

    static Head of(Envelope envelope) {
        try (ByteArrayOutputStream rest = new ByteArrayOutputStream(); DataOutputStream out = new DataOutputStream(rest)) {
            out.writeUTF(envelope.algorithm());
            out.writeUTF(envelope.keyId());
            out.writeInt(envelope.wrapped().length);
            out.write(envelope.wrapped());
            return new Head(envelope, ByteBuffer.allocate(MAGIC.length + 4 + rest.size()).put(MAGIC).putInt(rest.size()).put(rest.toByteArray()).array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Leaves the channel behind the head. */
    static Head read(Path file, SeekableByteChannel in) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 4);
        fill(in, start);
        start.flip();
        byte[] magic = new byte[MAGIC.length];
        if (start.remaining() < MAGIC.length + 4) {
            throw new VaultBroken(file, Fault.NOT_SEALED, -1, "too short for a sealed file");
        }
        start.get(magic);
        int length = start.getInt();
        if (!java.util.Arrays.equals(magic, MAGIC) || length < 1 || length > MOST) {
            throw new VaultBroken(file, Fault.NOT_SEALED, -1, "does not begin as a sealed file does");
        }
        ByteBuffer rest = ByteBuffer.allocate(length);
        fill(in, rest);
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(rest.array(), 0, rest.position()))) {
            String algorithm = data.readUTF();
            String keyId = data.readUTF();
            byte[] wrapped = new byte[Math.clamp(data.readInt(), 0, MOST)];
            data.readFully(wrapped);
            if (data.available() > 0) {
                throw new IOException("more than an envelope");
            }
            return new Head(new Envelope(algorithm, keyId, wrapped),
                    ByteBuffer.allocate(MAGIC.length + 4 + length).put(start.array()).put(rest.array()).array());
        } catch (IOException | IllegalArgumentException noHead) {
            throw new VaultBroken(file, Fault.NOT_SEALED, -1, "its head cannot be read");
        }
    }

    static void fill(SeekableByteChannel in, ByteBuffer to) throws IOException {
        while (to.hasRemaining()) {
            if (in.read(to) < 0) {
                return;
            }
        }
    }
}
