package wanglou.console.bar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Stage;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole day in lines: every verb, lists and ranges, what ends something, what comes back, and bad input. */
class BarOrdersTest {

    private static final IncidentId I217 = new IncidentId("20260314-0217");
    private static final IncidentId I218 = new IncidentId("20260314-0218");
    private final ScriptedWorld world = new ScriptedWorld();
    private final Verbs verbs = new StandardVerbs(new ScriptedActs(), Lexicon.load().usualGrade()).addTo(new Verbs());
    private final Bar bar = new Bar(verbs, world);

    @BeforeEach
    void twoIncidents() {
        world.add("20260314-0218", null);
        for (String sign : List.of("特警1", "特警2", "特警3", "105", "106")) {
            world.units.add(ScriptedWorld.unit(sign, UnitStatus.AVAILABLE));
        }
    }

    @Test
    void listsAndRangesNameUnits() {
        assertEquals(List.of("105", "112", "特警2"), units("105, 112、特警2 返回"));
        assertEquals(List.of("105", "106", "108"), units("105-108 返回"));
        assertEquals(List.of("105", "106", "108"), units("返回 105至108"));
        assertEquals(List.of("特警1", "特警2", "特警3"), units("特警1-3 勤务"));
        assertEquals(List.of("特警1", "特警2"), units("特警1-特警2 勤务"));
    }

    @Test
    void unitsAndIncidentsMayStandBeforeTheVerb() {
        assertEquals(order("附言 0217 . 走西门").commands(), order("0217 附言 . 走西门").commands());
        assertEquals(order("grade 0217 g1").commands(), order("0217 grade g1").commands());
    }

    @Test
    void everyVerbOfAnIncidentsLifeMakesItsCommandAndWhatTakesItBack() {
        world.places = Map.of("12 rue grimaldi", List.of(new Token.OfPlace("12 Rue Grimaldi", ScriptedWorld.HARBOUR)));
        assertEquals(List.of(new IncidentCommand.Regrade(I217, new Grade(1), 1)), order("定级 0217 一级").commands());
        assertEquals(List.of(new IncidentCommand.Regrade(I217, new Grade(3), 2)), back("dj 0217 g1"));
        assertEquals(List.of(new IncidentCommand.Rekind(I217, new IncidentKind("fire"), 1)), order("类别 0217 火警").commands());
        assertEquals(List.of(new IncidentCommand.Rekind(I217, new IncidentKind("fight"), 2)), back("kind 217 fire"));
        assertEquals("12 Rue Grimaldi", assertInstanceOf(IncidentCommand.Relocate.class,
                order("修正 0217 12 rue grimaldi . caller corrected").commands().getFirst()).place().address());
        assertEquals(2, assertInstanceOf(IncidentCommand.Relocate.class, back("correct 0217 12 rue grimaldi").getFirst()).seen());
        assertEquals(List.of(new IncidentCommand.Step(I217, Stage.ON_SCENE)), order("进展 0217 到场").commands());
        assertEquals(List.of(new IncidentCommand.Step(I217, Stage.GRADED)), back("step 0217 on-scene"));
        assertEquals(List.of(new IncidentCommand.Cancel(I217, "误报")), order("撤警 0217。误报").commands());
        assertInstanceOf(IncidentCommand.Reopen.class, back("cancel 0217 . mistake").getFirst());
        assertEquals(List.of(new IncidentCommand.Merge(I218, I217)), order("合并 0218 0217").commands());
        assertEquals(List.of(), back("merge 0218 0217"));
        assertEquals(List.of(new IncidentCommand.Link(I218, I217)), order("关联 0218 0217").commands());
        assertEquals(List.of(new IncidentCommand.Unlink(I218, I217)), back("link 0218 0217"));
    }

    @Test
    void whatAnOpenedIncidentIsTakenBackByIsItsNumber() {
        assertEquals(new IncidentId("20260314-0300"), assertInstanceOf(IncidentCommand.Cancel.class,
                order("新警 打架").undo().after(List.of("20260314-0300")).getFirst()).incident());
    }

    @Test
    void whatEndsAnIncidentWantsASecondEnter() {
        for (String line : List.of("办结 0217 . 调解", "撤警 0217 . 误报", "合并 0218 0217")) {
            assertEquals(Plan.Weight.ENDS, order(line).weight(), line);
        }
        assertEquals(Plan.Weight.PLAIN, order("定级 0217 一级").weight());
    }

    @Test
    void takingAUnitFromItsTaskIsSaid() {
        Plan.Order order = order("112 空闲");
        assertEquals(Plan.Weight.HEED, order.weight());
        assertEquals(Say.of("bar.effect.leaves", "112"), order.effect());
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u112"), UnitStatus.EN_ROUTE, UnitStatus.AVAILABLE)), back("112 空闲"));
    }

