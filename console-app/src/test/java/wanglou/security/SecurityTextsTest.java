package wanglou.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import wanglou.core.Role;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Words of store, audit and security: both languages have the same keys, and every problem code in the sources has its text. */
class SecurityTextsTest {

    private static final Pattern CODE = Pattern.compile("(?:Problem\\.of|Decision\\.refuse)\\(\"([a-z.-]+)\"");

    private static Set<String> keys(String name, Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("wanglou." + name + "." + name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }

    @Test
    void both_languages_are_complete() {
        for (String name : List.of("store", "audit", "security")) {
            assertEquals(keys(name, Locale.ENGLISH), keys(name, Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void every_problem_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String name : List.of("store", "audit", "security")) {
            Set<String> keys = keys(name, Locale.ENGLISH);
            try (var files = Files.list(Path.of("src/main/java/wanglou", name))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher code = CODE.matcher(Files.readString(file));
                    while (code.find()) {
                        if (!code.group(1).endsWith(".") && !keys.contains("problem." + code.group(1))) {
                            missing.add(code.group(1));
                        }
                    }
                }
            }
        }
        for (Role role : Role.values()) {
            String code = "problem." + Permissions.needs(Set.of(role)).code();
            if (!keys("security", Locale.ENGLISH).contains(code)) {
                missing.add(code);
            }
        }
        assertEquals(Set.of(), missing);
    }
}
