package wanglou.video.stream;

import java.time.Instant;

/** Home: any (immutable by agreement: nobody writes into {@link #bytes}). A run of whole MPEG-TS packets that arrived together. */
public final class TsChunk {

    /** What a watcher may do with it. */
    public enum Kind {
        /** Starts with tables and a key picture: a player can begin here. */
        KEY,
        /** Goes on from what came before. */
        DELTA,
        /** Carries no picture: a beacon. Losing it harms nobody. */
        IDLE
    }

    private final byte[] bytes;
    private final Kind kind;
    private final Instant at;

    public TsChunk(byte[] bytes, Kind kind, Instant at) {
        if (bytes.length == 0 || bytes.length % Ts.PACKET != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are not whole packets of " + Ts.PACKET);
        }
        this.bytes = bytes;
        this.kind = kind;
        this.at = at;
    }

    /** The packets themselves, shared between all watchers: read only. */
    public byte[] bytes() {
        return bytes;
    }

    public Kind kind() {
        return kind;
    }

    /** When it arrived. */
    public Instant at() {
        return at;
    }
}
