package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
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
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.DispatchService;
import wanglou.dispatch.OrderSheets;
import wanglou.guidance.Guidance;
import wanglou.guidance.GuidanceCommand;
import wanglou.guidance.GuidanceService;
import wanglou.hub.DirectHub;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Ended incidents leave boards and memory by themselves, with all that hangs on them; open ones never do. */
class KeepingTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final UnitId UNIT = new UnitId("u105");

    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC, new Keeping("test", 12, 50));
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(), OrderSheets.EMPTY);
    private final GuidanceService guidance = new GuidanceService(incidents.board(), Guidance.standard());
    private final DirectHub hub = new DirectHub(units, incidents, dispatch, guidance);

    private String done(Command command) {
        return assertInstanceOf(Outcome.Done.class, hub.act(command, LIN), command::toString).subject();
    }

    private IncidentId open() {
        return new IncidentId(done(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(3), new Place(null, "", "none"), "")));
    }

    private IncidentId ended() {
        IncidentId id = open();
        done(new IncidentCommand.Close(id, "settled"));
        return id;
    }

    @Test
    void anEndedIncidentLeavesAfterItsTimeWithOrdersAndTicksAndAnOpenOneStays() {
        done(new UnitCommand.Register(new UnitProfile(UNIT, "105", "", UnitKind.VEHICLE, "", List.of(), 2, "")));
        IncidentId open = open();
        IncidentId over = open();
        done(new DispatchCommand.Dispatch(over, List.of(UNIT)));
        String step = Guidance.standard().find("fight").orElseThrow().steps().getFirst().code();
        done(new GuidanceCommand.Tick(over, step));
        done(new IncidentCommand.Close(over, "settled"));
        hub.tick(Duration.ofHours(12).minusSeconds(30));
        assertNotNull(incidents.board().get(over));
        assertEquals(1, dispatch.responses().size());
        hub.tick(Duration.ofSeconds(31));
        assertNull(incidents.board().get(over));
        assertInstanceOf(IncidentEvent.PutAway.class, hub.disk().stream().map(f -> f.event()).filter(IncidentEvent.PutAway.class::isInstance).findFirst().orElseThrow());
        assertEquals(0, guidance.board().size(), "its ticks go with it");
        hub.tick(Duration.ofMinutes(2));
        assertEquals(0, dispatch.responses().size(), "its units' parts go with it");
        assertNotNull(incidents.board().get(open));
        assertEquals("incidents.unknown", assertInstanceOf(Outcome.Refused.class, hub.act(new IncidentCommand.Link(open, over), LIN)).problem().code());
    }

    @Test
    void howManyEndedOnesThereAreIsBoundedWhateverTheDayBrings() {
        for (int i = 0; i < 5_000; i++) {
            ended();
        }
        assertEquals(5_000, incidents.board().size(), "just ended: somebody may take it back");
        hub.tick(Keeping.AT_LEAST);
        for (int i = 0; i < 10; i++) {
            hub.tick(Duration.ofSeconds(10));
        }
        assertEquals(50, incidents.board().size());
        List<String> left = incidents.board().values().stream().map(i -> i.id().value()).sorted().toList();
        assertTrue(left.getFirst().endsWith("-4951") && left.getLast().endsWith("-5000"), () -> "the newest stay: " + left);
        assertTrue(open().value().endsWith("-5001"), "no number is given twice");
    }

    @Test
    void whatBelongsToAnOpenOneStaysWithIt() {
        IncidentId open = open();
        IncidentId duplicate = open();
        IncidentId linked = open();
        IncidentId alone = ended();
        done(new IncidentCommand.Merge(duplicate, open));
        done(new IncidentCommand.Link(open, linked));
        done(new IncidentCommand.Close(linked, ""));
        hub.tick(Duration.ofHours(13));
        assertNull(incidents.board().get(alone));
        assertNotNull(incidents.board().get(duplicate));
        assertNotNull(incidents.board().get(linked));
        done(new IncidentCommand.Close(open, ""));
        hub.tick(Duration.ofHours(13));
        assertEquals(0, incidents.board().size());
    }

    @Test
    void theCentresFileCountsAndAWrongOneIsNamed(@TempDir Path folder) throws IOException {
        assertEquals(12, Keeping.standard().hours());
        assertTrue(!Keeping.standard().source().isBlank());
        Files.writeString(folder.resolve("incident-keeping.json"), "[{\"source\": \"ours\", \"hours\": 48, \"most\": 10}]");
        assertEquals(new Keeping("ours", 48, 10), Keeping.read(folder));
        Files.writeString(folder.resolve("incident-keeping.json"), "[{\"source\": \"ours\", \"hours\": 0, \"most\": 10}]");
        assertTrue(assertThrows(IOException.class, () -> Keeping.read(folder)).getMessage().contains("incident-keeping.json"));
    }
}
