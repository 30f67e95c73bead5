package wanglou.console.ui;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrderHoldTest {

    @Test
    void theOrderFollowsWhileNobodyPointsAtIt() {
        OrderHold<String> hold = new OrderHold<>();
        assertEquals(List.of("a", "b"), hold.arrange(List.of("a", "b")));
        assertEquals(List.of("c", "b", "a"), hold.arrange(List.of("c", "b", "a")));
    }

    @Test
    void aSearchUnderThePointerTakesRowsAwayAndTheRestKeepsItsOrder() {
        OrderHold<String> hold = new OrderHold<>();
        hold.arrange("", List.of("a", "b", "c", "d"));
        hold.hold(true);
        assertEquals(List.of("b", "d"), hold.arrange("x", List.of("d", "b")), "in the order they stood in");
        assertEquals(List.of("b", "d", "new"), hold.arrange("x", List.of("new", "d")), "what is gone by itself keeps its row");
        assertEquals(List.of("a", "b", "c", "d", "new"), hold.arrange("", List.of("new", "d", "c", "b", "a")), "all are back where they stood");
        hold.hold(false);
        assertEquals(List.of("new", "d", "a"), hold.arrange("", List.of("new", "d", "a")));
    }

    @Test
    void nothingMovesUnderThePointerAndNewOnesComeLast() {
        OrderHold<String> hold = new OrderHold<>();
        hold.arrange(List.of("a", "b", "c"));
        hold.hold(true);
        assertEquals(List.of("a", "b", "c", "new"), hold.arrange(List.of("new", "c", "a")));
        hold.hold(false);
        assertEquals(List.of("new", "c", "a"), hold.arrange(List.of("new", "c", "a")));
    }
}
