package wanglou.recommend;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;
import wanglou.units.UnitKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who walks is not reckoned as if driving, and the time says so. */
class FootRoadsTest {

    private static final UnitId CAR = new UnitId("car");
    private static final UnitId FOOT = new UnitId("foot");
    private static final GeoPoint HERE = new GeoPoint(43.7340, 7.4200);
    private static final GeoPoint THERE = new GeoPoint(43.7385, 7.4200);

    private final Roads driving = new StraightRoads(Map.of(CAR, HERE, FOOT, HERE), 30);
    private final Roads roads = new FootRoads(driving, Map.of(FOOT, HERE), 5, 1.3);

    @Test
    void aWalkerTakesItsOwnTimeAndSaysThatItWalks() {
        List<Roads.Drive> drives = roads.drives(List.of(CAR, FOOT), THERE);
        double metres = HERE.distanceTo(THERE);
        assertEquals(metres / (30 / 3.6), drives.getFirst().seconds(), 1e-6);
        assertEquals(Measure.STRAIGHT, drives.getFirst().by());
        assertEquals(metres * 1.3 / (5 / 3.6), drives.get(1).seconds(), 1e-6);
        assertEquals(Measure.FOOT, drives.get(1).by());
    }

    @Test
    void theRulesSayWhoWalksAndAnOldFileHasNobodyWalk() {
        Rules rules = Requirements.standard().rules();
        assertTrue(rules.walks(UnitKind.OFFICER));
        assertFalse(rules.walks(UnitKind.VEHICLE));
        Rules old = new Rules("x", 180, 5, 60, 30, List.of(), Map.of(), Map.of(), List.of(), 0, 0);
        assertFalse(old.walks(UnitKind.OFFICER));
        assertEquals(5, old.footKmh());
    }
}
