package wanglou.video.stream;

import java.util.Arrays;
import java.util.Optional;

/** Home: any (immutable). Why a line to a camera is down. The code is part of the beacon: never give one anew. */
public enum LossCause {
    /** Nobody answers at that address. */
    UNREACHABLE(1),
    /** It was slow beyond patience to open. */
    TIMED_OUT(2),
    /** The line was open, then no packet came for longer than the watchdog waits. */
    SILENT(3),
    /** The other end closed the line or the file ended. */
    ENDED(4),
    /** User name or password is wrong, or the account may not watch. */
    NOT_AUTHORISED(5),
    /** There is no such path. */
    NOT_FOUND(6),
    /** It opened and carries no video. */
    NO_VIDEO(7),
    /** What came could not be read as a stream. */
    UNREADABLE(8);

    private final int code;

    LossCause(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static Optional<LossCause> of(byte code) {
        return Arrays.stream(values()).filter(cause -> cause.code == code).findFirst();
    }
}
