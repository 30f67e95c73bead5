package wanglou.console.bar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BarTest {

    private static final GeoPoint HARBOUR = new GeoPoint(43.734, 7.42);
    private final ScriptedWorld world = new ScriptedWorld();
    private final ScriptedActs acts = new ScriptedActs();
    private final Lexicon lexicon = Lexicon.load();
    private final Verbs verbs = new StandardVerbs(acts, lexicon.usualGrade()).addTo(new Verbs());
    private final Bar bar = new Bar(verbs, world);

    @Test
    void aNameAndAStatusSetIt() {
        Plan.Order order = order("108 到场");
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u108"), UnitStatus.ON_SCENE)), order.commands());
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u108"), UnitStatus.AVAILABLE, UnitStatus.ON_SCENE)), order.undo().after(List.of()));
        assertEquals("bar.dry.status.one", order.dryRun().key());
    }

    @Test
    void namesAreUnderstoodInChineseEnglishAndInitialsAndInAnyOrder() {
        List<?> wanted = order("108 到场").commands();
        for (String line : List.of("108到场", "dc 108", "status 108 on-scene", "zt 108 dc", "STATUS on-scene 108", "状态108到场", "  108   dc ")) {
            assertEquals(wanted, order(line).commands(), line);
        }
    }

    @Test
    void theLongestNameWins() {
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u10"), UnitStatus.BREAK)), order("10 暂离").commands());
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u108"), UnitStatus.BREAK)), order("108 暂离").commands());
    }

    @Test
    void severalUnitsAreSetTogetherAndThoseThatHaveItAlreadyAreLeftOut() {
        Plan.Order order = order("108 112 10 空闲");
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u112"), UnitStatus.AVAILABLE)), order.commands());
        assertEquals("bar.cannot.same", assertInstanceOf(Plan.Cannot.class, plan("108 空闲")).why().key());
    }

    @Test
    void theSelectedUnitIsMeantWhenNoneIsNamed() {
        world.selection = new Selection.OfUnit(new UnitId("u112"));
        assertEquals(List.of(new UnitCommand.SetStatus(new UnitId("u112"), UnitStatus.RETURNING)), order("返回").commands());
    }

    @Test
    void nothingIsOrderedWhileTheHubIsLost() {
        world.live = false;
        for (String line : List.of("108 到场", "新警 打架", "附言 0217 . 男子走西门", "办结 0217 . 误报")) {
            assertEquals("bar.cannot.lost", assertInstanceOf(Plan.Cannot.class, plan(line)).why().key(), line);
        }
        assertInstanceOf(Plan.Local.class, plan("找 108"));
    }

    @Test
    void anIncidentIsOpenedWithKindGradePlaceAndNote() {
        world.places = Map.of("12 rue grimaldi", List.of(new Token.OfPlace("12 Rue Grimaldi", HARBOUR)));
        IncidentCommand.Open open = assertInstanceOf(IncidentCommand.Open.class,
                order("new fight 12 rue grimaldi . two men, one bottle").commands().getFirst());
        assertEquals(new IncidentKind("fight"), open.kind());
        assertEquals(new Grade(3), open.grade());
        assertEquals(HARBOUR, open.place().point());
        assertEquals("12 Rue Grimaldi", open.place().address());
        assertEquals("two men, one bottle", open.note());
        assertEquals(new Grade(1), assertInstanceOf(IncidentCommand.Open.class, order("新警打架 一级").commands().getFirst()).grade());
        assertEquals("bar.dry.new.unlocated", order("new fight nowhere street").dryRun().key());
    }

    @Test
    void aPointPickedOnTheMapIsThePlaceWhenNoneIsNamed() {
        world.selection = new Selection.OfPoint(HARBOUR);
        Plan.Order order = order("新警 火警");
        assertEquals("bar.dry.new.point", order.dryRun().key());
        assertEquals(HARBOUR, assertInstanceOf(IncidentCommand.Open.class, order.commands().getFirst()).place().point());
    }

    @Test
    void closingWantsAReasonAndCanBeUndone() {
        assertEquals("bar.needs.reason", assertInstanceOf(Plan.Needs.class, plan("办结 0217")).what().key());
        Plan.Order order = order("close 0217。误报");
        assertEquals(List.of(new IncidentCommand.Close(new IncidentId("20260314-0217"), "误报")), order.commands());
        assertInstanceOf(IncidentCommand.Reopen.class, order.undo().after(List.of()).getFirst());
    }

    @Test
    void aPointInsideAWordIsNoPeriod() {
        Reading reading = new Reader(verbs).read("note 0217 . see v1.2 at www.example.org", world);
        assertEquals("see v1.2 at www.example.org", reading.comment());
        assertEquals("", new Reader(verbs).read("找 3.14", world).comment());
    }

    @Test
    void goingThereChangesOnlyThisConsole() {
        Plan.Local local = assertInstanceOf(Plan.Local.class, plan("108"));
        local.act().run();
        assertEquals(List.of("select u108", "go 43.734"), acts.done);
    }

    @Test
    void theConsoleItselfIsSpokenToAsWell() {
        assertInstanceOf(Plan.Local.class, plan("主题 日间")).act().run();
        assertInstanceOf(Plan.Local.class, plan("lang en")).act().run();
        assertInstanceOf(Plan.Local.class, plan("follow 108")).act().run();
        assertInstanceOf(Plan.Local.class, plan("跟随 停")).act().run();
        assertInstanceOf(Plan.Local.class, plan("help")).act().run();
        assertEquals(List.of("theme DAY", "lang EN", "follow u108", "unfollow", "help"), acts.done);
    }

    @Test
    void completionOffersVerbsThenThingsAndWritesThePersonsLanguage() {
        bar.type("zt");
        assertEquals("状态", bar.completions(0).getFirst().name());
        assertEquals("status", bar.completions(1).getFirst().name());
        bar.type("状态 1");
        assertEquals(List.of("10", "108", "112"), bar.completions(0).stream().map(Completion::name).toList());
        bar.type("10");
        assertEquals(List.of("10", "108"), bar.completions(0).stream().map(Completion::name).toList());
        bar.type("108 到场 ");
        assertEquals(List.of(), bar.completions(0).stream().filter(c -> c.token() instanceof Token.OfStatus).toList());
        bar.type("108 k");
        assertEquals("108 空闲 ", bar.completions(0).getFirst().line());
        bar.type("new f");
        assertEquals(List.of("fire", "fight", "fraud"), bar.completions(1).stream().map(Completion::name).toList());
    }

    @Test
    void anEmptyLineMeansNothingAndNonsenseIsSaidToBe() {
        assertInstanceOf(Plan.Nothing.class, plan("  "));
        assertEquals("bar.needs.verb", assertInstanceOf(Plan.Needs.class, plan("qwertz 99")).what().key());
        assertEquals("bar.needs.verb", assertInstanceOf(Plan.Needs.class, plan(".")).what().key());
    }

    @Test
    void linesSaidBeforeComeBack() {
        bar.type("108 到场");
        bar.done();
        bar.type("112 返回");
        bar.done();
        bar.type("1");
        assertEquals("112 返回", bar.older());
        assertEquals("108 到场", bar.older());
        assertEquals("108 到场", bar.older());
        assertEquals("112 返回", bar.newer());
        assertEquals("1", bar.newer());
    }

    @Test
    void twoVerbsCannotShareAName() {
        Verb twin = new Verb("twin", List.of("双", "status"), java.util.Set.of(), Map.of(), false, (r, w) -> new Plan.Nothing());
        assertThrows(IllegalArgumentException.class, () -> verbs.add(twin));
    }

    @Test
    void everyStatusKindAndGradeHasAName() {
        assertTrue(lexicon.kinds().size() >= 15);
        assertEquals(8, lexicon.names().stream().filter(n -> n.token() instanceof Token.OfStatus).count());
        assertEquals(4, lexicon.names().stream().filter(n -> n.token() instanceof Token.OfGrade).count());
    }

    private Plan plan(String line) {
        bar.type(line);
        return bar.plan();
    }

    private Plan.Order order(String line) {
        return assertInstanceOf(Plan.Order.class, plan(line), () -> line + " -> " + plan(line));
    }
}
