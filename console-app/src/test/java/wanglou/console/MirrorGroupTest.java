package wanglou.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class MirrorGroupTest {

    private record Part(String unit, String state) {
    }

    private static final Function<Part, String> UNIT = Part::unit;

    private final Mirror<String, Part> mirror = new Mirror<>("parts");

    private List<String> of(String unit) {
        return mirror.of(UNIT, unit).stream().map(Part::state).sorted().toList();
    }

    private void change(String key, Part value) {
        mirror.offer(key, value);
        mirror.drain();
    }

    @Test
    void whatIsGroupedFollowsEveryChangeOfTheBoard() {
        change("a", new Part("105", "ordered"));
        assertEquals(List.of("ordered"), of("105"));
        assertEquals(List.of(), of("106"));
        change("b", new Part("105", "cleared"));
        assertEquals(List.of("cleared", "ordered"), of("105"));
        change("a", new Part("105", "on scene"));
        assertEquals(List.of("cleared", "on scene"), of("105"), "the newer value, once");
        change("b", new Part("106", "ordered"));
        assertEquals(List.of("on scene"), of("105"), "it belongs to another now");
        assertEquals(List.of("ordered"), of("106"));
        mirror.offer("a", null);
        mirror.drain();
        assertEquals(List.of(), of("105"));
        mirror.offerAll(Map.of("c", new Part("107", "ordered")));
        mirror.drain();
        assertEquals(List.of(), of("106"), "a whole board anew");
        assertEquals(List.of("ordered"), of("107"));
    }

    @Test
    void aListenerFindsTheGroupAsNewAsTheValue() {
        change("a", new Part("105", "ordered"));
        assertEquals(1, of("105").size());
        mirror.onChange(keys -> assertSame(mirror.get("a"), mirror.of(UNIT, "105").iterator().next()));
        change("a", new Part("105", "signed"));
    }

    /** A view with a bug must not leave the views behind it showing what is past. */
    @Test
    void aListenerThatFailsKeepsNothingFromTheOthers() {
        Mirror<String, String> shaken = new Mirror<>("test");
        List<Set<String>> heard = new ArrayList<>();
        shaken.onChange(keys -> {
            throw new AssertionError("a bug");
        });
        shaken.onChange(heard::add);
        shaken.offer("a", "1");
        shaken.drain();
        assertEquals(List.of(Set.of("a")), heard);
    }
}
