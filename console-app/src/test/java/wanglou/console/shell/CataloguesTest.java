package wanglou.console.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.bar.Lexicon;
import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CataloguesTest {

    @TempDir
    private Path folder;

    @Test
    void aKindOfTheCentreIsSaidTypedAndGraded() throws IOException {
        Files.writeString(folder.resolve("kinds.json"), """
                [{"code": "flood", "zh": "内涝", "en": "Street flood", "grade": 2}, {"code": "fight", "zh": "斗殴", "en": "Brawl", "grade": 1}]
                """);
        Catalogues own = Catalogues.read(folder);
        Lexicon lexicon = own.lexicon();
        assertEquals(List.of(new IncidentKind("flood"), new IncidentKind("fight")), lexicon.kinds());
        assertEquals(new Grade(1), lexicon.usualGrade().apply(new IncidentKind("fight")));
        assertEquals(List.of("内涝", "street-flood", "flood"), names(lexicon, new Token.OfKind(new IncidentKind("flood"))));
        assertTrue(names(lexicon, new Token.OfKind(new IncidentKind("fight"))).containsAll(List.of("dj", "斗殴", "brawl")));
        Texts texts = new Texts(ZoneOffset.UTC, List.of("wanglou/console/text/console", "wanglou/console/text/bar"), own::words);
        assertEquals("斗殴", texts.in(Language.ZH, "incident.kind.fight"));
        assertEquals("Street flood", texts.in(Language.EN, "incident.kind.flood"));
    }

    @Test
    void whatIsTypedForTheProductsOwnStays() {
        Lexicon lexicon = Catalogues.standard().lexicon();
        assertEquals(List.of("到场", "on-scene", "dc", "scene"), names(lexicon, new Token.OfStatus(UnitStatus.ON_SCENE)));
        for (Map.Entry<Token, List<String>> each : Lexicon.load().names().stream()
                .collect(java.util.stream.Collectors.toMap(Token.Named::token, Token.Named::names)).entrySet()) {
            assertEquals(each.getValue(), names(lexicon, each.getKey()).subList(0, each.getValue().size()));
        }
    }

    @Test
    void aKindWithoutAWordOrOfNoGradeIsTold() throws IOException {
        Files.writeString(folder.resolve("kinds.json"), "[{\"code\": \"flood\", \"zh\": \"内涝\", \"grade\": 2}]");
        String said = String.valueOf(assertThrows(IOException.class, () -> Catalogues.read(folder)).getMessage());
        assertTrue(said.contains("kinds.json, entry 1") && said.contains("en"), said);
        Files.writeString(folder.resolve("kinds.json"), "[\n{]");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> Catalogues.read(folder)).getMessage()).contains("line 2"));
    }

    private static List<String> names(Lexicon lexicon, Token token) {
        return lexicon.names().stream().filter(n -> n.token().equals(token)).findFirst().orElseThrow().names();
    }
}
