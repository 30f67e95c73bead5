package wanglou.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import wanglou.units.FixRefusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Whatever links and units can say to a person stands in the console's bundles, in both languages. */
final class FieldTextsTest {

    /** Where a code is made: {@code Problem.of("units.x"…)} and {@code Decision.refuse("units.x"…)}. */
    private static final Pattern CODE = Pattern.compile("\"((?:units|field)\\.[a-z-]+)\"");
    private static final Pattern MAKING = Pattern.compile("Problem\\.of\\(|Decision\\.refuse\\(");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void every_reason_of_refusal_has_a_name(String language) throws IOException {
        Properties texts = bundle("/wanglou/console/links/links_" + language + ".properties");
        Set<String> missing = new TreeSet<>();
        Stream.concat(Stream.of(FieldRefusal.values()).map(FieldRefusal::code), Stream.of(FixRefusal.values()).map(FixRefusal::code))
                .filter(code -> texts.getProperty("links.refused." + code) == null)
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void every_problem_has_words(String language) throws IOException {
        Properties texts = bundle("/wanglou/console/text/console_" + language + ".properties");
        Set<String> codes = codes();
        assertEquals(true, codes.size() > 12, () -> "found only " + codes);
        codes.removeIf(code -> texts.getProperty("problem." + code) != null);
        assertEquals(Set.of(), codes);
    }

    /** Surefire starts each module's tests in the module's folder. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : new String[] {"units", "field"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/wanglou", folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    for (String line : Files.readAllLines(file)) {
                        Matcher code = CODE.matcher(line);
                        while (MAKING.matcher(line).find() && code.find()) {
                            codes.add(code.group(1));
                        }
                    }
                }
            }
        }
        return codes;
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = FieldTextsTest.class.getResourceAsStream(name)) {
            assertNotNull(in, name);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
