package wanglou.incidents;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.audit.EventCodec;
import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IncidentRepositoryTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51.123456Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final IncidentId ONE = new IncidentId("20260314-0001");
    private static final IncidentId TWO = new IncidentId("20260314-0002");
    private static final Place NOWHERE = new Place(null, "听不清", "caller");
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12 <b>‮🚔", "map");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackWhatTheBoardShowed(Stores store) {
        List<IncidentEvent> day = List.of(
                new IncidentEvent.Opened(ONE, new IncidentKind("threat"), new Grade(2), NOWHERE, "", Stage.RECEIVED),
                new IncidentEvent.Opened(TWO, new IncidentKind("fight"), new Grade(3), HARBOUR, "words", null),
                new IncidentEvent.Regraded(ONE, new Grade(1)),
                new IncidentEvent.Relocated(ONE, HARBOUR, NOWHERE, "asked again"),
                new IncidentEvent.Stepped(ONE, Stage.DISPATCHED),
                new IncidentEvent.Linked(ONE, TWO),
                new IncidentEvent.NoteAdded(TWO, "more"),
                new IncidentEvent.Merged(TWO, ONE),
                new IncidentEvent.Closed(ONE, "made up", T0));
        IncidentService shown = new IncidentService(ZoneOffset.UTC);
        IncidentService readBack = new IncidentService(ZoneOffset.UTC);
        TimelineRows timelines = new TimelineRows(EventCodec.of(Map.of("incidents", IncidentEvent.class)));
        try (Database database = Database.open(store.fresh(folder))) {
            IncidentRepository repository = new IncidentRepository(readBack, InstantSource.fixed(T0));
            for (int i = 0; i < day.size(); i++) {
                Fact fact = new Fact(T0, LIN, day.get(i));
                long seq = i + 1;
                shown.apply(fact);
                database.inTransaction(connection -> {
                    repository.write(connection, seq, fact);
                    timelines.write(connection, seq, fact);
                    return seq;
                });
            }
            database.read(connection -> {
                repository.restore(connection);
                return 0;
            });
            Timeline two = database.read(connection -> TimelineRows.read(connection, new TimelineQuery(TWO)));
            assertEquals(List.of("incidents.opened", "incidents.linked", "incidents.note-added", "incidents.merged"),
                    two.entries().stream().map(Timeline.Entry::type).toList());
        }
        assertEquals(shown.board().get(ONE), readBack.board().get(ONE));
        assertEquals(shown.board().get(TWO), readBack.board().get(TWO));
    }
}
