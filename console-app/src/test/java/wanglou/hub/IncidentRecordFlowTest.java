package wanglou.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.PastIncidents;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.Place;
import wanglou.incidents.RecordedIncident;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An incident that has left the boards: found by its number and around its place, reopened from the record; over a real hub and its store. */
class IncidentRecordFlowTest {

    private static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("9"), Set.of(Role.DUTY_CHIEF));
    private static final Actor ANALYST = new Actor(new PersonId("wu"), new SeatId("7"), Set.of(Role.VIDEO_ANALYST));
    private static final GeoPoint HARBOUR = new GeoPoint(43.7343, 7.4203);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static Outcome act(RunningHub hub, Command command, Actor actor) {
        return hub.hub().submitFromOutside(new CommandId(UUID.randomUUID().toString()), command, actor).join();
    }

    private static String done(RunningHub hub, Command command) {
        return assertInstanceOf(Outcome.Done.class, act(hub, command, CHIEF), command::toString).subject();
    }

    @Test
    void whatWasPutAwayIsFoundByNumberAndPlaceAndReopenedFromTheRecord() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("incident-keeping.json"), "[{\"source\": \"test\", \"hours\": 1, \"most\": 0}]");
        try (RunningHub hub = new RunningHub(folder)) {
            IncidentId over = new IncidentId(done(hub, new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), new Place(HARBOUR, "12", "map"), "two men")));
            IncidentId open = new IncidentId(done(hub, new IncidentCommand.Open(new IncidentKind("theft"), new Grade(3), new Place(HARBOUR, "14", "map"), "")));
            done(hub, new IncidentCommand.Close(over, "settled"));
            hub.restart();
            try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
                RunningHub.until("the open one is there", () -> desk.board("incidents").containsKey(open));
                assertEquals(Set.of(open), desk.board("incidents").keySet(), "the ended one is not");
                RecordedIncident found = desk.link.ask(new RecordedIncidentQuery(over)).join();
                assertEquals("two men", Objects.requireNonNull(found.incident()).note());
                assertEquals(null, desk.link.ask(new RecordedIncidentQuery(new IncidentId("20010101-0001"))).join().incident());
                PastIncidents around = desk.link.ask(new PastIncidentsQuery(HARBOUR, 100, java.time.Instant.EPOCH)).join();
                assertTrue(around.incidents().stream().anyMatch(p -> p.id().equals(over)));
                assertInstanceOf(Outcome.Refused.class, act(hub, new IncidentCommand.Reopen(over, ""), ANALYST), "rights count first");
                assertEquals(Set.of(open), desk.board("incidents").keySet());
                assertInstanceOf(Outcome.Done.class, desk.link.send(new IncidentCommand.Reopen(over, "it was not over")).join());
                RunningHub.until("it is back", () -> desk.board("incidents").get(over) instanceof Incident i && i.open() && i.note().equals("two men"));
                Outcome.Refused unknown = assertInstanceOf(Outcome.Refused.class,
                        desk.link.send(new IncidentCommand.Reopen(new IncidentId("20010101-0001"), "")).join());
                assertEquals("incidents.unknown", unknown.problem().code());
            }
            Timeline told = (Timeline) hub.hub().ask(new TimelineQuery(over), CHIEF).join();
            assertEquals(List.of("incidents.opened", "incidents.closed", "incidents.brought-back", "incidents.reopened"),
                    told.entries().stream().map(Timeline.Entry::type).toList());
            done(hub, new IncidentCommand.Close(over, "now it is"));
            done(hub, new IncidentCommand.Close(open, ""));
            hub.restart();
            String next = done(hub, new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), new Place(HARBOUR, "", "map"), ""));
            assertTrue(next.endsWith("-0003"), "numbers of those out of sight are not given again: " + next);
        }
    }
}
