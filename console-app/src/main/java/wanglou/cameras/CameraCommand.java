package wanglou.cameras;

import wanglou.core.Command;

/** What can be asked of the registry of cameras. */
public sealed interface CameraCommand extends Command {

    /** Adds a camera. {@code camera.address()} and {@code small()} are taken from the streams. */
    record Register(Camera camera, CameraStreams streams) implements CameraCommand {
    }

    /** Changes a camera; an empty main address keeps the addresses as they are. */
    record Edit(Camera camera, CameraStreams streams) implements CameraCommand {
    }

    /** Takes a camera out of the registry; recordings stay. */
    record Remove(CameraId camera, String reason) implements CameraCommand {
    }
}
