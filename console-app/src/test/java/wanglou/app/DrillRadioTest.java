package wanglou.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.shell.ScriptedHub;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DrillRadioTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-14T09:00:00Z"));
    private final ScriptedHub first = new ScriptedHub(now::get);
    private final ScriptedHub second = new ScriptedHub(now::get);
    private final Mirrors mirrors = Mirrors.empty();
    private final Deque<CompletableFuture<HubAccess.SignIn>> doors = new ArrayDeque<>(List.of(
            first.signIn("he.yining", ScriptedHub.PASSWORD, new SeatId("drill"), mirrors),
            CompletableFuture.failedFuture(new IllegalStateException("the hub restarts")),
            second.signIn("he.yining", ScriptedHub.PASSWORD, new SeatId("drill"), mirrors)));
    private final DrillRadio radio = new DrillRadio(doors::pop, mirrors.units(), now::get);

    private static UnitCommand.SetStatus status(UnitStatus status) {
        return new UnitCommand.SetStatus(new UnitId("u101"), status);
    }

    private void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    @Test
    void aSessionThatEndedIsFollowedByANewSignIn() {
        radio.tell(status(UnitStatus.EN_ROUTE));
        assertEquals(1, first.commands().size());
        first.end(Problem.of("security.session-over"));
        pass(Duration.ofHours(14));
        radio.tell(status(UnitStatus.ON_SCENE));
        radio.tell(status(UnitStatus.ON_SCENE));
        assertEquals(1, doors.size(), "not one sign-in after the other: a refused password would lock the account");
        pass(Duration.ofMinutes(1));
        radio.tell(status(UnitStatus.ON_SCENE));
        radio.tell(status(UnitStatus.RETURNING));
        assertEquals(List.of(status(UnitStatus.RETURNING)), second.commands());
        assertEquals(1, first.commands().size());
        assertEquals(UnitStatus.RETURNING, radio.shown(new UnitId("u101")));
    }

    @Test
    void aHubThatIsLostForAWhileIsNoReasonToSignInAgain() {
        first.lose();
        pass(Duration.ofMinutes(5));
        radio.tell(status(UnitStatus.EN_ROUTE));
        assertEquals(2, doors.size());
    }
}
