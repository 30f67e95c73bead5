package wanglou.push.ui;

import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.console.Mirrors;
import wanglou.console.text.Texts;
import wanglou.core.SeatId;
import wanglou.push.PushTarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

class PushWordsTest {

    private final PushWords words = new PushWords(new Texts(ZoneOffset.UTC, List.of("wanglou/console/text/console", "wanglou/push/ui/push")),
            Mirrors.empty());

    @Test
    void aWallIsMeantByItsNumberAsTheScreensCallItAndAsPeopleDo() {
        List<String> spoken = words.spoken(new PushTarget.Wall(new SeatId("wall-1")));
        assertTrue(spoken.containsAll(List.of("大屏1", "指挥大屏1", "wall1")), spoken::toString);
        assertTrue(words.spoken(new PushTarget.Wall(new SeatId("wall-north"))).contains("wallnorth"));
    }
}
