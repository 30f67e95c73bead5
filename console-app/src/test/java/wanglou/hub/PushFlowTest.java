package wanglou.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A push from one desk to another over the wire, and what comes back; and what a hub that was restarted still knows of it. */
@Timeout(240)
class PushFlowTest {

    private static final PushTarget CHIEF = new PushTarget.DutyChief();
    private static final PushTarget AWAY = new PushTarget.OfSeat(new SeatId("9"));

    @Test
    void receiptsComeBackAndOutliveTheHub(@TempDir Path folder) throws Exception {
        PushId id;
        try (RunningHub hub = new RunningHub(folder); var lin = hub.desk("lin.zhiyuan", "3"); var chief = hub.desk("cheng.yue", "1")) {
            RunningHub.until("both seats are shown", () -> lin.board("seats").size() == 2);
            Outcome opened = lin.link.send(DecidingTest.fight()).get(10, TimeUnit.SECONDS);
            IncidentId incident = new IncidentId(assertInstanceOf(Outcome.Done.class, opened).subject());
            PushCommand.Send send = new PushCommand.Send(incident, List.of(CHIEF, AWAY), Set.of(PushPart.PLACE, PushPart.RISK), "走西门", "持刀", "");
            id = new PushId(assertInstanceOf(Outcome.Done.class, lin.link.send(send).get(10, TimeUnit.SECONDS)).subject());
            assertEquals(id.value(), assertInstanceOf(Outcome.Done.class, lin.link.send(send).get(10, TimeUnit.SECONDS)).subject(), "twice is once");
            RunningHub.until("the chief has it", () -> chief.board("pushes").containsKey(id));
            assertEquals("持刀", ((Push) chief.board("pushes").get(id)).risk());
            assertInstanceOf(Outcome.Refused.class, lin.link.send(new PushCommand.Show(id, CHIEF)).get(10, TimeUnit.SECONDS));
            assertInstanceOf(Outcome.Done.class, chief.link.send(new PushCommand.Show(id, CHIEF)).get(10, TimeUnit.SECONDS));
            RunningHub.until("the sender sees that it was shown", () -> standing(lin, id, CHIEF) instanceof Standing.Shown);
            assertInstanceOf(Standing.Queued.class, standing(lin, id, AWAY));
            Timeline timeline = lin.link.ask(new TimelineQuery(incident)).get(10, TimeUnit.SECONDS);
            assertEquals(List.of("incidents.opened", "push.sent", "push.shown"), timeline.entries().stream().map(Timeline.Entry::type).toList());
        }
        try (RunningHub hub = new RunningHub(folder); var again = hub.desk("lin.zhiyuan", "3")) {
            RunningHub.until("the push is still known", () -> again.board("pushes").containsKey(id));
            assertInstanceOf(Standing.Shown.class, standing(again, id, CHIEF));
            assertInstanceOf(Standing.Queued.class, standing(again, id, AWAY));
        }
    }

    private static Standing standing(RunningHub.Desk desk, PushId id, PushTarget target) {
        return ((Push) desk.board("pushes").get(id)).receipt(target).orElseThrow().standing();
    }
}
