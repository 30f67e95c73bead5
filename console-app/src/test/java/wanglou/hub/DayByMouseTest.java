package wanglou.hub;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.incidents.Grade;
import wanglou.incidents.Incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An incident from opening to closing on a real hub and the whole console without once touching the keyboard. */
class DayByMouseTest {

    @TempDir
    private Path folder;

    @Test
    void anIncidentIsOpenedGradedClosedAndReplayedWithoutAKeyboard() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            rig.play("""
                    wait #command-input visible 20s
                    wait #status-units contains "3" 20s
                    click #incident-new
                    wait #incident-form visible 10s
                    click #incident-kind-fight
                    click #incident-form-grade-2
                    click #incident-save
                    wait #panel-incidents contains "0001" 10s
                    click .incident-row
                    wait #incident-card visible 10s
                    click #incident-grade-1
                    """);
            RunningHub.until("graded", () -> rig.incidents().getFirst().grade().equals(new Grade(1)));
            rig.play("""
                    click #incident-close
                    click #reason-go
                    """);
            RunningHub.until("closed", () -> rig.incidents().stream().noneMatch(Incident::open));
            rig.play("""
                    click #page-replay
                    wait #replay-board-count contains "0" 20s
                    click #replay-speed-60
                    click #replay-play
                    click #replay-now
                    wait #panel-incidents visible 10s
                    """);
            assertEquals(1, rig.incidents().size());
        }
    }
}
