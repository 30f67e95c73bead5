package wanglou.cameras;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;

/**
 * The hub's line to a camera as it stands. A camera nobody looks at and nothing records has none: of such a one nobody knows whether it would answer.
 *
 * @param cause why it is down, a word of the ingest such as {@code unreachable}; empty while it is not
 * @param nextTry when it is tried again; null while it is not down
 * @param tries made since it was lost
 * @param lastPicture when the last picture came before it was lost; null where none ever did, and while it is open
 */
public record CameraLine(CameraId camera, State state, String cause, @Nullable Instant nextTry, int tries, @Nullable Instant lastPicture) {

    public static final BoardName<CameraId, CameraLine> BOARD = new BoardName<>("camera-lines", CameraId.class, CameraLine.class);

    /** How it stands; the first one that holds for any of a camera's streams holds for the camera. */
    public enum State {
        OPEN, OPENING, DOWN
    }
}
