package wanglou.calls;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallRepositoryTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51.123456Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final CallId ONE = new CallId("C20260314-0001");
    private static final CallId TWO = new CallId("C20260314-0002");
    private static final CallId THREE = new CallId("C20260314-0003");
    private static final IncidentId INCIDENT = new IncidentId("20260314-0001");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static Said said(String number, String words) {
        return new Said(CallChannel.PHONE, new Caller("王 <b>芳</b> 🚔", number), "桥边", new Place(new GeoPoint(43.7343, 7.4203), "", "typed"),
                new IncidentKind("fight"), words);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackWhatTheBoardsShowed(Stores store) {
        List<CallEvent> day = List.of(
                new CallEvent.Taken(ONE, said("139 1234 2086", "first\0‮"), "", "", ""),
                new CallEvent.Taken(TWO, said("+8613912342086", "second".repeat(1_500)), "city", "A-1", "d1"),
                new CallEvent.Taken(THREE, said("", "silent"), "city", "A-2", "d2"),
                new CallEvent.Attached(TWO, INCIDENT, CallOutcome.OPENED),
                new CallEvent.Edited(ONE, said("139 1234 2086", "corrected")),
                new CallEvent.Concluded(THREE, CallOutcome.HOAX, ""),
                new CallEvent.PutAway(List.of(THREE)));
        CallService shown = service();
        CallService readBack = service();
        try (Database database = Database.open(store.fresh(folder))) {
            CallRepository repository = new CallRepository(readBack, InstantSource.fixed(T0));
            for (int i = 0; i < day.size(); i++) {
                Fact fact = new Fact(T0.plusSeconds(i), LIN, day.get(i));
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
            EarlierCalls earlier = database.read(connection -> CallRepository.earlier(connection, new EarlierCallsQuery("139-1234-2086")));
            assertEquals(List.of(TWO, ONE), earlier.calls().stream().map(Call::id).toList());
            assertEquals(EarlierCalls.NONE, database.read(connection -> CallRepository.earlier(connection, new EarlierCallsQuery("  "))));
            assertEquals("d1", database.read(connection -> SentStatus.find(connection, "city", "A-1")).orElseThrow().digest());
            assertTrue(database.read(connection -> SentStatus.find(connection, "town", "A-1")).isEmpty());
        }
        assertEquals(shown.inSight().get(ONE), readBack.inSight().get(ONE));
        assertEquals(shown.inSight().get(TWO), readBack.inSight().get(TWO));
        assertNull(readBack.inSight().get(THREE));
        assertEquals(THREE, readBack.inSight().sent("city", "A-2"));
    }

    private static CallService service() {
        return new CallService(new IncidentService(ZoneOffset.UTC), KindCatalogue.standard(), ZoneOffset.UTC);
    }
}
