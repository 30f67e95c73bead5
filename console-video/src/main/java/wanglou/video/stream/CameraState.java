package wanglou.video.stream;

import java.time.Instant;

/** Home: any (immutable). How the one line to a camera stands. */
public sealed interface CameraState {

    /** Nobody watches: no line. */
    record Idle() implements CameraState {}

    /** Being opened; {@code tries} is 0 at the first attempt since somebody watches. */
    record Opening(Instant since, int tries) implements CameraState {}

    /** Open since. */
    record Open(Instant since) implements CameraState {}

    /** Down for {@code cause}; the next attempt, number {@code tries}, is made at {@code nextTry}. */
    record Down(LossCause cause, Instant nextTry, int tries) implements CameraState {}
}
