package wanglou.core;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a service asks of a board many times a second is kept, not searched for. */
class BoardIndexTest {

    private final Board<Integer, String> board = new Board<>("words", Integer.class, String.class);

    @Test
    void itFollowsWhatComesMovesAndGoes() {
        board.put(1, "apple");
        BoardIndex<Character, Integer, String> byLetter = board.index(word -> word.charAt(0));
        board.put(2, "ant");
        board.put(3, "bee");
        assertEquals(List.of("apple", "ant"), List.copyOf(byLetter.of('a')));
        board.put(2, "bat");
        assertEquals(List.of("apple"), List.copyOf(byLetter.of('a')));
        assertEquals(List.of("bee", "bat"), List.copyOf(byLetter.of('b')));
        board.put(1, "axe");
        assertEquals(List.of("axe"), List.copyOf(byLetter.of('a')));
        board.remove(1);
        assertTrue(byLetter.of('a').isEmpty());
        board.clear();
        assertTrue(byLetter.of('b').isEmpty());
    }

    @Test
    void numbersOfADayGoOnAfterTheHighestWhateverTheOrder() {
        DayNumbers numbers = new DayNumbers();
        assertEquals("20260314-0001", numbers.next("20260314"));
        numbers.seen("20260314-0007");
        numbers.seen("20260314-0003");
        numbers.seen("20260313-9999");
        numbers.seen("not a number");
        assertEquals("20260314-0008", numbers.next("20260314"));
        assertEquals("20260314-0008", numbers.next("20260314"), "what was only offered is not used up");
        assertEquals("20260313-10000", numbers.next("20260313"));
    }
}
