package wanglou.console.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** WCAG 2.2 contrasts of both themes: text at least 4.5:1 on every ground it can lie on, signs and borders at least 3:1. */
class TokensTest {

    private static final List<String> GROUNDS = List.of("bg", "surface", "raised", "hover", "selected");

    @Test
    void bothThemesNameTheSameColours() {
        assertEquals(Tokens.of(Theme.NIGHT).all().keySet(), Tokens.of(Theme.DAY).all().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEveryGround(Theme theme) {
        Map<String, Double> tooLow = new TreeMap<>();
        for (String text : List.of("text", "text-2", "text-3", "accent", "act", "warn", "ok", "ice")) {
            for (String ground : GROUNDS) {
                check(theme, text, ground, 4.5, tooLow);
            }
        }
        for (String tag : List.of("accent", "act", "warn", "ok", "ice")) {
            check(theme, tag, tag + "-bg", 4.5, tooLow);
        }
        check(theme, "on-accent", "accent", 4.5, tooLow);
        check(theme, "on-act", "act", 4.5, tooLow);
        check(theme, "text", "map-panel", 4.5, tooLow);
        check(theme, "on-picture", "picture-badge", 4.5, tooLow);
        check(theme, "on-picture-frozen", "picture-frozen", 4.5, tooLow);
        check(theme, "on-picture-lost", "picture-lost", 4.5, tooLow);
        assertEquals(Map.of(), tooLow);
    }

    @ParameterizedTest
    @EnumSource
    void marksAndBordersStandOff(Theme theme) {
        Map<String, Double> tooLow = new TreeMap<>();
        for (String name : Tokens.of(theme).all().keySet()) {
            boolean mark = name.startsWith("grade-") || name.startsWith("unit-");
            if (mark) {
                for (String ground : List.of("surface", "selected", "map-land", "map-sea", "map-park", "map-building", "map-road-primary")) {
                    check(theme, name, ground, 3, tooLow);
                }
                check(theme, name.startsWith("grade-") ? "on-grade" : "on-unit", name, 4.5, tooLow);
            }
        }
        for (String ground : List.of("bg", "surface", "raised")) {
            check(theme, "control", ground, 3, tooLow);
        }
        check(theme, "map-label", "map-land", 4.5, tooLow);
        check(theme, "map-street-label", "map-halo", 4.5, tooLow);
        assertEquals(Map.of(), tooLow);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPureBlackOrWhiteButDayRoads(Theme theme) {
        Set<Color> pure = Set.of(Color.BLACK, Color.WHITE);
        List<String> wrong = Tokens.of(theme).all().entrySet().stream()
                .filter(e -> pure.contains(e.getValue()) && !e.getKey().startsWith("map-road-")).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), wrong);
    }

    private static void check(Theme theme, String front, String back, double least, Map<String, Double> tooLow) {
        Tokens tokens = Tokens.of(theme);
        double contrast = Tokens.contrast(tokens.color(front), tokens.color(back));
        if (contrast < least) {
            tooLow.put(front + " on " + back, contrast);
        }
    }
}