    @Test
    void theOpenIncidentIsMeantWhereAnEndedOneOfAnotherDayHasItsNumber() {
        world.incidents.clear();
        world.add("20260313-0217", Instant.EPOCH);
        world.add("20260314-0217", null);
        assertEquals(List.of(new IncidentCommand.AddNote(I217, "x")), order("附言 0217 . x").commands());
        assertEquals(List.of(new IncidentCommand.AddNote(new IncidentId("20260313-0217"), "x")), order("附言 20260313-0217 . x").commands());
    }

    @Test
    void anUnknownWordStopsTheLineAndIsNamed() {
        Plan.Cannot cannot = assertInstanceOf(Plan.Cannot.class, plan("105 11x 返回"));
        assertEquals("bar.unknown", cannot.why().key());
        assertEquals("\u206811x\u2069", cannot.why().args().getFirst());
        assertEquals(1, bar.reading().unknown().size());
        assertInstanceOf(Plan.Needs.class, plan("状态 105 返"), "still being typed");
        assertEquals("bar.cannot.comment", assertInstanceOf(Plan.Cannot.class, plan("105 返回 . 收队")).why().key());
    }

    @Test
    void badInputIsAnswered() {
        assertInstanceOf(Plan.Cannot.class, plan("附言 0217 . " + "长".repeat(10_001)));
        assertInstanceOf(Plan.Order.class, plan("附言 0217 . " + "长".repeat(10_000)));
        assertEquals("bar.cannot.long", assertInstanceOf(Plan.Cannot.class, plan("x ".repeat(5_000))).why().key());
        assertEquals("bar.cannot.long", assertInstanceOf(Plan.Cannot.class, plan("𠮷".repeat(500_000))).why().key());
        assertInstanceOf(Plan.Cannot.class, plan("105 🚓🚓 返回"));
        assertInstanceOf(Plan.Cannot.class, plan("105 שלום עולם 返回"));
        assertEquals("\u200fשלום 🚓 <b>", assertInstanceOf(IncidentCommand.AddNote.class,
                order("附言 0217 . \u200fשלום 🚓 <b>").commands().getFirst()).text());
        assertInstanceOf(Plan.Cannot.class, plan("105-9999999999999 返回"), "not a range");
    }

    @Test
    void historyFindsWhatBeginsLikeTheLineAndIsKeptWithoutTheWordsAboutPeople() {
        for (String line : List.of("105 返回", "附言 0217 . 李某醉酒", "106 返回", "附言 0218 . 王某")) {
            bar.type(line);
            bar.done();
        }
        bar.type("附");
        assertEquals("附言 0218 . 王某", bar.older());
        assertEquals("附言 0217 . 李某醉酒", bar.older());
        assertEquals("附言 0217 . 李某醉酒", bar.older());
        assertEquals("附言 0218 . 王某", bar.newer());
        assertEquals("附", bar.newer());
        assertEquals(List.of("105 返回", "附言 0217", "106 返回", "附言 0218"), bar.keepable());
        Bar next = new Bar(verbs, world, bar.keepable());
        assertEquals("附言 0218", next.older());
    }

    @Test
    void aLineIsReadWithinAFrameAmongTenThousandUnitsAndTwoThousandIncidents() {
        IntStream.range(1_000, 11_000).forEach(i -> world.units.add(ScriptedWorld.unit("U" + i, UnitStatus.AVAILABLE)));
        IntStream.range(1_000, 3_000).forEach(i -> world.add("20260314-" + i, null));
        String line = "状态 U1500 U2600 U9999 返回 " + "105 ".repeat(100);
        plan(line);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            plan(line);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 50_000_000, "read in " + best / 1_000_000 + " ms");
    }

    @Test
    void theSelectedIncidentIsTheOtherOfTwo() {
        world.selection = new Selection.OfIncident(I217);
        assertEquals(List.of(new IncidentCommand.Merge(I218, I217)), order("合并 0218").commands());
        assertEquals("bar.needs.two", assertInstanceOf(Plan.Needs.class, plan("合并 0217")).what().key());
        assertFalse(plan("合并") instanceof Plan.Order);
    }

    private List<String> units(String line) {
        return order(line).commands().stream().map(c -> ((UnitCommand.SetStatus) c).unit().value().substring(1)).toList();
    }

    private List<?> back(String line) {
        return order(line).undo().after(List.of(""));
    }

    private Plan plan(String line) {
        bar.type(line);
        return bar.plan();
    }

    private Plan.Order order(String line) {
        return assertInstanceOf(Plan.Order.class, plan(line), () -> line + " -> " + plan(line));
    }
}
