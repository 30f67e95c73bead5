package wanglou.video.stream;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Home: any. A recorded piece in whole blocks, the last ones kept: a player jumps to and fro between a few places of an MP4 file. */
final class PieceBlocks {

    static final int SIZE = 256 * 1024;
    private static final int KEPT = 24;

    private final PieceBytes bytes;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private long size = -1;

    PieceBlocks(PieceBytes bytes) {
        this.bytes = bytes;
    }

    synchronized long size() throws IOException {
        if (size < 0) {
            size = bytes.size();
        }
        return size;
    }

    /** At most {@code most} bytes from {@code at} on, to the end of their block; none at the end of the piece. */
    synchronized byte[] from(long at, int most) throws IOException {
        if (at >= size()) {
            return new byte[0];
        }
        byte[] block = block(at / SIZE);
        int from = (int) (at % SIZE);
        return from >= block.length ? new byte[0] : Arrays.copyOfRange(block, from, Math.min(block.length, from + most));
    }

    private byte[] block(long number) throws IOException {
        byte[] known = blocks.get(number);
        if (known == null) {
            known = bytes.range(number * SIZE, (int) Math.min(SIZE, size() - number * SIZE));
            blocks.put(number, known);
            if (blocks.size() > KEPT) {
                blocks.remove(blocks.keySet().iterator().next());
            }
        }
        return known;
    }
}
