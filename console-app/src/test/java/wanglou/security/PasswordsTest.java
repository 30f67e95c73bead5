package wanglou.security;

import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PasswordsTest {

    private final Passwords quick = TestHub.QUICK;

    @Test
    void the_right_password_and_no_other() {
        String stored = quick.hash("望楼-tower-1".toCharArray());
        assertTrue(quick.verify("望楼-tower-1".toCharArray(), stored));
        assertFalse(quick.verify("望楼-tower-2".toCharArray(), stored));
        assertFalse(quick.verify(new char[0], stored));
    }

    @Test
    void the_same_password_never_hashes_to_the_same_text() {
        assertNotEquals(quick.hash("a".toCharArray()), quick.hash("a".toCharArray()));
    }

    @Test
    void a_hash_of_the_reference_program_verifies() {
        // phc-winner-argon2, test.c: argon2id, v=19, t=2, m=2^8, p=1, password "password", salt "somesalt"
        byte[] hash = HexFormat.of().parseHex("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String stored = "$argon2id$v=19$m=256,t=2,p=1$" + base64.encodeToString("somesalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) + "$"
                + base64.encodeToString(hash);
        assertTrue(quick.verify("password".toCharArray(), stored));
    }

    @Test
    void a_hash_made_at_another_cost_still_verifies() {
        String dearer = new Passwords(new Passwords.Cost(256, 2, 2)).hash("a".toCharArray());
        assertTrue(quick.verify("a".toCharArray(), dearer));
    }

    @Test
    void what_is_no_argon2id_hash_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> quick.verify("a".toCharArray(), "$2b$10$abc"));
        assertThrows(IllegalArgumentException.class, () -> new Passwords.Cost(1 << 30, 1, 1));
    }
}
