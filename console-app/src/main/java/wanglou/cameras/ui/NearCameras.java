package wanglou.cameras.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.console.Mirror;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Cameras around a place, without looking at those elsewhere: what hangs is kept by squares of the ground, what is carried by its unit.
 */
public final class NearCameras {

    /** Squares in a degree: 1.1 km from north to south. */
    private static final int PER_DEGREE = 100;
    private static final int ROUND = 360 * PER_DEGREE;
    /** Mean metres in a degree of latitude (R = 6 371 008.8 m). */
    private static final double DEGREE_M = 111_195.08;
    /** More squares than this (near a pole) cost more than all cameras. */
    private static final long MOST_SQUARES = 5_000;
    /** What a camera is kept under: a {@link Square}, a {@link UnitId}, or {@link #NOWHERE}. */
    private static final Function<Camera, Object> WHERE = NearCameras::where;
    private static final Object NOWHERE = new Object();

    private NearCameras() {
    }

    private record Square(int north, int east) {

        /** East and west meet at 180°. */
        static Square of(int north, int east) {
            return new Square(north, Math.floorMod(east, ROUND));
        }
    }

    private static Object where(Camera camera) {
        UnitId unit = camera.unit();
        GeoPoint at = camera.place();
        return unit != null ? unit : at == null ? NOWHERE : Square.of(square(at.lat()), square(at.lon()));
    }

    private static int square(double degrees) {
        return (int) Math.floor(degrees * PER_DEGREE);
    }

    /** Cameras that units carry, whoever asks and wherever those are. */
    public static Collection<Camera> carriedBy(Mirror<CameraId, Camera> cameras, UnitId unit) {
        return cameras.of(WHERE, unit);
    }

    /**
     * Cameras that hang within the radius, in no order.
     *
     * @param radius metres
     */
    public static List<Camera> hanging(Mirror<CameraId, Camera> cameras, GeoPoint at, double radius) {
        return candidates(cameras, at, radius).stream().filter(camera -> {
            GeoPoint place = camera.place();
            return camera.unit() == null && place != null && at.distanceTo(place) <= radius;
        }).toList();
    }

    /** The few that are worth a distance. */
    static Collection<Camera> candidates(Mirror<CameraId, Camera> cameras, GeoPoint at, double radius) {
        double tall = radius / DEGREE_M;
        // A circle is widest where it comes nearest to a pole.
        double wide = tall / Math.max(1e-6, Math.cos(Math.toRadians(Math.min(90, Math.abs(at.lat()) + tall))));
        int south = square(at.lat() - tall);
        int north = square(at.lat() + tall);
        int west = square(at.lon() - Math.min(180, wide));
        int east = square(at.lon() + Math.min(180, wide));
        if ((north - south + 1L) * (east - west + 1L) > MOST_SQUARES) {
            return cameras.values();
        }
        List<Camera> some = new ArrayList<>();
        for (int row = south; row <= north; row++) {
            for (int column = west; column <= east; column++) {
                some.addAll(cameras.of(WHERE, Square.of(row, column)));
            }
        }
        return some;
    }
}
