package wanglou.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.store.Database;
import wanglou.store.StatementFailed;
import wanglou.store.StoreConfig;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CommandLogTest {

    private static final PersonId LIN = new PersonId("lin");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final CommandLog log = new CommandLog();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    private static CommandId id(String text) {
        return new CommandId(text);
    }

    private int write(Database database, String id, Outcome outcome, Instant at) {
        return database.inTransaction(c -> {
            log.write(c, id(id), LIN, outcome, at);
            return 1;
        });
    }

    private Optional<Outcome> find(Database database, String id, PersonId person) {
        return database.read(c -> log.find(c, id(id), person));
    }

    @ParameterizedTest
    @EnumSource
    void an_outcome_is_known_after_a_restart_and_only_to_its_person(Stores kind) {
        StoreConfig config = kind.fresh(temp);
        Outcome done = new Outcome.Done(17, "u1");
        Outcome refused = new Outcome.Refused(Problem.of("units.unknown", "u9"));
        try (Database database = Database.open(config)) {
            write(database, "a", done, NOON);
            write(database, "b", refused, NOON);
        }
        try (Database database = Database.open(config)) {
            assertEquals(Optional.of(done), find(database, "a", LIN));
            assertEquals(Optional.of(refused), find(database, "b", LIN));
            assertEquals(Optional.empty(), find(database, "a", new PersonId("he")));
            assertThrows(StatementFailed.class, () -> write(database, "a", refused, NOON));
        }
    }

    @ParameterizedTest
    @EnumSource
    void old_outcomes_are_purged_and_young_ones_stay(Stores kind) {
        try (Database database = Database.open(kind.fresh(temp))) {
            write(database, "old", new Outcome.Done(1, ""), NOON.minusSeconds(90_000));
            write(database, "young", new Outcome.Done(2, ""), NOON.minusSeconds(60));
            assertEquals(List.of(new CommandLog.Given(id("young"), LIN, NOON.minusSeconds(60), new Outcome.Done(2, ""))),
                    database.read(c -> log.since(c, NOON.minusSeconds(3_600))));
            int purged = database.inTransaction(c -> log.purge(c, NOON.minusSeconds(86_400)));
            assertEquals(1, purged);
            assertEquals(Optional.empty(), find(database, "old", LIN));
            assertEquals(Optional.of(new Outcome.Done(2, "")), find(database, "young", LIN));
        }
    }
}
