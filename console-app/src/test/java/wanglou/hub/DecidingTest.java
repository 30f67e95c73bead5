package wanglou.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentEvent;
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

    @Test
    void aBugInDecidingIsAnsweredAndNothingHasHappened() {
        DirectHub broken = new DirectHub(new Breaking(incidents, true));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, broken.submit(new CommandId("a"), fight(), LIN).getNow(null));
        assertEquals(new Outcome.Refused(Problem.of("hub.bug", "IllegalStateException")), refused);
        assertEquals(0, broken.disk().size());
        assertEquals(refused, broken.submit(new CommandId("a"), fight(), LIN).getNow(null), "the same command may be tried again");
    }

    @Test
    void factsThatBreakAFeatureLeaveNoHalfActAndTheBoardsAreReadBack() {
        DirectHub broken = new DirectHub(incidents, new Breaking(incidents, false));
        broken.hold();
        CompletableFuture<Outcome> before = broken.submit(new CommandId("a"), fight(), LIN);
        CompletableFuture<Outcome> waiting = broken.submit(new CommandId("b"), fight(), LIN);
        CompletableFuture<Outcome> poison = broken.submit(new CommandId("c"), new IncidentCommand.AddNote(new IncidentId("20260314-0001"), "poison"), LIN);
        assertEquals(new Outcome.Refused(Problem.of("hub.bug", "IllegalStateException")), poison.getNow(null));
        assertEquals(poison.getNow(null), waiting.getNow(null), "decided on boards that cannot be trusted");
        broken.release();
        assertInstanceOf(Outcome.Done.class, before.getNow(null), "what was on its way to the disk before is done");
        assertEquals(1, broken.reloads());
        assertEquals(1, incidents.board().size());
        assertEquals("", java.util.Objects.requireNonNull(incidents.board().get(new IncidentId("20260314-0001"))).note());
        assertInstanceOf(Outcome.Done.class, broken.act(fight(), LIN), "and the hub goes on");
        assertEquals(2, incidents.board().size());
    }

    @Test
    void aFeatureThatBreaksAtItsTickDoesNotStopTheOthersClocks() {
        java.util.concurrent.atomic.AtomicInteger ticks = new java.util.concurrent.atomic.AtomicInteger();
        DirectHub broken = new DirectHub(new Breaking(incidents, true), new Breaking(incidents, false) {
            @Override
            public List<Event> tick(Instant now) {
                ticks.incrementAndGet();
                return List.of();
            }
        });
        broken.tick(Duration.ofSeconds(1));
        assertEquals(1, ticks.get());
    }

    /** Breaks in every decision and at every tick, or on the consequences of a note that says poison. */
    private static class Breaking implements Feature {
        private final IncidentService beside;
        private final boolean always;

        Breaking(IncidentService beside, boolean always) {
            this.beside = beside;
            this.always = always;
        }

        @Override
        public Class<? extends Command> commands() {
            return always ? beside.commands() : NobodysCommand.class;
        }

        @Override
        public Class<? extends Event> events() {
            return NobodysEvent.class;
        }

        @Override
        public List<Board<?, ?>> boards() {
            return List.of();
        }

        @Override
        public Decision decide(Command command, Actor actor, Instant now) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void apply(Fact fact) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public List<Event> follow(Fact fact) {
            if (fact.event() instanceof IncidentEvent.NoteAdded(var _, String text) && text.equals("poison")) {
                throw new IllegalStateException("a bug");
            }
            return List.of();
        }

        @Override
        public List<Event> tick(Instant now) {
            if (always) {
                throw new IllegalStateException("a bug");
            }
            return List.of();
        }
    }

    private record NobodysCommand() implements Command {
    }

    private record NobodysEvent() implements Event {
    }
}
