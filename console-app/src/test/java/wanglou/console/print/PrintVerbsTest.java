package wanglou.console.print;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.console.Selection;
import wanglou.console.bar.Bar;
import wanglou.console.bar.Plan;
import wanglou.console.bar.ScriptedWorld;
import wanglou.console.bar.Verbs;
import wanglou.core.IncidentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Export and print by the bar: the incident that is meant, else the board; also with the hub lost. */
final class PrintVerbsTest {

    private final List<String> done = new ArrayList<>();
    private final ScriptedWorld world = new ScriptedWorld();
    private final Verbs verbs = new Verbs();
    private final Bar bar;

    PrintVerbsTest() {
        PrintVerbs.of(new PrintVerbs.Acts(() -> done.add("save board"), id -> done.add("save " + id), () -> done.add("print board"),
                id -> done.add("print " + id))).forEach(verbs::add);
        bar = new Bar(verbs, world);
    }

    private String doing(String line) {
        done.clear();
        assertInstanceOf(Plan.Local.class, bar.planOf(line), line).act().run();
        return String.join(", ", done);
    }

    @Test
    void whatIsNamedIsMeantThenWhatIsSelectedThenTheBoard() {
        assertEquals("save board", doing("导出"));
        assertEquals("save 20260314-0217", doing("export 0217"));
        assertEquals("print 20260314-0217", doing("打印 0217"));
        world.selection = new Selection.OfIncident(new IncidentId("20260314-0217"));
        assertEquals("save 20260314-0217", doing("dc"));
        assertEquals("save board", doing("export board"));
        assertEquals("print board", doing("dy jqb"));
    }

    @Test
    void aLostHubIsNoHindrance() {
        world.live = false;
        assertEquals("save board", doing("导出"));
        assertEquals("save 20260314-0217", doing("导出 0217"));
    }
}
