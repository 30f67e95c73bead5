package wanglou.cameras.ui;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StreamChoiceTest {

    private final StreamChoice choice = new StreamChoice();

    @Test
    void aTileThatGrowsAndShrinksALittleKeepsItsStream() {
        assertTrue(choice.small(250, false));
        assertTrue(choice.small(300, false), "between the two limits nothing changes");
        assertFalse(choice.small(320, false));
        assertFalse(choice.small(261, false), "nor on the way back");
        assertTrue(choice.small(259, false));
    }

    @Test
    void theTileAPersonWorksWithHasTheMainStreamHoweverSmall() {
        assertTrue(choice.small(120, false));
        assertFalse(choice.small(120, true));
        assertTrue(choice.small(120, false));
    }
}
