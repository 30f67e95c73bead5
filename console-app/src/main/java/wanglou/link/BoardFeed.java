package wanglou.link;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: link thread. Brings snapshots, deltas and fixes to the mirrors and knows up to which journal number they stand. */
final class BoardFeed {

    private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);

    private final WireTypes types;
    private final BoardSink sink;
    private long seq;

    BoardFeed(WireTypes types, BoardSink sink) {
        this.types = types;
        this.sink = sink;
    }

    /** The journal number the mirrors stand at. */
    long seq() {
        return seq;
    }

    /** The hub begins from the beginning: snapshots follow. */
    void startOver() {
        seq = 0;
    }

    void take(DownFrame.Snapshot snapshot) {
        WireTypes.BoardType<?, ?> board = types.boardType(snapshot.board());
        if (board != null) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (DownFrame.Entry e : snapshot.entries()) {
                Object value = types.value(e.value(), board.value());
                if (value != null) {
                    values.put(types.key(e.key(), board.key()), value);
                }
            }
            sink.snapshot(snapshot.board(), values);
        }
        seq = Math.max(seq, snapshot.seq());
    }

    void take(DownFrame.Delta delta) {
        delta.entries().forEach(e -> change(e.board(), e.key(), e.value()));
        seq = Math.max(seq, delta.seq());
    }

    void take(byte[] fixes) {
        try {
            sink.fixes(FixFrame.decode(fixes));
        } catch (IOException malformed) {
            LOG.error("fixes not understood: {}", malformed.toString());
        }
    }

    private void change(String name, String key, @Nullable JsonNode value) {
        WireTypes.BoardType<?, ?> board = types.boardType(name);
        if (board != null) {
            sink.change(name, types.key(key, board.key()), types.value(value, board.value()));
        }
    }
}
