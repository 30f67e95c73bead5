package wanglou.hub;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecidingTest {

    private static final Actor LIN = new Actor(new PersonId("lin.zhiyuan"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor SU = new Actor(new PersonId("su.jingxing"), new SeatId("2"), Set.of(Role.DISPATCHER));

    private final IncidentService incidents = new IncidentService(ZoneOffset.ofHours(8));
    private final DirectHub hub = new DirectHub(incidents);

    static IncidentCommand.Open fight() {
        return new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2),
                new Place(new GeoPoint(43.7343, 7.42031), "格里马尔迪街 12 号", "map"), "");
    }

    @Test
    void nobodyHearsOfAnActBeforeItIsOnDisk() {
        hub.hold();
        CompletableFuture<Outcome> answer = hub.submit(new CommandId("a"), fight(), LIN);
        assertFalse(answer.isDone());
        assertTrue(hub.published().isEmpty());
        assertTrue(incidents.board().published().isEmpty());

        hub.release();
        assertEquals(new Outcome.Done(1, "20260314-0001"), answer.join());
        assertEquals(1, hub.published().size());
        assertEquals(1, incidents.board().published().size());
    }

    @Test
    void whatArrivesDuringAWriteGoesOutTogetherInTheNextOne() {
        hub.hold();
        hub.submit(new CommandId("a"), fight(), LIN);
        CompletableFuture<Outcome> b = hub.submit(new CommandId("b"), fight(), LIN);
        CompletableFuture<Outcome> c = hub.submit(new CommandId("c"), fight(), SU);
        hub.release();
        assertEquals(new Outcome.Done(2, "20260314-0002"), b.join());
        assertEquals(new Outcome.Done(3, "20260314-0003"), c.join());
        assertEquals(2, hub.published().size());
    }

    @Test
    void aRepeatGetsTheFirstOutcomeAndHasNoSecondEffect() {
        Outcome first = hub.submit(new CommandId("a"), fight(), LIN).join();
        assertEquals(first, hub.submit(new CommandId("a"), fight(), LIN).join());
        assertEquals(1, hub.disk().size());
    }

    @Test
    void aDoubleClickWhileTheFirstIsBeingWrittenHasNoSecondEffect() {
        hub.hold();
        CompletableFuture<Outcome> first = hub.submit(new CommandId("a"), fight(), LIN);
        CompletableFuture<Outcome> second = hub.submit(new CommandId("a"), fight(), LIN);
        hub.release();
        assertEquals(first.join(), second.join());
        assertEquals(1, hub.disk().size());
    }

    @Test
    void somebodyElseCannotUseATakenCommandId() {
        hub.submit(new CommandId("a"), fight(), LIN);
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, hub.submit(new CommandId("a"), fight(), SU).join());
        assertEquals("command.id-taken", refused.problem().code());
    }

    @Test
    void aFailedWriteRefusesAllThatWasDecidedOnItAndReadsTheBoardsBack() {
        hub.act(fight(), LIN);
        hub.hold();
        CompletableFuture<Outcome> a = hub.submit(new CommandId("a"), fight(), LIN);
        CompletableFuture<Outcome> b = hub.submit(new CommandId("b"),
                new IncidentCommand.Close(new IncidentId("20260314-0002"), "done"), LIN);
        hub.failWith(Problem.of("store.full"));
        hub.release();
        assertEquals(new Outcome.Refused(Problem.of("store.full")), a.join());
        assertEquals(new Outcome.Refused(Problem.of("store.full")), b.join());
        assertEquals(1, hub.reloads());
        assertEquals(1, incidents.board().size());

        hub.heal();
        assertInstanceOf(Outcome.Done.class, hub.submit(new CommandId("a"), fight(), LIN).join(), "the same command may be tried again");
        assertEquals(2, incidents.board().size());
    }

    @Test
    void aRefusalWaitsForTheFactsItRestsOn() {
        hub.act(fight(), LIN);
        hub.hold();
        IncidentCommand.Close close = new IncidentCommand.Close(new IncidentId("20260314-0001"), "done");
        hub.submit(new CommandId("a"), close, LIN);
        CompletableFuture<Outcome> second = hub.submit(new CommandId("b"), close, SU);
        assertFalse(second.isDone());
        hub.release();
        assertEquals("incidents.closed-already", assertInstanceOf(Outcome.Refused.class, second.join()).problem().code());
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsDecided() {
        DirectHub strict = new DirectHub((actor, command) -> actor.has(Role.DISPATCHER) ? Optional.empty()
                : Optional.of(Problem.of("security.not-allowed")), incidents);
        Actor auditor = new Actor(new PersonId("audit"), new SeatId("9"), Set.of(Role.AUDIT_ADMIN));
        assertEquals(new Outcome.Refused(Problem.of("security.not-allowed")), strict.act(fight(), auditor));
        assertEquals(0, incidents.board().size());
    }

    @Test
    void repeatsAreForgottenAfterAnHourOnly() {
        hub.submit(new CommandId("a"), fight(), LIN);
        hub.tick(Duration.ofMinutes(59));
        hub.submit(new CommandId("a"), fight(), LIN);
        assertEquals(1, hub.disk().size());
        hub.tick(Duration.ofMinutes(2));
        hub.submit(new CommandId("a"), fight(), LIN);
        assertEquals(2, hub.disk().size());
    }
}
