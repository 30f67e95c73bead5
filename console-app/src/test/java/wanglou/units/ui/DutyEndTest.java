package wanglou.units.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A time of the day means the next such time, on the centre's wall. */
class DutyEndTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant EVENING = Instant.parse("2026-03-14T13:00:00Z");

    @Test
    void aTimeIsTheNextOne() {
        assertEquals(Optional.of(Instant.parse("2026-03-14T14:30:00Z")), DutyEnd.next("22:30", EVENING, CHINA));
        assertEquals(Optional.of(Instant.parse("2026-03-14T23:30:00Z")), DutyEnd.next("7:30", EVENING, CHINA), "tomorrow morning");
        assertEquals(Optional.of(Instant.parse("2026-03-14T14:30:00Z")), DutyEnd.next(" 22：30 ", EVENING, CHINA), "with a Chinese colon");
        assertEquals(Optional.of(Instant.parse("2026-03-15T13:00:00Z")), DutyEnd.next("21:00", EVENING, CHINA), "this minute is over");
        for (String wrong : List.of("", "soon", "25:00", "12:99", "20")) {
            assertEquals(Optional.empty(), DutyEnd.next(wrong, EVENING, CHINA), wrong);
        }
    }
}
