package wanglou.walls;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;

/**
 * Home: any (immutable). A camera as it was called when it was chosen: one that has left the registry since can still be named.
 *
 * @param name at that time
 */
public record CameraRef(CameraId camera, String name) {

    public static CameraRef of(Camera camera) {
        return new CameraRef(camera.id(), camera.name());
    }
}
