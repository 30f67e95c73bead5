package wanglou.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionsTest {

    private Instant now = Instant.parse("2026-03-02T07:00:00Z");
    private final List<String> ended = new ArrayList<>();
    private final Sessions sessions = new Sessions(() -> now, Duration.ofHours(14),
            (session, reason) -> ended.add(session.person() + "@" + session.seat() + " " + reason.code()));

    private Sessions.Opened open(String person, String seat) {
        return sessions.open(new Person(new PersonId(person), person, Set.of(Role.DISPATCHER), "", 0, null, false), new SeatId(seat));
    }

    @Test
    void a_token_finds_its_session_and_no_other_text_does() {
        Sessions.Opened lin = open("lin", "1");
        Sessions.Opened he = open("he", "2");
        assertEquals(lin.session(), sessions.find(lin.token()).orElseThrow());
        assertNotEquals(lin.token(), he.token());
        assertEquals(43, lin.token().length());
        assertTrue(sessions.find(lin.token().substring(1)).isEmpty());
        assertTrue(sessions.find("").isEmpty());
    }

    @Test
    void a_seat_holds_one_person() {
        Sessions.Opened lin = open("lin", "1");
        open("he", "1");
        assertTrue(sessions.find(lin.token()).isEmpty());
        assertEquals(List.of("lin@1 security.seat-taken"), ended);
    }

    @Test
    void a_person_holds_a_desk_and_a_wall_and_the_oldest_gives_way() {
        open("lin", "1");
        now = now.plusSeconds(1);
        open("lin", "wall");
        now = now.plusSeconds(1);
        open("lin", "3");
        assertEquals(List.of("lin@1 security.signed-in-elsewhere"), ended);
        assertEquals(2, sessions.all().size());
    }

    @Test
    void a_session_ends_with_its_time() {
        Sessions.Opened lin = open("lin", "1");
        Sessions.Opened he = open("he", "2");
        now = now.plus(Duration.ofHours(14));
        assertTrue(sessions.find(lin.token()).isEmpty());
        sessions.sweep();
        assertEquals(List.of("lin@1 security.session-over", "he@2 security.session-over"), ended);
        assertTrue(sessions.close(he.token()).isEmpty());
    }
}
