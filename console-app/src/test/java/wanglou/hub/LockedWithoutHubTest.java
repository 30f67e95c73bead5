package wanglou.hub;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.Presence;
import wanglou.console.RemoteHub;
import wanglou.core.SeatId;
import wanglou.security.DrillAccounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A locked screen of a console whose hub is gone. */
@Timeout(240)
class LockedWithoutHubTest {

    @Test
    void theRightPasswordOpensItAndAWrongOneDoesNot(@TempDir Path folder) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        RunningHub hub = new RunningHub(folder);
        URI address = hub.address();
        boolean up = true;
        try (RemoteHub access = new RemoteHub(() -> address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system())) {
            HubAccess.SignIn answer = access.signIn("lin.zhiyuan", DrillAccounts.PASSWORD, new SeatId("1"), Mirrors.empty()).get(60, TimeUnit.SECONDS);
            Presence presence = assertInstanceOf(HubAccess.SignIn.In.class, answer).presence();
            assertEquals(Optional.empty(), presence.confirm(DrillAccounts.PASSWORD).get(60, TimeUnit.SECONDS));
            hub.close();
            up = false;
            assertEquals(Optional.empty(), presence.confirm(DrillAccounts.PASSWORD).get(60, TimeUnit.SECONDS));
            HubAccess.SignIn.Refused no = presence.confirm("not this one").get(60, TimeUnit.SECONDS).orElseThrow();
            assertEquals("security.wrong", no.problem().code());
            assertEquals(4, no.triesLeft());
        } finally {
            if (up) {
                hub.close();
            }
            workers.shutdownNow();
        }
    }
}
