package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PhraseCatalogueTest {

    @TempDir
    private Path folder;

    @Test
    void everyFieldHasWordsInBothLanguages() {
        PhraseCatalogue standard = PhraseCatalogue.standard();
        for (PhraseCatalogue.Use use : PhraseCatalogue.Use.values()) {
            assertTrue(standard.words(true).containsKey(use.textKey(2)), use.name());
            assertTrue(standard.words(false).containsKey(use.textKey(2)), use.name());
        }
    }

    @Test
    void aCentresOwnStandInTheirOrderAndWhatIsWrongIsTold() throws IOException {
        Path file = folder.resolve("phrases.json");
        Files.writeString(file, """
                [{"use": "NOTE", "zh": "甲", "en": "first"}, {"use": "CLOSE", "zh": "乙", "en": "other"}, {"use": "NOTE", "zh": "丙", "en": "second"}]
                """);
        PhraseCatalogue own = PhraseCatalogue.read(folder);
        assertEquals("second", own.words(false).get(PhraseCatalogue.Use.NOTE.textKey(2)));
        assertEquals("乙", own.words(true).get("phrase.close.1"));
        assertEquals(3, own.words(true).size());
        for (String unfit : new String[] {"[{\"use\": \"NOTE\", \"zh\": \"甲\"}]", "[{\"use\": \"SONG\", \"zh\": \"甲\", \"en\": \"first\"}]"}) {
            Files.writeString(file, unfit);
            String said = String.valueOf(assertThrows(IOException.class, () -> PhraseCatalogue.read(folder)).getMessage());
            assertTrue(said.contains("phrases.json, entry 1"), said);
        }
    }
}
