package wanglou.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real full disk: a file system of 12 MB in memory. Needs the right to mount one. */
@Timeout(60)
class FullDiskTest {

    private static final String TEXT = "x".repeat(50_000);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12m", "wanglou-test", disk.toString()) == 0, "no right to mount a small disk here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static long insert(Database database, int number) {
        return database.inTransaction(c -> {
            try (var statement = c.prepareStatement("insert into command_outcome (person, command_id, outcome, decided_at) values (?, ?, ?, now())")) {
                statement.setString(1, "p");
                statement.setString(2, "c" + number);
                statement.setString(3, TEXT + number);
                return (long) statement.executeUpdate();
            }
        });
    }

    private static List<Integer> numbers(Database database) {
        return database.read(c -> {
            List<Integer> numbers = new ArrayList<>();
            try (var statement = c.createStatement(); var row = statement.executeQuery("select command_id from command_outcome")) {
                while (row.next()) {
                    numbers.add(Integer.parseInt(row.getString(1).substring(1)));
                }
            }
            return numbers;
        });
    }

    @Test
    void a_full_disk_is_said_loses_nothing_and_heals_by_itself_when_there_is_room() throws IOException {
        Path folder = disk.resolve("data");
        Path ballast = disk.resolve("ballast");
        List<Integer> acknowledged = new ArrayList<>();
        try (Database database = Database.open(new StoreConfig.H2(folder))) {
            Files.write(ballast, new byte[6 << 20]);
            StoreFull full = null;
            for (int i = 0; full == null; i++) {
                try {
                    insert(database, i);
                    acknowledged.add(i);
                } catch (StoreFull e) {
                    full = e;
                }
            }
            assertNotNull(full);
            assertEquals("store.full", full.problem().code());
            assertEquals("store.full", database.ailment().map(Problem::code).orElse(""));
            Files.delete(ballast);
            assertTrue(database.ailment().isEmpty());
            int next = 10_000;
            insert(database, next);
            acknowledged.add(next);
            assertTrue(numbers(database).containsAll(acknowledged));
        }
        try (Database database = Database.open(new StoreConfig.H2(folder))) {
            assertTrue(numbers(database).containsAll(acknowledged), "and after a restart");
        }
    }

    @Test
    void a_disk_that_is_full_from_the_start_is_said() throws IOException {
        Files.write(disk.resolve("ballast"), new byte[(12 << 20) - 8192]);
        StoreException refused = org.junit.jupiter.api.Assertions.assertThrows(StoreException.class,
                () -> Database.open(new StoreConfig.H2(disk.resolve("data"))));
        assertEquals("store.full", refused.problem().code());
    }
}
