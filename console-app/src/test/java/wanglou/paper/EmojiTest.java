package wanglou.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Pictures in words: drawn where the desk has them, named where it has not, never a box. */
final class EmojiTest {

    private final Emoji none = new Emoji(c -> false);

    @Test
    void whatNoFontHasStandsThereByItsName() {
        assertEquals("help :oncoming police car: :fire:", none.named("help \ud83d\ude94 \ud83d\udd25"));
        assertEquals(":manual wheelchair:", none.named("\ud83e\uddbd"));
    }

    @Test
    void whatAFontHasStaysAsItIsWithoutTheSignsThatOnlyAskForColour() {
        Emoji all = new Emoji(c -> true);
        assertEquals("\ud83d\ude94\u26a0 ok", all.named("\ud83d\ude94\u26a0\ufe0f ok"));
        assertEquals(":man::woman::girl:", none.named("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"), "a family is its people");
    }

    @Test
    void flagsAndSkinsAreNamedToo() {
        assertEquals(":regional indicator symbol letter c::regional indicator symbol letter n:", none.named("\ud83c\udde8\ud83c\uddf3"));
        assertEquals(":waving hand sign::emoji modifier fitzpatrick type-4:", none.named("\ud83d\udc4b\ud83c\udffd"));
    }

    @Test
    void otherWritingIsNotTouched() {
        for (String text : List.of("", "男子往西门去", "‮מלמעלה‬ <b>&amp;", "\ud842\udfb7野家", "10 000 × ½ ™", "\ud800 alone")) {
            assertEquals(text, Emoji.readable(text));
        }
    }

    @Test
    void aNameThatTurnsTheWritingRoundTurnsOnlyItself() {
        assertEquals("\u202e105\u202c", Emoji.readable("\u202e105"));
        assertEquals("\u2067105\u2069", Emoji.readable("\u2067105"));
        assertEquals("\u202e105\u202c x", Emoji.readable("\u202e105\u202c x"));
    }

    @Test
    void theSymbolFontDrawsMostOfThem() {
        assumeTrue(Emoji.FONTS.stream().anyMatch(Files::isReadable), "fonts-symbola is not installed; packaging/setup does");
        assertTrue(Emoji.drawnBy(Emoji.FONTS).test(0x1F694));
        assertFalse(Emoji.drawnBy(Emoji.FONTS).test(0x1FAE0), "newer than the font");
        assertFalse(Emoji.drawnBy(List.of(Path.of("/nowhere.ttf"))).test(0x1F694));
    }
}
