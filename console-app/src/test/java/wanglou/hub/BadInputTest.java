package wanglou.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bad input of a dispatcher's day, on a real hub over real links. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class BadInputTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("1"), Set.of(Role.DISPATCHER));
    private static final IncidentKind FIGHT = new IncidentKind("fight");

    @TempDir
    private Path folder;

    private static Outcome ask(RunningHub.Desk desk, Command command) throws Exception {
        return desk.link.send(command).get(20, TimeUnit.SECONDS);
    }

    private static String done(RunningHub.Desk desk, Command command) throws Exception {
        return assertInstanceOf(Outcome.Done.class, ask(desk, command)).subject();
    }

    private static IncidentCommand.Open open(Place place, String note) {
        return new IncidentCommand.Open(FIGHT, new Grade(2), place, note);
    }

    private static Command unit(String id) {
        return new UnitCommand.Register(new UnitProfile(new UnitId(id), id, "", UnitKind.VEHICLE, "", List.of(), 2, ""));
    }

    private static Incident incident(RunningHub.Desk desk, String id) {
        return (Incident) Objects.requireNonNull(desk.board("incidents").get(new IncidentId(id)), id);
    }

    private RunningHub.Desk desk(RunningHub hub, String person, String seat) throws Exception {
        RunningHub.Desk desk = hub.desk(person, seat);
        RunningHub.until("connected", () -> desk.link.state() instanceof LinkState.Live);
        return desk;
    }

    @Test
    void aPlaceOutsideTheMapIsTakenAsItIs() throws Exception {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = desk(hub, "lin.zhiyuan", "1")) {
            GeoPoint far = new GeoPoint(-54.8, -68.3);
            String id = done(lin, open(new Place(far, "Ushuaia", "coordinates"), ""));
            RunningHub.until("shown", () -> lin.board("incidents").containsKey(new IncidentId(id)));
            assertEquals(far, incident(lin, id).place().point());
        }
    }

    /** That it is reminded of until it is located: EscalationServiceTest. */
    @Test
    void anAddressNobodyFoundIsTakenAndStaysInSightAsUnlocatedAlsoAfterARestart() throws Exception {
        String id;
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = desk(hub, "lin.zhiyuan", "1")) {
            id = done(lin, open(new Place(null, "第三棵树旁边", "typed"), ""));
            hub.restart();
            RunningHub.until("shown again", () -> lin.link.state() instanceof LinkState.Live && lin.board("incidents").containsKey(new IncidentId(id)));
            assertTrue(incident(lin, id).unlocated() && incident(lin, id).open());
            assertEquals("第三棵树旁边", incident(lin, id).place().address());
        }
    }

    @Test
    void twoSeatsThatSendTheSameUnitInTheSameInstantAreToldApart() throws Exception {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = desk(hub, "lin.zhiyuan", "1"); RunningHub.Desk he = desk(hub, "he.yining", "2");
                RunningHub.Desk chief = desk(hub, "cheng.yue", "9")) {
            for (int round = 0; round < 10; round++) {
                String unit = "t" + round;
                done(chief, unit(unit));
                IncidentId one = new IncidentId(done(lin, open(new Place(null, "", ""), "")));
                IncidentId other = new IncidentId(done(he, open(new Place(null, "", ""), "")));
                CompletableFuture<Outcome> first = lin.link.send(new DispatchCommand.Dispatch(one, List.of(new UnitId(unit))));
                CompletableFuture<Outcome> second = he.link.send(new DispatchCommand.Dispatch(other, List.of(new UnitId(unit))));
                List<Outcome> outcomes = List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
                assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count(), outcomes.toString());
                Outcome.Refused no = (Outcome.Refused) outcomes.stream().filter(Outcome.Refused.class::isInstance).findFirst().orElseThrow();
                assertEquals("dispatch.taken", no.problem().code());
                assertTrue(no.problem().args().contains(unit), no.problem().toString());
                RunningHub.until("one response", () -> chief.board(Response.BOARD.name()).values().stream()
                        .filter(r -> ((Response) r).unit().value().equals(unit) && ((Response) r).active()).count() == 1);
            }
        }
    }

    @Test
    void aUnitOnItsWayCannotVanishAndItsSilenceLeavesItsPartOpen() throws Exception {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = desk(hub, "lin.zhiyuan", "1"); RunningHub.Desk chief = desk(hub, "cheng.yue", "9")) {
            UnitId u = new UnitId("v1");
            done(chief, unit("v1"));
            IncidentId id = new IncidentId(done(lin, open(new Place(new GeoPoint(43.7343, 7.4203), "", ""), "")));
            done(lin, new DispatchCommand.Dispatch(id, List.of(u)));
            done(lin, new DispatchCommand.EnRoute(id, u));
            assertEquals("units.busy", assertInstanceOf(Outcome.Refused.class, ask(chief, new UnitCommand.Retire(u, "sold"))).problem().code());
            hub.restart();
            RunningHub.until("both are there again", () -> lin.link.state() instanceof LinkState.Live && lin.board("units").containsKey(u));
            assertEquals(UnitStatus.EN_ROUTE, ((Unit) Objects.requireNonNull(lin.board("units").get(u))).status());
            assertTrue(lin.board(Response.BOARD.name()).values().stream().anyMatch(r -> ((Response) r).unit().equals(u) && ((Response) r).active()));
        }
    }

    /** The hub's own clock is set an hour back and forth while it works: numbers stay unique, the journal's order stays the order of the acts. */
    @Test
    void aClockThatJumpsAnHourBackAndForthLosesAndDoublesNothing() {
        IncidentService incidents = new IncidentService(ZoneOffset.UTC);
        DirectHub hub = new DirectHub(incidents);
        List<String> numbers = new ArrayList<>();
        for (Duration jump : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(11), Duration.ofHours(-1))) {
            hub.tick(jump);
            for (int i = 0; i < 3; i++) {
                Outcome made = hub.act(open(new Place(null, "", ""), "n"), LIN);
                numbers.add(((Outcome.Done) made).subject());
            }
        }
        assertEquals(numbers.size(), Set.copyOf(numbers).size(), numbers.toString());
        assertEquals(numbers, hub.disk().stream().map(f -> f.event()).filter(IncidentEvent.Opened.class::isInstance)
                .map(e -> ((IncidentEvent.Opened) e).incident().value()).toList(), "in the order of the acts");
        IncidentId first = new IncidentId(numbers.getFirst());
        hub.tick(Duration.ofHours(-1));
        assertInstanceOf(Outcome.Done.class, hub.act(new IncidentCommand.Close(first, "done"), LIN));
        assertTrue(!Objects.requireNonNull(incidents.board().get(first)).open());
    }

    @Test
    void longNotesEmojiRightToLeftAndMarkupComeBackSignForSign() throws Exception {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = desk(hub, "lin.zhiyuan", "1"); RunningHub.Desk he = desk(hub, "he.yining", "2")) {
            List<String> words = List.of("长".repeat(10_000), "🚔 help 👨‍👩‍👧 🫠", "‮מלמעלה‬ مرحبا", "<b>x</b> &amp; \" ' <script>alert(1)</script> ${jndi:ldap://x}");
            List<String> ids = new ArrayList<>();
            for (String said : words) {
                ids.add(done(lin, open(new Place(null, said.substring(0, said.offsetByCodePoints(0, Math.min(5, said.codePointCount(0, said.length())))), "typed"), said)));
            }
            assertEquals("incidents.note-long", assertInstanceOf(Outcome.Refused.class, ask(lin, open(new Place(null, "", ""), "x".repeat(10_001)))).problem().code());
            RunningHub.Desk chief = desk(hub, "cheng.yue", "9");
            done(chief, new UnitCommand.Register(new UnitProfile(new UnitId("m1"), "M1", "<img src=x> 甲", UnitKind.VEHICLE, "", List.of(), 2, "")));
            chief.close();
            hub.restart();
            RunningHub.until("all are there", () -> he.link.state() instanceof LinkState.Live && he.board("incidents").keySet().stream()
                    .map(Object::toString).collect(Collectors.toSet()).containsAll(ids));
            for (int i = 0; i < ids.size(); i++) {
                assertEquals(words.get(i), incident(he, ids.get(i)).note());
            }
            Optional<Object> named = he.board("units").values().stream().filter(u -> ((Unit) u).name().equals("<img src=x> 甲")).findFirst();
            assertTrue(named.isPresent(), "a name is a name");
        }
    }
}
