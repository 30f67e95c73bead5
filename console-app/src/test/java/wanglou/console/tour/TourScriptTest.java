package wanglou.console.tour;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TourScriptTest {

    @Test
    void everyKindOfStepIsUnderstood() {
        TourScript script = TourScript.parse("t", """
                # a remark
                lang zh
                size 1920 1080

                click #map 50% 40%
                right ".cell .name" 3 4
                drag #map 10 10 200 90
                scroll #map 50% 50% -2
                type "108 空闲"
                key Ctrl+K
                wait #card visible 5s
                expect #card text "a b"
                pause 250ms
                do lose-hub now
                shot 01-first
                shot 02-other of #card
                """);
        assertEquals(List.of(
                new TourStep.Do("lang", List.of("zh")),
                new TourStep.Size(1920, 1080),
                new TourStep.Mouse(TourStep.Press.CLICK, "#map", new TourStep.Spot(0.5, 0.4, true)),
                new TourStep.Mouse(TourStep.Press.RIGHT, ".cell .name", new TourStep.Spot(3, 4, false)),
                new TourStep.Drag("#map", new TourStep.Spot(10, 10, false), new TourStep.Spot(200, 90, false)),
                new TourStep.Scroll("#map", new TourStep.Spot(0.5, 0.5, true), -2),
                new TourStep.Type("108 空闲"),
                new TourStep.Key("Ctrl+K"),
                new TourStep.Await("#card", TourStep.Fact.VISIBLE, "", Duration.ofSeconds(5)),
                new TourStep.Await("#card", TourStep.Fact.TEXT, "a b", Duration.ZERO),
                new TourStep.Pause(Duration.ofMillis(250)),
                new TourStep.Do("lose-hub", List.of("now")),
                new TourStep.Shot("01-first", ""),
                new TourStep.Shot("02-other", "#card")), script.lines().stream().map(TourScript.Line::step).toList());
        assertEquals(2, script.lines().getFirst().number());
    }

    @Test
    void aLineThatCannotBeUnderstoodIsNamed() {
        for (String wrong : List.of("fly #map", "click", "click #a 5 5%", "pause long", "expect #a blue", "size wide high")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> TourScript.parse("demo", "lang zh\n" + wrong), wrong);
            assertTrue(String.valueOf(e.getMessage()).startsWith("demo:2:"), e.getMessage());
        }
    }
}
