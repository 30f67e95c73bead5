package wanglou.console.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.ui.CameraWords;
import wanglou.cameras.ui.NearCameras;
import wanglou.console.Listening;
import wanglou.console.Mirror;
import wanglou.console.Selection;
import wanglou.console.command.NearbyThing.Section;
import wanglou.console.shell.Desk;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Cameras around a place. It is asked each second, because what units carry moves: what hangs is looked for once a place and radius, and again
 * when the registry has changed.
 */
final class NearbyCameras {

    /** How the keys of cameras begin. */
    static final String CAMERA = "camera-";

    /** Looks for those that hang within a radius in metres. */
    @FunctionalInterface
    interface Finder {
        List<Camera> find(Mirror<CameraId, Camera> cameras, GeoPoint at, double radius);
    }

    private final Desk desk;
    private final Finder finder;
    private @Nullable Hanging hanging;

    /** Nearest first. */
    private record Hanging(GeoPoint at, double radius, List<Near> cameras) {
    }

    private record Near(Camera camera, GeoPoint at, double metres) {
    }

    NearbyCameras(Desk desk, Finder finder, Listening listening) {
        this.desk = desk;
        this.finder = finder;
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> hanging = null);
    }

    /**
     * Those that hang there and those that units carry past, without drive times, nearest first.
     *
     * @param radius metres
     * @param units that are near, and where
     * @param most how many of each sort at most, and of both
     */
    List<NearbyThing> around(GeoPoint at, double radius, Map<UnitId, GeoPoint> units, int most) {
        List<Near> carried = new ArrayList<>();
        units.forEach((unit, place) -> NearCameras.carriedBy(desk.mirrors().of(Camera.BOARD), unit)
                .forEach(camera -> carried.add(new Near(camera, place, at.distanceTo(place)))));
        CameraWords words = new CameraWords(desk.texts(), desk.mirrors());
        Instant now = desk.clock().now();
        // Words are made for those that are listed: of ten thousand they cost more than all the rest.
        return Stream.concat(hanging(at, radius, most).stream(), carried.stream()).sorted(Comparator.comparingDouble(Near::metres)).limit(most)
                .map(near -> thing(near, words, now)).toList();
    }

    private List<Near> hanging(GeoPoint at, double radius, int most) {
        Hanging known = hanging;
        if (known == null || !known.at().equals(at) || known.radius() != radius) {
            List<Near> near = new ArrayList<>();
            for (Camera camera : finder.find(desk.mirrors().of(Camera.BOARD), at, radius)) {
                GeoPoint place = camera.place();
                if (place != null) {
                    near.add(new Near(camera, place, at.distanceTo(place)));
                }
            }
            near.sort(Comparator.comparingDouble(Near::metres).thenComparing(n -> n.camera().id().value()));
            known = new Hanging(at, radius, near.stream().limit(most).toList());
            hanging = known;
        }
        return known.cameras();
    }

    private static NearbyThing thing(Near near, CameraWords words, Instant now) {
        Camera camera = near.camera();
        UnitId unit = camera.unit();
        return new NearbyThing(CAMERA + camera.id(), Section.CAMERAS, camera.name(), words.kind(camera) + " · " + words.state(camera, now), near.at(),
                near.metres(), OptionalDouble.empty(), unit == null ? new Selection.OfPoint(near.at()) : new Selection.OfUnit(unit));
    }
}
