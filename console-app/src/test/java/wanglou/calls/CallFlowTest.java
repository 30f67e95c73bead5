package wanglou.calls;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.hub.RunningHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.LinkState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over a real hub: who sees a caller, and that a restart shows the same. */
class CallFlowTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aDispatcherSeesTheCallerAndAnAnalystDoesNot() throws Exception {
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1");
                RunningHub.Desk shen = hub.desk("shen.ruoxi", "2")) {
            RunningHub.until("both live", () -> lin.link.state() instanceof LinkState.Live && shen.link.state() instanceof LinkState.Live);
            Said said = new Said(CallChannel.PHONE, new Caller("王芳", "13912342086"), "桥边", new Place(null, "", "typed"), null, "打架");
            var done = assertInstanceOf(Outcome.Done.class,
                    lin.link.send(new CallCommand.TakeAndOpen(said, new IncidentKind("fight"), new Grade(3))).join());
            RunningHub.until("seen", () -> !lin.board("callers").isEmpty() && lin.board("calls").equals(shen.board("calls")));
            assertTrue(shen.board("callers").isEmpty());
            assertFalse(shen.board("calls").toString().contains("王芳"));
            assertTrue(shen.board("incidents").containsKey(new IncidentId(done.subject())));
            assertInstanceOf(Outcome.Refused.class, shen.link.send(new CallCommand.Take(said)).join());
            assertEquals(1, lin.link.ask(new EarlierCallsQuery("+86 139 1234 2086")).join().total());
            var before = lin.board("calls");
            hub.restart();
            RunningHub.until("back", () -> lin.link.state() instanceof LinkState.Live);
            RunningHub.until("the same calls", () -> lin.board("calls").equals(before) && lin.board("callers").size() == 1);
        }
    }
}
