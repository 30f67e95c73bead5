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
    void nothingMovesUnderThePointerAndNewOnesComeLast() {
        OrderHold<String> hold = new OrderHold<>();
        hold.arrange(List.of("a", "b", "c"));
        hold.hold(true);
        assertEquals(List.of("a", "b", "c", "new"), hold.arrange(List.of("new", "c", "a")));
        hold.hold(false);
        assertEquals(List.of("new", "c", "a"), hold.arrange(List.of("new", "c", "a")));
    }
}
