package wanglou.hub;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Fact;
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
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentService;
import wanglou.security.Permissions;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody may not order is in the journal: who, what, why; and a flood of it is a number there, not a full disk. */
class RefusalsTest {

    private static final Actor ANALYST = new Actor(new PersonId("wu"), new SeatId("7"), Set.of(Role.VIDEO_ANALYST));
    private static final IncidentId INCIDENT = new IncidentId("20260314-0001");

    private final Permissions rights = Rights.table();
    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final DirectHub hub = new DirectHub(rights::check, units, incidents,
            new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(), OrderSheets.EMPTY));

    private void refused(Command command, Actor actor) {
        assertInstanceOf(Outcome.Refused.class, hub.act(command, actor));
    }

    private Stream<HubEvent.AccessRefused> lines() {
        return hub.disk().stream().map(Fact::event).filter(HubEvent.AccessRefused.class::isInstance).map(HubEvent.AccessRefused.class::cast);
    }

    @Test
    void anOrderThatTheRoleDoesNotAllowIsJournaledWithWhoWhatAndWhy() {
        refused(new DispatchCommand.Dispatch(INCIDENT, List.of(new UnitId("u105"), new UnitId("u106")), "not for the journal", List.of()), ANALYST);
        Fact fact = hub.disk().getLast();
        assertEquals(ANALYST.person(), fact.by().person());
        assertEquals(ANALYST.seat(), fact.by().seat());
        assertEquals(new HubEvent.AccessRefused("Dispatch", "incident 20260314-0001 · units u105, u106", "security.may-not", 1), fact.event());
    }

    @Test
    void whatAFeatureRefusesForItsOwnReasonsIsNoQuestionOfRights() {
        refused(new IncidentCommand.Close(INCIDENT, ""), new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER)));
        assertEquals(0, lines().count());
    }

    @Test
    void repeatsAreCountedAndSaidOnceAMinute() {
        for (int i = 0; i < 1_000; i++) {
            refused(new UnitCommand.Retire(new UnitId("u105"), ""), ANALYST);
        }
        assertEquals(1, lines().count());
        hub.tick(Refusals.WINDOW);
        assertEquals(List.of(1, 999), lines().map(HubEvent.AccessRefused::times).toList());
        assertEquals(ANALYST, hub.disk().getLast().by());
        hub.tick(Refusals.WINDOW);
        assertEquals(2, lines().count(), "nothing more happened");
        refused(new UnitCommand.Retire(new UnitId("u105"), ""), ANALYST);
        assertEquals(3, lines().count(), "the next minute begins with a line of its own");
    }

    @Test
    void aFloodUnderManyNamesIsAFewLinesAndTheWholeNumber() {
        int sent = 20_000;
        for (int i = 0; i < sent; i++) {
            refused(new UnitCommand.Retire(new UnitId("u" + i), ""), new Actor(new PersonId("p" + i % 5_000), new SeatId("7"), Set.of(Role.VIDEO_ANALYST)));
        }
        assertEquals(Refusals.MOST_LINES, lines().count());
        hub.tick(Refusals.WINDOW.plus(Duration.ofSeconds(1)));
        assertTrue(lines().count() <= 2L * Refusals.MOST_LINES + 1, () -> "lines: " + lines().count());
        assertEquals(sent, lines().mapToInt(HubEvent.AccessRefused::times).sum(), "none is lost from the count");
    }
}
