package wanglou.push;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.audit.EventCodec;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.store.BoardRows;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PushRowsTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51.123456Z");
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final IncidentId ONE = new IncidentId("20260314-0001");
    private static final PushId ID = new PushId("20260314-0001-a");
    private static final PushTarget CHIEF = new PushTarget.DutyChief();
    private static final PushTarget UNIT = new PushTarget.OfUnit(new UnitId("u105"));
    private static final PushTarget WALL = new PushTarget.Wall(new SeatId("大屏 1"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackWhatTheBoardShowed(Stores store) {
        List<PushEvent> day = List.of(
                new PushEvent.Sent(ID, ONE, List.of(new PushEvent.Addressee(CHIEF, ""), new PushEvent.Addressee(UNIT, "station:港区所"),
                        new PushEvent.Addressee(WALL, "")), Set.of(PushPart.PLACE, PushPart.RISK), "走西门 🚔 <b>‮", "持刀", "", T0.plusSeconds(600), true),
                new PushEvent.Delivered(ID, CHIEF),
                new PushEvent.Shown(ID, ONE, CHIEF),
                new PushEvent.Refused(ID, ONE, WALL, "rota", "5 席轮巡"),
                new PushEvent.Expired(ID, ONE, List.of(UNIT)),
                new PushEvent.SentAgain(ID, ONE, List.of(UNIT), T0.plusSeconds(1200)),
                new PushEvent.Sent(new PushId("gone"), ONE, List.of(), Set.of(), "", "", "", T0, false),
                new PushEvent.Dropped(new PushId("gone")),
                new PushEvent.Signed(ID, ONE, CHIEF));
        Board<PushId, Push> shown = Push.BOARD.newBoard();
        Board<PushId, Push> readBack = Push.BOARD.newBoard();
        EventCodec codec = EventCodec.of(Map.of("push", PushEvent.class));
        PushFold fold = new PushFold();
        try (Database database = Database.open(store.fresh(folder))) {
            BoardRows<PushId, Push> rows = new BoardRows<>(PushEvent.class, readBack, fold);
            for (int i = 0; i < day.size(); i++) {
                // What the journal keeps is what comes back, so it goes through the journal's own words.
                PushEvent event = (PushEvent) codec.decode(codec.nameOf(day.get(i)), codec.encode(day.get(i)));
                assertEquals(day.get(i), event);
                Fact fact = new Fact(T0.plusSeconds(i), LIN, event);
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
        assertEquals(shown.get(ID), readBack.get(ID));
    }
}
