package wanglou.push.ui;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.console.bar.Bar;
import wanglou.console.bar.Completion;
import wanglou.console.bar.Plan;
import wanglou.console.bar.ScriptedWorld;
import wanglou.console.bar.Verbs;
import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.push.PushCommand;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** By the command bar an incident goes to every kind of target the panel offers. */
final class PushVerbTest {

    private static final IncidentId I217 = new IncidentId("20260314-0217");
    private static final PushTarget U108 = new PushTarget.OfUnit(new UnitId("u108"));
    private static final PushTarget SEAT5 = new PushTarget.OfSeat(new SeatId("5"));
    private static final PushTarget WALL2 = new PushTarget.Wall(new SeatId("2"));
    private static final PushTarget HARBOUR = new PushTarget.Group(PushTarget.Group.STATION + "港区所");
    private static final PushTarget CHIEF = new PushTarget.DutyChief();

    private final ScriptedWorld world = new ScriptedWorld();
    private List<PushVerb.Aim> aims = List.of(new PushVerb.Aim(CHIEF, PushVerb.names("值班长", "Duty chief", List.of("chief"))),
            new PushVerb.Aim(WALL2, PushVerb.names("大屏 2", "Wall 2", List.of())),
            new PushVerb.Aim(SEAT5, PushVerb.names("5 席", "Seat 5", List.of("何一宁"))),
            new PushVerb.Aim(HARBOUR, PushVerb.names("港区所全体", "All of 港区所", List.of("港区所"))));
    private final Bar bar = new Bar(new Verbs().add(PushVerb.of(() -> aims, Object::toString)), world);

    private List<PushTarget> to(String line) {
        PushCommand.Send send = assertInstanceOf(PushCommand.Send.class,
                assertInstanceOf(Plan.Order.class, bar.planOf(line), line).commands().getFirst(), line);
        assertEquals(I217, send.incident());
        assertEquals(Set.of(PushPart.PLACE), send.parts());
        return send.targets();
    }

    @Test
    void unitSeatWallGroupAndChiefAreNamedAsPeopleSayThem() {
        assertEquals(List.of(U108), to("飞投 0217 108"));
        for (String line : List.of("飞投 0217 5席", "飞投 0217 5 席", "push 0217 seat 5", "ft 0217 seat5", "飞投 何一宁 0217", "ft 0217 hyn")) {
            assertEquals(List.of(SEAT5), to(line), line);
        }
        for (String line : List.of("飞投 0217 大屏2", "push wall 2 0217", "ft 0217 wall2")) {
            assertEquals(List.of(WALL2), to(line), line);
        }
        for (String line : List.of("飞投 0217 港区所", "飞投 0217 港区所全体", "ft 0217 gqs")) {
            assertEquals(List.of(HARBOUR), to(line), line);
        }
        for (String line : List.of("飞投 0217 值班长", "push 0217 chief", "ft 0217 zbz", "push duty chief 0217")) {
            assertEquals(List.of(CHIEF), to(line), line);
        }
    }

    @Test
    void manyTargetsAndWordsGoInOneLineAndEachIsOffered() {
        assertEquals(List.of(U108, CHIEF, WALL2, SEAT5, HARBOUR), to("飞投 0217 108 港区所 5席 大屏2 值班长"));
        PushCommand.Send send = (PushCommand.Send) ((Plan.Order) bar.planOf("飞投 0217 108 值班长 . 看西门")).commands().getFirst();
        assertEquals("看西门", send.note());
        bar.type("飞投 0217 5席 大");
        assertTrue(bar.completions(0).stream().map(Completion::name).toList().contains("大屏 2"), bar.completions(0).toString());
    }

    @Test
    void whoeverComesAndGoesIsKnownAtTheNextKey() {
        assertInstanceOf(Plan.Needs.class, bar.planOf("飞投 0217 8席"));
        PushTarget eight = new PushTarget.OfSeat(new SeatId("8"));
        aims = List.of(new PushVerb.Aim(eight, PushVerb.names("8 席", "Seat 8", List.of())));
        assertEquals(List.of(eight), to("飞投 0217 8席"));
        assertEquals("bar.unknown", assertInstanceOf(Plan.Needs.class, bar.planOf("飞投 0217 大屏2")).what().key());
    }

    @Test
    void nothingGoesToNobodyNorToALostHub() {
        assertEquals("bar.needs.target", assertInstanceOf(Plan.Needs.class, bar.planOf("飞投 0217")).what().key());
        assertEquals("bar.needs.incident", assertInstanceOf(Plan.Needs.class, bar.planOf("飞投 108")).what().key());
        world.live = false;
        assertEquals("bar.cannot.lost", assertInstanceOf(Plan.Cannot.class, bar.planOf("飞投 0217 108")).why().key());
    }
}
