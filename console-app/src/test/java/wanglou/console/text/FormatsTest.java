package wanglou.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormatsTest {

    private static final Formats ZH = new Formats(Language.ZH, ZoneId.of("Asia/Shanghai"));
    private static final Formats EN = new Formats(Language.EN, ZoneId.of("Asia/Shanghai"));
    private static final Instant AT = Instant.parse("2026-03-14T13:47:36Z");

    @Test
    void timesAreOf24HoursInTheCentresZone() {
        assertEquals("21:47:36", ZH.time(AT));
        assertEquals("21:47", EN.minute(AT));
        assertEquals("2026-03-14 周六", ZH.day(AT));
        assertEquals("Sat 2026-03-14", EN.day(AT));
        assertEquals("2026-03-13 21:47:36", ZH.when(AT.minus(Duration.ofDays(1)), AT));
    }

    @Test
    void agesRunAsTimersAndAreSpokenInSentences() {
        assertEquals("02:45", ZH.timer(Duration.ofSeconds(165)));
        assertEquals("1:02:45", ZH.timer(Duration.ofSeconds(3765)));
        assertEquals("00:00", ZH.timer(Duration.ofSeconds(-3)));
        assertEquals("1 分 27 秒", ZH.spoken(Duration.ofSeconds(87)));
        assertEquals("1 m 27 s", EN.spoken(Duration.ofSeconds(87)));
        assertEquals("1 分 01 秒", ZH.spoken(Duration.ofSeconds(61)));
        assertEquals("4 分前", ZH.ago(Duration.ofSeconds(250)));
        assertEquals("2 s ago", EN.ago(Duration.ofSeconds(2)));
    }

    @Test
    void quantitiesCarryTheirUnit() {
        assertEquals("18 MB", EN.bytes(18_400_000));
        assertEquals("1.4 km", EN.metres(1_430));
        assertEquals("320 m", EN.metres(320.4));
        assertEquals("11\u2009206", EN.count(11_206));
    }

    @Test
    void aPhraseIsFilledAndKnowsOneFromMany() {
        assertEquals("3 units at 108", Phrase.fill("{0} {0|unit|units} at {1}", List.of(3, "108")));
        assertEquals("1 unit at {x}", Phrase.fill("{0} {0|unit|units} at {x}", List.of(1)));
        assertEquals("{1} is missing", Phrase.fill("{1} is missing", List.of("a")));
        assertEquals("$1 \\", Phrase.fill("{0}", List.of("$1 \\")));
    }
}
