package wanglou.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DeviceKeysTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void a_file_of_hashes_admits_the_keys_they_were_made_of() throws IOException {
        String key = DeviceKeys.newKey(new SecureRandom());
        assertEquals(27, key.length());
        Path file = folder.resolve("keys");
        Files.writeString(file, "# phones\n\n" + DeviceKeys.fileLine("zhao", key) + "\n");
        assertFalse(Files.readString(file).contains(key), "the key itself is not kept");
        DeviceKeys keys = DeviceKeys.load(file);
        assertTrue(keys.admits("zhao", key));
        assertFalse(keys.admits("zhao", key + "x"));
        assertFalse(keys.admits("qian", key));
    }

    @Test
    void a_wrong_line_is_named() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# ok\nzhao:geheim\n");
        IOException error = assertThrows(IOException.class, () -> DeviceKeys.load(file));
        assertEquals(file + ":2: expected user:sha256-of-key in hex", error.getMessage());
    }

    @Test
    void basic_and_bearer_prove_a_user_and_rubbish_proves_none() {
        DeviceKeys keys = DeviceKeys.of(Map.of("zhao", "a:b"));
        String basic = Base64.getEncoder().encodeToString("zhao:a:b".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of("zhao"), keys.user("Basic " + basic));
        assertEquals(Optional.of("zhao"), keys.user("bearer zhao:a:b"));
        for (String wrong : new String[] {"", "Basic", "Basic !!!", "Basic " + basic.substring(4), "Digest zhao:a:b", "Bearer :a:b", "Bearer zhao"}) {
            assertEquals(Optional.empty(), keys.user(wrong), wrong);
        }
    }

    @Test
    void a_phone_added_while_the_hub_runs_is_let_in_and_a_new_key_voids_the_old_one() throws IOException {
        Path file = folder.resolve("device-keys");
        String first = DeviceKeyFile.add(file, "zhao", new SecureRandom());
        Instant[] now = {Instant.parse("2026-03-14T12:00:00Z")};
        DeviceKeyFile keys = new DeviceKeyFile(file, () -> now[0]);
        assertTrue(keys.get().admits("zhao", first));

        String second = DeviceKeyFile.add(file, "zhao", new SecureRandom());
        String other = DeviceKeyFile.add(file, "qian", new SecureRandom());
        Files.setLastModifiedTime(file, FileTime.from(now[0].plusSeconds(3)));
        assertTrue(keys.get().admits("zhao", first), "not looked at before its time");
        now[0] = now[0].plusSeconds(5);
        assertFalse(keys.get().admits("zhao", first));
        assertTrue(keys.get().admits("zhao", second));
        assertTrue(keys.get().admits("qian", other));
        assertEquals(2, Files.readAllLines(file).size());

        Files.writeString(file, "broken");
        Files.setLastModifiedTime(file, FileTime.from(now[0].plusSeconds(60)));
        now[0] = now[0].plusSeconds(5);
        assertTrue(keys.get().admits("zhao", second), "a broken file takes nobody's key");
        assertThrows(IOException.class, () -> DeviceKeyFile.add(file, "a:b", new SecureRandom()));
    }
}
