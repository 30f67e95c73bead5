package wanglou.cameras.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.console.Mirror;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Around a place few of many cameras are looked at, and none that is there is missed. */
class NearCamerasTest {

    private static final GeoPoint HERE = new GeoPoint(30.82, 111.79);

    private final Mirror<CameraId, Camera> cameras = new Mirror<>("cameras");

    private static Camera camera(String id, @Nullable String unit, @Nullable GeoPoint at) {
        return new Camera(new CameraId(id), id, CameraKind.FIXED, "", unit == null ? null : new UnitId(unit), at, Double.NaN, Double.NaN, false, "", false);
    }

    private void offer(Collection<Camera> all) {
        all.forEach(c -> cameras.offer(c.id(), c));
        cameras.drain();
    }

    /** Ten thousand in a county of 40 km by 40 km. */
    private void county(GeoPoint middle, int seed) {
        Random random = new Random(seed);
        Map<CameraId, Camera> all = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            double lat = Math.clamp(middle.lat() + (random.nextDouble() - 0.5) * 0.36, -90, 90);
            double lon = middle.lon() + (random.nextDouble() - 0.5) * 0.36 / Math.max(0.01, Math.cos(Math.toRadians(middle.lat())));
            Camera camera = camera("C-" + i, null, new GeoPoint(lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon));
            all.put(camera.id(), camera);
        }
        offer(all.values());
    }

    private Set<CameraId> byLookingAtAll(GeoPoint at, double radius) {
        return cameras.values().stream().filter(c -> c.unit() == null && c.place() != null && at.distanceTo(c.place()) <= radius).map(Camera::id).collect(Collectors.toSet());
    }

    private Set<CameraId> found(GeoPoint at, double radius) {
        return NearCameras.hanging(cameras, at, radius).stream().map(Camera::id).collect(Collectors.toSet());
    }

    @Test
    void ofTenThousandOnlyThoseOfTheSquaresAroundAreLookedAt() {
        county(HERE, 1);
        int looked = NearCameras.candidates(cameras, HERE, 500).size();
        assertTrue(looked < 200, looked + " of " + cameras.size() + " were looked at for a radius of 500 m");
        assertEquals(byLookingAtAll(HERE, 500), found(HERE, 500));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 500, 1234, 5000})
    void whatIsFoundIsWhatLookingAtAllFinds(double radius) {
        for (GeoPoint middle : List.of(HERE, new GeoPoint(0, 0), new GeoPoint(-33.86, 151.2), new GeoPoint(16.5, 179.98), new GeoPoint(-16.5, -179.99), new GeoPoint(78.2, 15.6), new GeoPoint(89.9, 10))) {
            cameras.offerAll(Map.of());
            cameras.drain();
            county(middle, (int) radius);
            assertEquals(byLookingAtAll(middle, radius), found(middle, radius), "around " + middle);
        }
    }

    @Test
    void oneThatWasMovedTakenDownOrGivenToAUnitIsFoundWhereItIsNow() {
        offer(List.of(camera("C-1", null, HERE), camera("C-2", null, HERE), camera("C-3", null, null)));
        assertEquals(Set.of(new CameraId("C-1"), new CameraId("C-2")), found(HERE, 300));
        GeoPoint elsewhere = new GeoPoint(30.9, 111.9);
        offer(List.of(camera("C-1", null, elsewhere), camera("C-2", "V-105", HERE), camera("C-3", null, HERE)));
        assertEquals(Set.of(new CameraId("C-3")), found(HERE, 300));
        assertEquals(Set.of(new CameraId("C-1")), found(elsewhere, 300));
        assertEquals(List.of("C-2"), NearCameras.carriedBy(cameras, new UnitId("V-105")).stream().map(c -> c.id().value()).toList());
        cameras.offer(new CameraId("C-3"), null);
        cameras.drain();
        assertEquals(Set.of(), found(HERE, 300));
    }
}
