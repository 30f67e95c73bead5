package wanglou.console.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import wanglou.core.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All text bundles of this module, found where they lie, against each other and against the sources that use them. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ZH = "_zh_CN.properties";
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");
    private static final Pattern USED = Pattern.compile("(?:[tT]exts(?:\\(\\))?\\s*\\.(?:get|bind|has|orElse)|Say\\.of|EmptyPage\\.of)\\(\\s*\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("(?:Decision\\.refuse|Problem\\.of)\\(\\s*\"([a-z]+\\.[a-z.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");

    /** Read once: there are thousands of keys. */
    private static final Texts ALL = texts();

    @Test
    void bothLanguagesSayEverything() {
        Set<String> zh = ALL.keys(Language.ZH);
        Set<String> en = ALL.keys(Language.EN);
        assertEquals(Set.of(), without(zh, en), "missing in English");
        assertEquals(Set.of(), without(en, zh), "missing in Chinese");
        assertTrue(zh.size() > 100, "bundles were found");
    }

    @Test
    void bothLanguagesHaveTheSameHoles() {
        Map<String, String> differing = new TreeMap<>();
        for (String key : ALL.keys(Language.ZH)) {
            Set<String> zh = holes(ALL.in(Language.ZH, key));
            Set<String> en = holes(ALL.in(Language.EN, key));
            if (!zh.equals(en)) {
                differing.put(key, zh + " and " + en);
            }
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void englishHasNoChineseAndChineseHasSome() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        Set<String> wrong = ALL.keys(Language.EN).stream()
                .filter(k -> !k.equals("console.settings.language") && !k.equals("console.keys.language"))
                .filter(k -> han.matcher(ALL.in(Language.EN, k)).find()).collect(Collectors.toSet());
        assertEquals(Set.of(), wrong, "English texts with Chinese in them");
    }

    @Test
    void everyKeyTheSourcesAskForIsThere() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            Matcher used = USED.matcher(source.getValue());
            while (used.find()) {
                String key = used.group(1);
                if (!key.endsWith(".") && !ALL.keys(Language.ZH).contains(key)) {
                    unknown.add(source.getKey().getFileName() + ": " + key);
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyProblemTheSourcesNameHasWords() throws IOException {
        Set<String> wordless = new TreeSet<>();
        Set<String> keys = ALL.keys(Language.ZH);
        for (String source : sources().values()) {
            NAMED.matcher(source).results().map(m -> m.group(1)).filter(code -> code.endsWith(".")
                    ? keys.stream().noneMatch(k -> k.startsWith("problem." + code)) : !keys.contains("problem." + code))
                    .forEach(wordless::add);
        }
        assertEquals(Set.of(), wordless);
    }

    @Test
    void noKeyLiesUnused() throws IOException {
        Set<String> literals = sources().values().stream().flatMap(s -> LITERAL.matcher(s).results().map(m -> m.group(1)))
                .collect(Collectors.toSet());
        Set<String> prefixes = literals.stream().filter(l -> l.endsWith(".") && l.length() > 4).collect(Collectors.toSet());
        Set<String> unused = ALL.keys(Language.ZH).stream()
                .filter(k -> !literals.contains(k) && prefixes.stream().noneMatch(k::startsWith))
                .filter(k -> !(k.endsWith(".how") && literals.contains(k.substring(0, k.length() - 4))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void aTextFollowsTheLanguageAndItsArguments() {
        Texts texts = texts();
        var units = new javafx.beans.property.SimpleIntegerProperty(1);
        var bound = texts.bind("console.top.people", units);
        assertEquals("在席 1 人", bound.get());
        texts.languageProperty().set(Language.EN);
        assertEquals("1 person signed in", bound.get());
        units.set(2);
        assertEquals("2 people signed in", bound.get());
    }

    @Test
    void aProblemWithoutWordsIsShownByItsCode() {
        String text = texts().problem(Problem.of("nobody.knows-this", "a", 7));
        assertTrue(text.contains("nobody.knows-this") && text.contains("a · 7"), text);
        assertFalse(texts().problem(Problem.of("link.lost")).contains("link.lost"));
    }

    private static Texts texts() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> bundles = files.map(RESOURCES::relativize).map(Path::toString).filter(f -> f.endsWith(ZH))
                    .map(f -> f.substring(0, f.length() - ZH.length())).sorted().toList();
            return new Texts(ZoneOffset.UTC, bundles);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<Path, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
            return sources;
        }
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(k -> !others.contains(k)).collect(Collectors.toCollection(TreeSet::new));
    }
}
