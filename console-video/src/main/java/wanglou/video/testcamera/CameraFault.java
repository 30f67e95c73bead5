package wanglou.video.testcamera;

import java.time.Duration;

/** Home: any (immutable). What is wrong with a camera just now. */
public sealed interface CameraFault {

    /** Nothing. */
    record None() implements CameraFault {}

    /** The connection stands, no packet comes. */
    record Freeze() implements CameraFault {}

    /** Packets come and always show the same picture. */
    record SamePicture() implements CameraFault {}

    /** Only key pictures come. */
    record KeysOnly() implements CameraFault {}

    /** It is gone: connections close, new ones are closed unanswered. */
    record Kill() implements CameraFault {}

    /** Connections that stand are reset once; the camera itself goes on. */
    record Reset() implements CameraFault {}

    /** Every request is answered "forbidden". */
    record Refuse() implements CameraFault {}

    /** This share of packets, 0..1, carries random bytes. */
    record Garbage(double share) implements CameraFault {}

    /** This share of packets, 0..1, is not sent. */
    record Loss(double share) implements CameraFault {}

    /** Everything is sent this much later than it was filmed. */
    record Late(Duration by) implements CameraFault {}
}
