package wanglou.evidence.vault;

import java.io.IOException;
import java.nio.file.Path;

/** A sealed file that cannot be opened, or not as it was written. The message names the file, what is wrong and where. */
public final class VaultBroken extends IOException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** It does not begin as a sealed file does. */
        NOT_SEALED,
        /** It was sealed under a key that is not here, or of which only the public half is here. */
        KEY_UNKNOWN,
        /** The envelope does not open with the key it names: it was altered, or the key was. */
        ENVELOPE,
        /** A chunk is not the one that was written at this place. */
        CHUNK,
        /** It ends too early: never closed, or cut off. */
        CUT_OFF,
        /** Something stands behind its end. */
        TOO_LONG
    }

    private final Fault fault;
    private final long chunk;

    VaultBroken(Path file, Fault fault, long chunk, String what) {
        super(file + ": " + what);
        this.fault = fault;
        this.chunk = chunk;
    }

    public Fault fault() {
        return fault;
    }

    /** Number of the chunk from 0, -1 where no chunk is to blame. */
    public long chunk() {
        return chunk;
    }
}
