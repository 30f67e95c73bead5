package wanglou.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
}
