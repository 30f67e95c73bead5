package wanglou.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.hub.RunningHub;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A drill's crew obeys an order that a seat gave, over the handheld's real wire. */
class ObeyedOrderTest {

    private static final UnitId UNIT = new UnitId("unit-101");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static String asHub(RunningHub hub, Command command) {
        return assertInstanceOf(Outcome.Done.class,
                hub.hub().submitFromOutside(new CommandId(UUID.randomUUID().toString()), command, Actor.HUB).join()).subject();
    }

    @Test
    void a_crew_signs_drives_arrives_works_and_is_done() throws IOException, InterruptedException {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            DrillRoster.of(1).commands().forEach(command -> asHub(hub, command));
            DrillOptions options = new DrillOptions(1, 20, 7, 60, hub.address(), DrillOptions.Protocol.OWNTRACKS_HTTP, Path.of("pack"),
                    DrillFaults.NONE, null);
            IncidentId incident = new IncidentId(asHub(hub, new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2),
                    new Place(new GeoPoint(43.7343, 7.4203), "", "map"), "")));
            try (Drill drill = new Drill(options, new TestRoads(), HttpWire.ownTracks(hub.address(), null), StatusLink.NONE,
                    new HandheldWire(hub.address(), DrillRoster.of(1).entries().stream().map(DrillRoster.Entry::device).toList()),
                    InstantSource.system(), null)) {
                assertInstanceOf(Outcome.Done.class, desk.link.send(new DispatchCommand.Dispatch(incident, List.of(UNIT))).join());
                long end = System.nanoTime() + 30_000_000_000L;
                while (state(desk, incident) != ResponseState.CLEARED && System.nanoTime() < end) {
                    drill.beat();
                    LockSupport.parkNanos(500_000);
                }
                assertEquals(List.of(ResponseState.ORDERED, ResponseState.DELIVERED, ResponseState.SIGNED, ResponseState.EN_ROUTE,
                        ResponseState.ON_SCENE, ResponseState.CLEARED), response(desk, incident).orElseThrow().steps().stream()
                                .map(Response.Step::state).toList());
                assertTrue(response(desk, incident).orElseThrow().steps().stream().skip(1).allMatch(s -> s.via().equals("handheld")));
                RunningHub.until("the incident is cleared", () -> desk.board("incidents").get(incident) instanceof Incident i
                        && i.stage().equals(Stage.CLEARED));
            }
        }
    }

    private static Optional<Response> response(RunningHub.Desk desk, IncidentId incident) {
        return Optional.ofNullable((Response) desk.board("responses").get(ResponseId.of(incident, UNIT)));
    }

    private static ResponseState state(RunningHub.Desk desk, IncidentId incident) {
        return response(desk, incident).map(Response::state).orElse(ResponseState.ORDERED);
    }

    @Test
    void a_corrected_place_turns_a_driving_crew_round_and_a_withdrawn_order_sets_it_free() {
        DrillUnit unit = new DrillUnit(DrillRoster.of(1).entries().getFirst(), new TestRoads(), 7);
        GeoPoint north = new GeoPoint(unit.place().lat() + 0.01, unit.place().lon());
        GeoPoint south = new GeoPoint(unit.place().lat() - 0.01, unit.place().lon());
        unit.order(Optional.of(new DrillOrder("1", 1, "ordered", north)));
        for (int i = 0; i < 60; i++) {
            unit.step(1);
        }
        assertTrue(unit.place().lat() > north.lat() - 0.01, "it drives north");
        double was = unit.place().lat();
        unit.order(Optional.of(new DrillOrder("1", 2, "en-route", south)));
        for (int i = 0; i < 30; i++) {
            unit.step(1);
        }
        assertTrue(unit.place().lat() < was, "it turned");
        unit.order(Optional.empty());
        assertEquals("available", unit.status().value());
        assertEquals(Optional.empty(), unit.news(), "the hub knows: it withdrew the order");
    }

    @Test
    void a_crew_that_nobody_told_where_waits_until_the_place_is_known() {
        DrillUnit unit = new DrillUnit(DrillRoster.of(1).entries().getFirst(), new TestRoads(), 7);
        GeoPoint begin = unit.place();
        unit.order(Optional.of(new DrillOrder("1", 1, "ordered", null)));
        for (int i = 0; i < 600; i++) {
            unit.step(1);
        }
        assertEquals("en-route", unit.status().value(), "it has not arrived anywhere");
        assertEquals(begin, unit.place());
        unit.order(Optional.of(new DrillOrder("1", 2, "en-route", new GeoPoint(begin.lat() + 0.01, begin.lon()))));
        for (int i = 0; i < 20; i++) {
            unit.step(1);
        }
        assertTrue(unit.place().lat() > begin.lat(), "now it drives there");
    }

    @Test
    void the_same_seed_obeys_in_the_same_time() {
        DrillOrder order = new DrillOrder("1", 1, "ordered", null);
        assertEquals(seconds(new DrillTask(order, new SplittableRandom(5))), seconds(new DrillTask(order, new SplittableRandom(5))));
    }

    private static int seconds(DrillTask task) {
        int seconds = 0;
        while (!task.done()) {
            seconds++;
            task.step(1);
            if (task.driving()) {
                task.arrived();
            }
        }
        return seconds;
    }
}
