package wanglou.console.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.text.Language;
import wanglou.incidents.Grade;
import wanglou.incidents.Stage;
import wanglou.incidents.StageCatalogue;
import wanglou.map.Glyph;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarksTest {

    @TempDir
    private Path folder;

    private String refused(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return String.valueOf(assertThrows(IOException.class, () -> Marks.read(folder)).getMessage());
    }

    @Test
    void theProductsOwnAreThoseOfTheLook() throws IOException {
        Marks marks = Marks.read(folder);
        assertEquals("ADESBRP!", String.join("", marks.statuses().stream().map(StatusLook::letter).toList()));
        assertEquals(4, marks.grades().size());
        assertEquals(Glyph.OCTAGON, marks.look(new Grade(1)).shape());
        assertTrue(marks.look(UnitStatus.DISPATCHED).hollow());
        assertEquals("到场", marks.words(Language.ZH).get("unit.status.on-scene"));
        assertEquals("Act now", marks.words(Language.EN).get("incident.grade.1.word"));
    }

    @Test
    void aFileOfTheCentreStandsInForTheProductsOwn() throws IOException {
        Files.writeString(folder.resolve("statuses.json"), """
                [{"code": "available", "zh": "备勤", "en": "Standby", "letter": "备", "shape": "square", "token": "unit-task", "key": 1},
                 {"code": "court", "zh": "出庭", "en": "In court", "letter": "C", "shape": "pill", "token": "unit-break"}]
                """);
        Marks marks = Marks.read(folder);
        assertEquals("Standby", marks.words(Language.EN).get("unit.status.available"));
        assertEquals(0, marks.look(new UnitStatus("court")).key());
        assertEquals(4, marks.grades().size(), "a file that is not there is the product's own");
    }

    @Test
    void anUnknownValueIsShownAsItIsWithANeutralMark() {
        StatusLook strange = Marks.standard().look(new UnitStatus("hologram"));
        assertEquals("H", strange.letter());
        assertEquals("unit-task", strange.token());
        GradeLook nine = Marks.standard().look(new Grade(9));
        assertEquals("9", nine.letter());
        assertEquals("unit-task", nine.token());
    }

    @Test
    void everyStageHasALetterOfItsOwnAndOneOfTheCentreIsDrawnAsItsFileSays() throws IOException {
        Marks marks = Marks.standard();
        List<String> letters = StageCatalogue.standard().stages().stream().map(s -> marks.look(new Stage(s.code())).letter()).toList();
        assertEquals(letters.size(), Set.copyOf(letters).size(), letters.toString());
        Files.writeString(folder.resolve("stages.json"), """
                [{"code": "drone", "zh": "无人机", "en": "Drone", "letter": "无", "shape": "hexagon", "token": "unit-break"}]
                """);
        assertEquals(new StageLook(new Stage("drone"), "无", Glyph.HEXAGON, "unit-break"), Marks.read(folder).look(new Stage("drone")));
        assertEquals("G", Marks.read(folder).look(Stage.GRADED).letter(), "what the file leaves out is shown as it is");
        String stage = "[{\"code\": \"drone\", \"zh\": \"甲\", \"en\": \"A\", \"letter\": \"A\", \"shape\": \"disc\", \"token\": \"warn\"}]";
        assertTrue(refused("stages.json", stage.replace("disc", "blob")).contains("drone, shape: is none of disc"));
        assertTrue(refused("stages.json", stage.replace("warn", "pink")).contains("drone, token: is none of"));
    }

    @Test
    void whatIsWrongInAFileIsToldWithFileEntryAndKey() throws IOException {
        String good = "{\"code\": \"a\", \"zh\": \"甲\", \"en\": \"A\", \"letter\": \"A\", \"shape\": \"disc\", \"token\": \"unit-task\", \"key\": 1}";
        assertTrue(refused("statuses.json", "[" + good + ", " + good + "]").contains("code a stands there twice"));
        assertTrue(refused("statuses.json", "[" + good.replace("disc", "blob") + "]").contains("statuses.json, entry 1, shape: is none of disc"));
        assertTrue(refused("statuses.json", "[" + good.replace("unit-task", "pink") + "]").contains("entry 1, token: is none of"));
        assertTrue(refused("statuses.json", "[" + good.replace("\"zh\": \"甲\", ", "") + "]").contains("entry 1, zh: is missing"));
        assertTrue(refused("statuses.json", "[" + good.replace("\"key\": 1", "\"key\": 12") + "]").contains("entry 1, key"));
        assertTrue(refused("statuses.json", "[" + good.replace("\"key\"", "\"colour\"") + "]").contains("entry 1, colour: is not known"));
        assertTrue(refused("statuses.json", "[\n{,").contains("line 2"));
        assertTrue(refused("statuses.json", "{}").contains("a list"));
    }
}
