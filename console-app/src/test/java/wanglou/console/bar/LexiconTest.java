package wanglou.console.bar;

import org.junit.jupiter.api.Test;

import wanglou.incidents.KindCatalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.load();

    @Test
    void whatCanBeTypedIsWhatTheCatalogueHas() {
        for (KindCatalogue.Entry entry : KindCatalogue.standard().kinds()) {
            assertTrue(lexicon.kinds().contains(entry.kind()), entry.code() + " cannot be typed");
            assertEquals(entry.grade(), lexicon.usualGrade().apply(entry.kind()).value(), entry.code() + " has another usual grade in the bar");
        }
        assertEquals(KindCatalogue.standard().kinds().size(), lexicon.kinds().size(), "a kind can be typed that the catalogue does not have");
    }
}
