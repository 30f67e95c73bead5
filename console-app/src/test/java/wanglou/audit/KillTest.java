package wanglou.audit;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was acknowledged is on disk, whenever the hub is killed. The long run of 50 rounds is in the bench. */
class KillTest {

    private static final int ROUNDS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @ParameterizedTest
    @EnumSource
    @Timeout(90)
    void a_killed_hub_loses_nothing_it_acknowledged(Stores kind) throws IOException, InterruptedException {
        KillRounds.Result result = KillRounds.run(kind.fresh(temp), ROUNDS, 20260302);
        assertTrue(result.acknowledged() >= ROUNDS, result.toString());
        assertEquals(0, result.lost(), result.toString());
        assertEquals(0, result.broken(), result.toString());
    }
}
