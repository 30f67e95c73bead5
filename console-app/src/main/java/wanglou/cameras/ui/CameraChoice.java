package wanglou.cameras.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). Which cameras belong to a thing: those of its units first, then the nearest ones. */
public final class CameraChoice {

    private CameraChoice() {
    }

    /**
     * @param units whose cameras come first, in any order; by name among themselves
     * @param near the others by distance from here; none of them where it is null
     * @param whereIs the last place of a unit, null where unknown
     * @param most how many at most
     */
    public static List<Camera> of(Collection<Camera> cameras, Set<UnitId> units, @Nullable GeoPoint near,
            Function<UnitId, @Nullable GeoPoint> whereIs, int most) {
        List<Camera> chosen = new ArrayList<>(cameras.stream().filter(c -> c.unit() != null && units.contains(c.unit()))
                .sorted(Comparator.comparing(Camera::name)).limit(most).toList());
        if (near == null || chosen.size() == most) {
            return chosen;
        }
        Map<Camera, Double> metres = new HashMap<>();
        for (Camera camera : cameras) {
            GeoPoint at = place(camera, whereIs);
            if (at != null && !chosen.contains(camera)) {
                metres.put(camera, at.distanceTo(near));
            }
        }
        metres.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Camera, Double> e) -> e.getValue())
                .thenComparing(e -> e.getKey().id().value())).limit(most - chosen.size()).forEach(e -> chosen.add(e.getKey()));
        return chosen;
    }

    /** Where a camera is: where its unit is, or where it hangs. */
    public static @Nullable GeoPoint place(Camera camera, Function<UnitId, @Nullable GeoPoint> whereIs) {
        UnitId unit = camera.unit();
        return unit == null ? camera.place() : whereIs.apply(unit);
    }
}
