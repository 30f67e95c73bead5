package wanglou.evidence.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import wanglou.evidence.vault.VaultBroken.Fault;

/** Home: whoever opened it, one thread. Reads a sealed file anywhere, a chunk at a time; what was altered is refused, never handed out. */
final class SealedChannel implements SeekableByteChannel {

    private final Path file;
    private final FileChannel in;
    private final Chunks chunks;
    /** Per chunk: where its plain bytes begin, and one more for where they end. */
    private long[] starts = new long[64];
    /** Per chunk: where its sealed bytes begin. */
    private long[] places = new long[64];
    private int count;
    private boolean ended;
    private long position;
    private int held = -1;
    private byte[] plain = new byte[0];

    /**
     * @param in stands behind the head; closed by this
     * @param unfinished whether a file without an end is taken, up to its last whole chunk
     */
    SealedChannel(Path file, FileChannel in, Chunks chunks, boolean unfinished) throws IOException {
        this.file = file;
        this.in = in;
        this.chunks = chunks;
        index(unfinished);
        // The end is proved at once, so that a file cut short does not look like a shorter one.
        if (count > 0) {
            hold(count - 1);
        }
    }

    private void index(boolean unfinished) throws IOException {
        long size = in.size();
        long at = in.position();
        ByteBuffer length = ByteBuffer.allocate(4);
        while (!ended) {
            if (at + 4 > size) {
                if (unfinished) {
                    return;
                }
                throw new VaultBroken(file, Fault.CUT_OFF, count, "ends before chunk " + count + "; it was never closed, or was cut off");
            }
            length.clear();
            in.read(length, at);
            int told = length.getInt(0);
            int bytes = told & ~Chunks.LAST;
            ended = told < 0;
            if (bytes > Chunks.SIZE || bytes == 0 && !ended) {
                throw new VaultBroken(file, Fault.CHUNK, count, "chunk " + count + " has no possible length");
            }
            if (at + 4 + bytes + Gcm.TAG > size) {
                ended = false;
                if (unfinished) {
                    return;
                }
                throw new VaultBroken(file, Fault.CUT_OFF, count, "ends within chunk " + count);
            }
            add(at + 4, bytes);
            at += 4 + bytes + Gcm.TAG;
        }
        if (at < size) {
            throw new VaultBroken(file, Fault.TOO_LONG, count, (size - at) + " bytes stand behind its end");
        }
    }

    private void add(long place, int bytes) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[count] = place;
        starts[count + 1] = starts[count] + bytes;
        count++;
    }

    private void hold(int chunk) throws IOException {
        if (chunk == held) {
            return;
        }
        ByteBuffer sealed = ByteBuffer.allocate((int) (starts[chunk + 1] - starts[chunk]) + Gcm.TAG);
        long at = places[chunk];
        while (sealed.hasRemaining() && in.read(sealed, at + sealed.position()) >= 0) {
            // until it is whole
        }
        try {
            plain = chunks.open(chunk, ended && chunk == count - 1, sealed.array());
            held = chunk;
        } catch (GeneralSecurityException altered) {
            held = -1;
            throw new VaultBroken(file, Fault.CHUNK, chunk, "chunk " + chunk + " (bytes " + starts[chunk] + " to " + starts[chunk + 1]
                    + " in plain) is not what was written here");
        }
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (position >= size()) {
            return -1;
        }
        int read = 0;
        while (to.hasRemaining() && position < size()) {
            int found = Arrays.binarySearch(starts, 0, count + 1, position);
            // An empty last chunk begins where the one before ends: the position is below the size, so it is never the one asked for.
            hold(found >= 0 ? found : -found - 2);
            int from = (int) (position - starts[held]);
            int part = Math.min(to.remaining(), plain.length - from);
            to.put(plain, from, part);
            position += part;
            read += part;
        }
        return read;
    }

    @Override
    public long size() {
        return starts[count];
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("a position from 0 up");
        }
        position = to;
        return this;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return in.isOpen();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
