package wanglou.units.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.console.ui.Marks;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class UnitOrderTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:00:00Z");
    private static final List<UnitStatus> STATUSES = List.of(UnitStatus.AVAILABLE, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE, UnitStatus.EMERGENCY,
            new UnitStatus("court"));

    private final Map<UnitId, Unit> units = new HashMap<>();
    private final UnitOrder order = new UnitOrder(unit -> unit.status().value(), Marks.standard());

    private static Unit unit(int id, Random random) {
        // Few call signs for many units: two of one call sign must not stand in for each other.
        String sign = (random.nextBoolean() ? "交" : "") + random.nextInt(20);
        return new Unit(new UnitId("u" + id), sign, "n" + id, UnitKind.VEHICLE, "", List.of(), 2, "", List.of(),
                STATUSES.get(random.nextInt(STATUSES.size())), NOW);
    }

    private void asIfReadAnew(String words, String status) {
        assertEquals(UnitListModel.of(units.values(), words, status, u -> u.status().value(), Marks.standard()), order.model(words, status));
    }

    @Test
    void oneChangeAfterAnotherLeavesTheListAsIfItHadBeenReadAnew() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            UnitId id = new UnitId("u" + random.nextInt(60));
            if (random.nextInt(4) == 0) {
                units.remove(id);
            } else {
                units.put(id, unit(Integer.parseInt(id.value().substring(1)), random));
            }
            order.changed(Set.of(id), units::get);
            if (i % 20 == 0) {
                asIfReadAnew("", UnitListModel.ALL);
                asIfReadAnew("交 1", UnitListModel.ALL);
                asIfReadAnew("", "on-scene");
            }
        }
        assertEquals(units.size(), order.model("", UnitListModel.ALL).all());
    }

    @Test
    void manyAtOnceAreSortedAnewAndAloneGoOn() {
        Random random = new Random(4);
        Set<UnitId> all = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Unit unit = unit(i, random);
            units.put(unit.id(), unit);
            all.add(unit.id());
        }
        order.changed(all, units::get);
        asIfReadAnew("", UnitListModel.ALL);
        for (UnitId id : new ArrayList<>(all).subList(0, 50)) {
            units.computeIfPresent(id, (same, unit) -> unit.withStatus(UnitStatus.BREAK, NOW));
            order.changed(Set.of(id), units::get);
        }
        asIfReadAnew("", UnitListModel.ALL);
        units.clear();
        order.changed(all, units::get);
        assertEquals(0, order.model("", UnitListModel.ALL).all());
    }
}
