package wanglou.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreFileTest {

    private static final String OTHER_KEY = "ab".repeat(32);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    private Path made() {
        Path folder = temp.resolve("data");
        Database.open(new StoreConfig.H2(folder)).close();
        return folder;
    }

    @Test
    void only_the_owner_may_read_the_key_and_the_folder() throws IOException {
        Path folder = made();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store.key"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void a_key_that_others_can_read_is_taken_from_them() throws IOException {
        Path folder = made();
        Files.setPosixFilePermissions(folder.resolve("store.key"), PosixFilePermissions.fromString("rw-r--r--"));
        Database.open(new StoreConfig.H2(folder)).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store.key"))));
    }

    @Test
    void the_file_holds_no_readable_text() throws IOException {
        byte[] bytes = Files.readAllBytes(made().resolve("store.mv.db"));
        assertFalse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("journal"));
    }

    @Test
    void a_wrong_key_is_named_and_destroys_nothing() throws IOException {
        Path folder = made();
        Path key = folder.resolve("store.key");
        String right = Files.readString(key);
        Files.writeString(key, OTHER_KEY);
        StoreBroken refused = assertThrows(StoreBroken.class, () -> Database.open(new StoreConfig.H2(folder)));
        assertEquals("store.key-wrong", refused.problem().code());
        assertEquals(key.toString(), refused.problem().args().getFirst());
        Files.writeString(key, right);
        Database.open(new StoreConfig.H2(folder)).close();
    }

    @Test
    void a_lost_key_is_never_replaced_by_a_new_one() throws IOException {
        Path folder = made();
        Files.delete(folder.resolve("store.key"));
        StoreBroken refused = assertThrows(StoreBroken.class, () -> Database.open(new StoreConfig.H2(folder)));
        assertEquals("store.key-missing", refused.problem().code());
        assertFalse(Files.exists(folder.resolve("store.key")));
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        Path folder = made();
        Path file = folder.resolve("store.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        // The first block says "encrypted"; what follows is the store itself.
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] ^ 0x5a);
        }
        Files.write(file, bytes);
        StoreBroken refused = assertThrows(StoreBroken.class, () -> Database.open(new StoreConfig.H2(folder)));
        assertTrue(refused.problem().code().equals("store.damaged") || refused.problem().code().equals("store.key-wrong"),
                refused.problem().toString());
    }

    @Test
    void another_process_that_has_the_folder_is_named() throws IOException, InterruptedException {
        Path folder = made();
        Process other = Children.start(HoldsStore.class, folder.toString());
        try (var lines = other.inputReader()) {
            assertEquals("open", lines.readLine());
            StoreInUse refused = assertThrows(StoreInUse.class, () -> Database.open(new StoreConfig.H2(folder)));
            assertEquals(Long.toString(other.pid()), refused.problem().args().get(1));
        } finally {
            other.destroyForcibly().waitFor();
        }
        Database.open(new StoreConfig.H2(folder)).close();
    }

    @Test
    void a_store_of_a_newer_program_is_refused() {
        Path folder = temp.resolve("data");
        try (Database database = Database.open(new StoreConfig.H2(folder))) {
            database.inTransaction(c -> {
                try (var statement = c.prepareStatement("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\") values (99, '999', 'x', 'SQL', 'V999__x.sql', 'x', 1, true)")) {
                    return statement.executeUpdate();
                }
            });
        }
        StoreBroken refused = assertThrows(StoreBroken.class, () -> Database.open(new StoreConfig.H2(folder)));
        assertEquals("store.newer", refused.problem().code());
    }

    @Test
    void a_drill_store_never_opens_as_a_real_one() {
        try (Database database = Database.open(new StoreConfig.H2(temp.resolve("data")))) {
            StoreMark.claim(database, World.DRILL);
            StoreMark.claim(database, World.DRILL);
            StoreBroken refused = assertThrows(StoreBroken.class, () -> StoreMark.claim(database, World.NORMAL));
            assertEquals("store.world", refused.problem().code());
        }
    }
}
