package wanglou.cameras;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * One camera as it is registered. Where it is watched ({@link CameraStreams}) stands apart: it may hold a password and never leaves the hub.
 *
 * @param name as people call it, e.g. “格里马尔迪街口”
 * @param station the station it belongs to, may be empty
 * @param unit who wears or drives it; its place is then the unit's
 * @param place of a fixed one, WGS-84; null where unknown or where a unit carries it
 * @param direction degrees clockwise from north it looks at, NaN where unknown
 * @param angle degrees it sees, NaN where unknown
 * @param restricted only the duty chief and video analysts may look
 * @param address of the main stream, without user and password
 * @param small whether it has a sub-stream for small tiles
 */
public record Camera(CameraId id, String name, CameraKind kind, String station, @Nullable UnitId unit, @Nullable GeoPoint place,
        double direction, double angle, boolean restricted, String address, boolean small) {

    public static final BoardName<CameraId, Camera> BOARD = new BoardName<>("cameras", CameraId.class, Camera.class);

    static final int MAX_NAME = 120;

    public Camera {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a camera's name is 1 to " + MAX_NAME + " characters");
        }
    }

    Camera at(String shownAddress, boolean hasSmall) {
        return new Camera(id, name, kind, station, unit, place, direction, angle, restricted, shownAddress, hasSmall);
    }
}
