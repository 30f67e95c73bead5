package wanglou.incidents;

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
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PastIncidentRowsTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final GeoPoint HERE = new GeoPoint(43.7343, 7.4203);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theNearestOfTheCircleAreFoundOpenOrClosedButNoneFromBefore(Stores store) {
        try (Database database = Database.open(store.fresh(folder))) {
            IncidentRepository repository = new IncidentRepository(new IncidentService(ZoneOffset.UTC), InstantSource.fixed(T0));
            open(database, repository, 1, Geodesy.destination(HERE, 45, 480), T0);
            open(database, repository, 2, Geodesy.destination(HERE, 45, 520), T0);
            open(database, repository, 3, HERE, T0.minusSeconds(1));
            open(database, repository, 4, Geodesy.destination(HERE, 200, 30), T0.plusSeconds(9));
            open(database, repository, 5, null, T0);
            IncidentId closed = new IncidentId("20260314-0004");
            database.inTransaction(c -> {
                repository.write(c, 6, new Fact(T0.plusSeconds(60), LIN, new IncidentEvent.Closed(closed, "", T0.plusSeconds(9))));
                return 0;
            });
            PastIncidents found = database.read(c -> PastIncidentRows.read(c, new PastIncidentsQuery(HERE, 500, T0)));
            assertEquals(List.of(closed, new IncidentId("20260314-0001")), found.incidents().stream().map(PastIncidents.Past::id).toList());
            assertEquals(30, found.incidents().getFirst().metres(), 0.5);
            assertEquals(T0.plusSeconds(9), found.incidents().getFirst().closedAt());
            assertEquals(false, found.more());
        }
    }

    private static void open(Database database, IncidentRepository repository, int number, @org.jspecify.annotations.Nullable GeoPoint at, Instant when) {
        IncidentId id = new IncidentId("20260314-000" + number);
        database.inTransaction(c -> {
            repository.write(c, number, new Fact(when, LIN, new IncidentEvent.Opened(id, new IncidentKind("fight"), new Grade(3),
                    new Place(at, "", "map"), "", null)));
            return 0;
        });
    }
}
