package wanglou.units;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SkillCatalogueTest {

    @TempDir
    private Path folder;

    @Test
    void everySkillOfTheDrillHasAWord() throws IOException {
        Set<String> known = SkillCatalogue.standard().skills().stream().map(SkillCatalogue.Entry::code).collect(Collectors.toSet());
        try (InputStream roster = SkillCatalogueTest.class.getResourceAsStream("/wanglou/drill/roster.json")) {
            new ObjectMapper().readTree(roster).path("units")
                    .forEach(unit -> unit.path("skills").forEach(skill -> assertTrue(known.contains(skill.asText()), skill.asText())));
        }
    }

    @Test
    void aFileOfTheCentreStandsInAndWhatIsWrongInItIsTold() throws IOException {
        Files.writeString(folder.resolve("skills.json"), "[{\"code\": \"diver\", \"zh\": \"潜水\", \"en\": \"Diver\"}]");
        assertEquals(1, SkillCatalogue.read(folder).skills().size());
        Files.writeString(folder.resolve("skills.json"), "[{\"code\": \"diver\", \"zh\": \"潜水\"}]");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> SkillCatalogue.read(folder)).getMessage()).contains("skills.json, entry 1"));
        Files.writeString(folder.resolve("skills.json"), "[\n,]");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> SkillCatalogue.read(folder)).getMessage()).contains("line 2"));
    }
}
