package wanglou.audit;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** The encoding never changes: journals of years depend on it. */
class ChainTest {

    @Test
    void the_hash_of_a_known_entry_is_what_an_independent_program_computes() {
        // python3: hashlib.sha256(b"wanglou.journal.1" + struct.pack(">qq", 1, 1772434800123456) + fields, each struct.pack(">i", len) + utf-8)
        assertEquals("367e9d7ddc3b6fa94848cdbb45ef8ffe9c001f050248cdcc55cf48e08328194d",
                Chain.hash(1, Instant.parse("2026-03-02T07:00:00.123456Z"), "hub", "seat 3", "test.noted", "{\"text\":\"一\"}", Chain.START));
    }

    @Test
    void text_moved_from_one_field_to_the_next_is_another_entry() {
        Instant at = Instant.EPOCH;
        assertNotEquals(Chain.hash(1, at, "ab", "c", "t", "{}", Chain.START), Chain.hash(1, at, "a", "bc", "t", "{}", Chain.START));
    }
}
