package wanglou.video.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

import wanglou.video.stream.TsChunk;

/** Home: the recorder's thread. The last seconds of a stream, always from a key picture on, so that a recording can begin before its cause. */
final class PreEventRing {

    private final Duration length;
    private final long mostBytes;
    private final ArrayDeque<TsChunk> chunks = new ArrayDeque<>();
    private long bytes;

    PreEventRing(Duration length, long mostBytes) {
        this.length = length;
        this.mostBytes = mostBytes;
    }

    void add(TsChunk chunk) {
        if (chunks.isEmpty() && chunk.kind() != TsChunk.Kind.KEY) {
            return;
        }
        chunks.add(chunk);
        bytes += chunk.bytes().length;
        if (chunk.kind() == TsChunk.Kind.KEY) {
            forget(chunk.at().minus(length));
        }
        while (bytes > mostBytes && !chunks.isEmpty()) {
            dropGroup();
        }
    }

    /** Hands everything over and begins anew. */
    List<TsChunk> take() {
        List<TsChunk> all = List.copyOf(chunks);
        clear();
        return all;
    }

    void clear() {
        chunks.clear();
        bytes = 0;
    }

    /** Drops the oldest groups of pictures as long as the next one still begins before {@code oldest}. */
    private void forget(Instant oldest) {
        while (true) {
            Instant secondKey = chunks.stream().skip(1).filter(c -> c.kind() == TsChunk.Kind.KEY).map(TsChunk::at).findFirst().orElse(Instant.MAX);
            if (secondKey.isAfter(oldest)) {
                return;
            }
            dropGroup();
        }
    }

    private void dropGroup() {
        do {
            bytes -= chunks.removeFirst().bytes().length;
        } while (!chunks.isEmpty() && chunks.getFirst().kind() != TsChunk.Kind.KEY);
    }
}
