package wanglou.incidents.ui;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class QueueModelTest {

    private static final Instant START = Instant.parse("2026-03-14T13:00:00Z");
    private static final SeatId HERE = new SeatId("3");

    private static Incident incident(String number, int grade, int minute, SeatId seat, boolean located, boolean open) {
        Instant at = START.plusSeconds(60L * minute);
        return new Incident(new IncidentId("20260314-" + number), new IncidentKind("fight"), new Grade(grade),
                new Place(located ? new GeoPoint(43.7, 7.4) : null, "Rue " + number, "typed"), "", at, new PersonId("lin"), seat,
                open ? null : at.plusSeconds(600));
    }

    private static QueueModel queue(QueueModel.Filter filter, String words, Incident... all) {
        Search search = new Search().ask(words);
        return QueueModel.of(List.of(all), filter, HERE, i -> search.meets(i, "打架"), i -> i.grade().value() == 1);
    }

    @Test
    void theHighestGradeStandsFirstAndWithinItTheOldest() {
        QueueModel queue = queue(QueueModel.Filter.ALL, "", incident("0001", 3, 0, HERE, true, true), incident("0002", 1, 5, HERE, true, true),
                incident("0003", 1, 2, HERE, true, true), incident("0004", 2, 1, HERE, true, true));
        assertEquals(List.of("0003", "0002", "0004", "0001"), queue.shown().stream().map(IncidentWords::shortNumber).toList());
    }

    @Test
    void whatIsClosedIsNotWaiting() {
        QueueModel queue = queue(QueueModel.Filter.ALL, "", incident("0001", 1, 0, HERE, true, false));
        assertEquals(QueueModel.NONE, queue);
    }

    @Test
    void theCountsStayWhateverFilterIsChosen() {
        Incident[] all = {incident("0001", 3, 0, HERE, true, true), incident("0002", 3, 1, new SeatId("1"), false, true)};
        for (QueueModel.Filter filter : QueueModel.Filter.values()) {
            QueueModel queue = queue(filter, "", all);
            assertEquals(List.of(2, 1, 1), List.of(queue.all(), queue.mine(), queue.unlocated()));
        }
        assertEquals(1, queue(QueueModel.Filter.MINE, "", all).shown().size());
        assertEquals("0002", IncidentWords.shortNumber(queue(QueueModel.Filter.UNLOCATED, "", all).shown().getFirst()));
    }

    @Test
    void allWordsMustBeMetInNumberKindOrPlace() {
        Incident[] all = {incident("0001", 3, 0, HERE, true, true), incident("0002", 3, 1, HERE, true, true)};
        assertEquals(1, queue(QueueModel.Filter.ALL, "打架 0002", all).shown().size());
        assertEquals(0, queue(QueueModel.Filter.ALL, "火警", all).shown().size());
        assertEquals(1, queue(QueueModel.Filter.ALL, "RUE 0001", all).shown().size());
    }

    @Test
    void theTableShowsTheNewestFirstAndCountsBothStates() {
        List<Incident> all = List.of(incident("0001", 3, 0, HERE, true, true), incident("0002", 3, 1, HERE, true, false),
                incident("0003", 3, 2, HERE, true, true));
        TableModel table = TableModel.of(all, TableModel.Filter.OPEN, i -> true);
        assertEquals(List.of("0003", "0001"), table.shown().stream().map(IncidentWords::shortNumber).toList());
        assertEquals(List.of(2, 1), List.of(table.open(), table.closed()));
        assertEquals(1, TableModel.of(all, TableModel.Filter.CLOSED, i -> true).shown().size());
        assertEquals(3, TableModel.of(all, TableModel.Filter.ALL, i -> true).shown().size());
    }

    @Test
    void aNumberOfAnotherFormIsSaidWhole() {
        assertEquals("JQ77", IncidentWords.shortNumber(new IncidentId("JQ77")));
    }
}
