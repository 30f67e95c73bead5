package wanglou.console.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.incidents.Grade;
import wanglou.incidents.KindCatalogue;
import wanglou.units.FixRefusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

final class PageTextsTest {

    private static final Pattern KEY = Pattern.compile("(?:get|bind|count)\\(\"((?:units|incidents|dispatch|map|pages|links)\\.[A-Za-z0-9.-]+[A-Za-z0-9])\"");

    private static Texts texts() {
        List<String> bundles = new ArrayList<>(List.of("wanglou/console/text/console"));
        bundles.addAll(Centre.bundles());
        return new Texts(ZoneId.of("Asia/Shanghai"), bundles);
    }

    @Test
    void bothLanguagesAreComplete() {
        assertEquals(texts().keys(Language.ZH), texts().keys(Language.EN));
    }

    @Test
    void everyTextThatAViewAsksForIsThere() throws IOException {
        Set<String> known = texts().keys(Language.ZH);
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (String folder : List.of("units/ui", "incidents/ui", "dispatch/ui", "console/map", "console/command", "console/pages", "console/replay",
                "console/links", "console/work")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/wanglou", folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    for (var hit : KEY.matcher(Files.readString(file)).results().toList()) {
                        asked++;
                        if (!known.contains(hit.group(1))) {
                            missing.add(hit.group(1));
                        }
                    }
                }
            }
        }
        assertFalse(asked < 100, "the pattern no longer finds the texts: " + asked);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyRefusalOfAFixHasWords() {
        for (FixRefusal refusal : FixRefusal.values()) {
            assertEquals(true, texts().keys(Language.EN).contains("links.refused." + refusal.code()), refusal.code());
        }
    }

    @Test
    void everyKindHasBothWordsAndAGradeThatIsDrawn() {
        for (KindCatalogue.Entry kind : KindCatalogue.standard().kinds()) {
            assertFalse(kind.zh().isBlank() || kind.en().isBlank(), kind.code());
            assertEquals(true, new Grade(kind.grade()).value() <= 4, kind.code());
        }
        assertEquals("flood", KindCatalogue.standard().word(new wanglou.incidents.IncidentKind("flood"), true));
    }
}
