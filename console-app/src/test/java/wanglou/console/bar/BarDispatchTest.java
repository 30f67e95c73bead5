package wanglou.console.bar;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Order;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.handover.HandoverCommand;
import wanglou.incidents.Incident;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Sending from the command bar: whom, to what, what it takes away, and what is refused before it is sent. */
class BarDispatchTest {

    private static final IncidentId I217 = new IncidentId("20260314-0217");
    private static final UnitId U108 = new UnitId("u108");
    private static final UnitId U112 = new UnitId("u112");
    private final ScriptedWorld world = new ScriptedWorld();
    private final Bar bar = new Bar(new StandardVerbs(new ScriptedActs(), Lexicon.load().usualGrade()).addTo(new Verbs()), world);

    @Test
    void freeUnitsAreSentAtOnceAndCalledOffByUndo() {
        Plan.Order order = order("派 10 108 0217 . 男子持刀，走西门");
        assertEquals(List.of(new DispatchCommand.Dispatch(I217, List.of(new UnitId("u10"), U108), "男子持刀，走西门", List.of())), order.commands());
        assertEquals(Plan.Weight.PLAIN, order.weight());
        assertEquals("bar.effect.send.free", order.effect().key());
        assertEquals(2, order.undo().after(List.of()).size());
        assertInstanceOf(DispatchCommand.Withdraw.class, order.undo().after(List.of()).getFirst());
        assertEquals(order("派 108 0217").commands(), order("108 send 0217").commands());
        assertEquals(order("派 108 0217").commands(), order("p 0217 108").commands());
    }

    @Test
    void aStatusMayEndTheLine() {
        assertEquals(List.of(new DispatchCommand.Dispatch(I217, List.of(U108)), new DispatchCommand.EnRoute(I217, U108)),
                order("派 108 0217 途中").commands());
        assertEquals("bar.cannot.send.status", assertInstanceOf(Plan.Cannot.class, plan("派 108 0217 暂离")).why().key());
    }

    @Test
    void aBusyUnitIsNamedWithWhatItIsTakenFromAndWantsASecondEnter() {
        Incident other = world.add("20260314-0216", null);
        bind(U112, other.id());
        Plan.Order order = order("派 112 0217");
        assertEquals(Plan.Weight.ENDS, order.weight());
        assertEquals(Say.of("bar.effect.send.takes", Say.of("bar.effect.send.from", "112", "0216")), order.effect());
        DispatchCommand.Dispatch sent = assertInstanceOf(DispatchCommand.Dispatch.class, order.commands().getFirst());
        assertEquals(List.of(new DispatchCommand.Overrule(U112, UnitStatus.EN_ROUTE, ResponseId.of(other.id(), U112), 1)), sent.overrules());
        assertEquals(List.of(), order.undo().after(List.of()));
    }

    @Test
    void aUnitThatIsBusyByItsStatusAloneIsNamedWithTheWordOfThatStatusNotItsCode() {
        assertEquals(Say.of("bar.effect.send.takes", Say.of("bar.effect.send.from", "112", Say.of("unit.status.en-route"))), order("派 112 0217").effect());
    }

    @Test
    void whoIsThereAlreadyOrMayNotBeTakenIsSaidBeforeItIsSent() {
        bind(U112, I217);
        assertEquals("bar.cannot.send.same", assertInstanceOf(Plan.Cannot.class, plan("派 112 0217")).why().key());
        world.units.add(ScriptedWorld.unit("199", UnitStatus.EMERGENCY));
        assertEquals("bar.cannot.send.busy", assertInstanceOf(Plan.Cannot.class, plan("派 108 199 0217")).why().key());
    }

    @Test
    void aUnitIsCalledOffAndToldMoreByItsCallSignAlone() {
        bind(U112, I217);
        assertEquals(List.of(new DispatchCommand.Withdraw(I217, U112, "误报")), order("撤回 112 . 误报").commands());
        assertEquals(Plan.Weight.ENDS, order("撤回 112").weight());
        assertEquals(List.of(new DispatchCommand.Tell(I217, U112, "走西门")), order("告知 112 . 走西门").commands());
        assertEquals("bar.cannot.unbound", assertInstanceOf(Plan.Cannot.class, plan("撤回 108")).why().key());
    }

    @Test
    void aShiftIsHandedOver() {
        assertEquals(List.of(new HandoverCommand.Write("无异常")), order("交班 . 无异常").commands());
        world.live = false;
        for (String line : List.of("派 108 0217", "交班 . x")) {
            assertEquals("bar.cannot.lost", assertInstanceOf(Plan.Cannot.class, plan(line)).why().key(), line);
        }
    }

    private void bind(UnitId unit, IncidentId incident) {
        Incident there = java.util.Objects.requireNonNull(world.incident(incident));
        Instant at = Instant.EPOCH;
        world.responses.add(new Response(ResponseId.of(incident, unit), ResponseState.EN_ROUTE,
                new Order(1, there.kind(), there.grade(), there.place(), "", List.of(), List.of()),
                new Response.Delivery(at, null, "", null, false, false),
                List.of(new Response.Step(ResponseState.EN_ROUTE, at, new PersonId("lin"), new SeatId("3"), "seat")), 1, ""));
    }

    private Plan plan(String line) {
        bar.type(line);
        return bar.plan();
    }

    private Plan.Order order(String line) {
        return assertInstanceOf(Plan.Order.class, plan(line), () -> line + " -> " + plan(line));
    }
}
