package wanglou.dispatch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.store.BoardRows;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ResponseRowsTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51.123456Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final IncidentId ONE = new IncidentId("20260314-0001");
    private static final IncidentId TWO = new IncidentId("20260314-0002");
    private static final UnitId U = new UnitId("105 巡组/甲");
    private static final Order ORDER = new Order(1, new IncidentKind("fight"), new Grade(2),
            new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12 <b>‮🚔", "map"), "note \n 话",
            List.of(new Order.Words("到场", "be there")), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackWhatTheBoardShowed(Stores store) {
        List<DispatchEvent> day = List.of(
                new DispatchEvent.Ordered(ONE, U, ORDER),
                new DispatchEvent.NotDelivered(ONE, U, 1, 0),
                new DispatchEvent.Delivered(ONE, U, 1, "handheld"),
                new DispatchEvent.Signed(ONE, U, 1, "handheld"),
                new DispatchEvent.Moved(ONE, U, ResponseState.EN_ROUTE, "status"),
                new DispatchEvent.OrderChanged(ONE, U, ORDER.to(new Place(null, "elsewhere", "typed")), "place"),
                new DispatchEvent.Withdrawn(ONE, U, "", TWO, "seat"),
                new DispatchEvent.Ordered(TWO, U, ORDER),
                new DispatchEvent.Refused(TWO, U, "flat tyre", "handheld"),
                new DispatchEvent.Filed(TWO, List.of(U)));
        ResponseFold fold = new ResponseFold();
        Board<ResponseId, Response> shown = Response.BOARD.newBoard();
        Board<ResponseId, Response> readBack = Response.BOARD.newBoard();
        try (Database database = Database.open(store.fresh(folder))) {
            BoardRows<ResponseId, Response> rows = new BoardRows<>(DispatchEvent.class, readBack, fold);
            for (int i = 0; i < day.size(); i++) {
                Fact fact = new Fact(T0.plusSeconds(i), LIN, day.get(i));
                long seq = i + 1;
                fold.apply(shown, fact);
                database.inTransaction(connection -> {
                    rows.write(connection, seq, fact);
                    return seq;
                });
            }
            database.read(connection -> {
                rows.restore(connection);
                return 0;
            });
        }
        assertEquals(1, readBack.size());
        assertEquals(shown.get(ResponseId.of(ONE, U)), readBack.get(ResponseId.of(ONE, U)));
    }
}
