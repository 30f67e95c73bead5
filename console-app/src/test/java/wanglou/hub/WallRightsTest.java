package wanglou.hub;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.calls.EarlierCallsQuery;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.security.AccountCommand;
import wanglou.units.PictureAtQuery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What the hub itself keeps from a wall, whoever signed it in and whatever program stands at the other end. */
@Timeout(240)
class WallRightsTest {

    private static String refused(RunningHub.Desk wall, Command command) throws Exception {
        return assertInstanceOf(Outcome.Refused.class, wall.link.send(command).get(20, TimeUnit.SECONDS)).problem().code();
    }

    private static String refused(RunningHub.Desk wall, Query<?> query) {
        ExecutionException no = assertThrows(ExecutionException.class, () -> wall.link.ask(query).get(20, TimeUnit.SECONDS));
        return assertInstanceOf(ProblemException.class, no.getCause()).problem().code();
    }

    @Test
    void aWallIsSentNoCallersAndNoEvidenceAndDecidesAndAsksNothing(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var wall = hub.desk("lin.zhiyuan", "wall-9"); var desk = hub.desk("he.yining", "2")) {
            RunningHub.until("both are live", () -> wall.link.state() instanceof LinkState.Live && desk.link.state() instanceof LinkState.Live);
            String incident = assertInstanceOf(Outcome.Done.class, desk.link.send(DecidingTest.fight()).get(20, TimeUnit.SECONDS)).subject();
            RunningHub.until("both know the incident, which comes after all snapshots", () -> wall.board("incidents").containsKey(new IncidentId(incident))
                    && desk.board("incidents").containsKey(new IncidentId(incident)));
            for (String board : Set.of("callers", "evidence", "exports")) {
                assertFalse(wall.boards.containsKey(board), board);
                assertEquals(true, desk.boards.containsKey(board), board + " is a dispatcher's at a desk");
            }
            assertEquals("walls.read-only", refused(wall, DecidingTest.fight()));
            assertEquals("walls.read-only", refused(wall, new EarlierCallsQuery("13912342086")));
            assertEquals("walls.read-only", refused(wall, new PictureAtQuery(java.time.Instant.EPOCH)));
        }
    }

    @Test
    void nobodyKeepsAccountsFromAWall(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var wall = hub.desk("zhou.mingyu", "wall-8")) {
            RunningHub.until("live", () -> wall.link.state() instanceof LinkState.Live);
            assertEquals("walls.read-only", refused(wall, new AccountCommand.CreatePerson(new PersonId("wu.tong"), "吴桐", Set.of(Role.DUTY_CHIEF), "")));
        }
    }
}
