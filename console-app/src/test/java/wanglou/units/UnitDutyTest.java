package wanglou.units;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When a shift is over stands beside the unit, survives an edit and a restart, and can be taken away again. */
class UnitDutyTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:00:00Z");
    private static final UnitId U105 = new UnitId("u105");
    private static final UnitId U106 = new UnitId("u106");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aRestartReadsBackWhenAShiftIsOver(Stores store) {
        UnitProfile profile = new UnitProfile(U105, "105", "", UnitKind.VEHICLE, "Harbour", List.of(), 2, "");
        UnitProfile other = new UnitProfile(U106, "106", "", UnitKind.VEHICLE, "Harbour", List.of(), 2, "");
        Instant end = NOW.plus(Duration.ofMinutes(29));
        List<UnitEvent> day = List.of(new UnitEvent.Registered(profile, UnitStatus.AVAILABLE), new UnitEvent.Registered(other, UnitStatus.AVAILABLE),
                new UnitEvent.DutyEndSet(U105, end), new UnitEvent.DutyEndSet(U106, end), new UnitEvent.DutyEndSet(U106, null),
                new UnitEvent.Edited(new UnitProfile(U105, "105", "west patrol", UnitKind.VEHICLE, "Harbour", List.of(), 2, "")));
        UnitService shown = new UnitService(FixLimits.DEFAULT, fix -> { });
        UnitService readBack = new UnitService(FixLimits.DEFAULT, fix -> { });
        UnitRepository repository = new UnitRepository(readBack);
        try (Database database = Database.open(store.fresh(folder))) {
            for (int i = 0; i < day.size(); i++) {
                Fact fact = new Fact(NOW, Actor.HUB, day.get(i));
                long seq = i + 1;
                shown.apply(fact);
                database.inTransaction(connection -> {
                    repository.write(connection, seq, fact);
                    return seq;
                });
            }
            database.read(connection -> {
                repository.restore(connection);
                return 0;
            });
        }
        Unit unit = Objects.requireNonNull(readBack.units().get(U105));
        assertEquals(end, unit.dutyEnds());
        assertEquals(shown.units().get(U105), unit);
        assertTrue(unit.offSoon(NOW));
        assertFalse(unit.offSoon(NOW.minus(Duration.ofMinutes(2))));
        assertEquals(null, Objects.requireNonNull(readBack.units().get(U106)).dutyEnds());
    }
}
