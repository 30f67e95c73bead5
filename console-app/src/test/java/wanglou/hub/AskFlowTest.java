package wanglou.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** An approval and a question between seats, over a real hub: one whole console, the others by their links. */
class AskFlowTest {

    @TempDir
    private Path folder;

    private static Optional<Ask> ask(DayRig rig, boolean open) {
        return rig.chief().board("asks").values().stream().map(Ask.class::cast).filter(a -> a.open() == open).findFirst();
    }

    private static void done(RunningHub.Desk desk, Command command) throws Exception {
        assertInstanceOf(Outcome.Done.class, desk.link.send(command).get(20, TimeUnit.SECONDS), command::toString);
    }

    @Test
    void aUnitThatTheRulesKeepGoesWithTheChiefsYesAndTheSeatSeesItWaiting() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            done(rig.chief(), new UnitCommand.Register(new UnitProfile(new UnitId("s2"), "特警2", "", UnitKind.VEHICLE, "", List.of("swat"), 4, "")));
            rig.play("""
                    wait #command-input visible 30s
                    wait #status-units contains "4" 30s
                    key Ctrl+Space
                    type "新警 持械威胁 . 持刀"
                    wait #command-dry-run contains "立警" 20s
                    key Enter
                    wait #panel-incidents contains "0001" 20s
                    type "找 0001"
                    wait #command-dry-run contains "0001" 20s
                    key Enter
                    type "派 特警2 0001 . 破门"
                    wait #command-dry-run contains "先送值班长批准" 20s
                    key Enter
                    wait #incident-asks contains "待值班长答复" 20s
                    """);
            Ask ask = ask(rig, true).orElseThrow();
            done(rig.chief(), new DispatchCommand.Answer(ask.id(), true, "准"));
            rig.play("wait #incident-asks contains \"批准\" 20s\nwait #incident-responses contains \"特警2\" 20s\n");
        }
    }

    @Test
    void aSeatThatIsAskedAnswersOnACardAndTheAskerTakesTheUnitWithTheYes() throws Exception {
        try (DayRig rig = new DayRig(folder); RunningHub.Desk he = rig.hub().desk("he.yining", "5")) {
            rig.play("""
                    wait #command-input visible 30s
                    wait #status-units contains "3" 30s
                    key Ctrl+Space
                    type "新警 打架 . 一"
                    wait #command-dry-run contains "立警" 20s
                    key Enter
                    wait #panel-incidents contains "0001" 20s
                    type "派 105 0001"
                    wait #command-dry-run contains "0001" 20s
                    key Enter
                    wait #toasts contains "派 105" 20s
                    type "新警 火警 . 二"
                    wait #command-dry-run contains "立警" 20s
                    key Enter
                    wait #panel-incidents contains "0002" 20s
                    """);
            IncidentId first = rig.incidents().stream().map(i -> i.id()).sorted(java.util.Comparator.comparing(IncidentId::value)).findFirst().orElseThrow();
            IncidentId second = rig.incidents().stream().map(i -> i.id()).max(java.util.Comparator.comparing(IncidentId::value)).orElseThrow();
            done(he, new DispatchCommand.Consult(second, new UnitId("u105"), new SeatId("1"), "起火"));
            rig.play("""
                    wait #ask-card contains "105" 20s
                    click #ask-no
                    wait #ask-card contains "请写明" 20s
                    click #ask-reason
                    type "让给 0002"
                    click #ask-yes
                    wait #ask-card gone 20s
                    """);
            assertEquals(Ask.Result.YES, java.util.Objects.requireNonNull(ask(rig, false).orElseThrow().answer()).result());
            Response held = (Response) java.util.Objects.requireNonNull(he.board("responses").get(ResponseId.of(first, new UnitId("u105"))));
            done(he, new DispatchCommand.Reassign(first, new UnitId("u105"), second, held.version()));
            RunningHub.until("taken", () -> he.board("responses").get(ResponseId.of(second, new UnitId("u105"))) instanceof Response r && r.active());
        }
    }
}
