package wanglou.evidence.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/**
 * Home: whoever made it, one thread. A sealed file while it is written. Whole chunks leave at once; {@link #flush} sends what is left as a shorter
 * chunk. What was flushed can be read after a kill ({@link Vault#openUnfinished}); {@link #close} writes the end, without which the file counts as cut off.
 *
 * <p>A file is never continued: after a kill, or a full disk, the rest goes into a new one. The same place under the same key sealed twice
 * would give the key away.
 */
public final class GrowingFile implements WritableByteChannel {

    private final FileChannel out;
    private final Chunks chunks;
    private final byte[] waiting = new byte[Chunks.SIZE];
    private int count;
    private long number;
    private long position;
    private boolean broken;

    GrowingFile(FileChannel out, Chunks chunks) {
        this.out = out;
        this.chunks = chunks;
    }

    /** Takes all of it. */
    @Override
    public int write(ByteBuffer plain) throws IOException {
        if (!isOpen()) {
            throw new java.nio.channels.ClosedChannelException();
        }
        int taken = plain.remaining();
        while (plain.hasRemaining()) {
            // A full chunk waits for the next byte: only then is it known not to be the last.
            if (count == waiting.length) {
                send(false);
            }
            int part = Math.min(waiting.length - count, plain.remaining());
            plain.get(waiting, count, part);
            count += part;
        }
        position += taken;
        return taken;
    }

    /** Hands all that was written to the operating system: a kill of the process loses none of it. */
    public void flush() throws IOException {
        if (count > 0) {
            send(false);
        }
    }

    /** {@link #flush} and waits for the disk: a power cut loses none of it either. */
    public void force() throws IOException {
        flush();
        out.force(false);
    }

    /** Bytes in plain so far. */
    public long size() {
        return position;
    }

    @Override
    public boolean isOpen() {
        return out.isOpen();
    }

    /** Writes the end, waits for the disk and closes. */
    @Override
    public void close() throws IOException {
        if (isOpen()) {
            try (out) {
                if (!broken) {
                    send(true);
                    out.force(true);
                }
            }
        }
    }

    private void send(boolean last) throws IOException {
        if (broken) {
            throw new IOException("an earlier write failed; the rest belongs into a new file");
        }
        ByteBuffer sealed = chunks.seal(number, last, Arrays.copyOf(waiting, count));
        broken = true;
        while (sealed.hasRemaining()) {
            out.write(sealed);
        }
        broken = false;
        number++;
        count = 0;
    }
}
