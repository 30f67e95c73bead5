package wanglou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the class files cannot tell: package lines, and documents short enough to be read. */
final class HouseTest {

    /** Surefire starts each module's tests in the module's folder. */
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyPackageSaysShortlyWhatItIs() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String module : List.of("console-map", "console-video", "console-app")) {
            for (Path file : filesUnder(TOP.resolve(module).resolve("src/main/java"), ".java")) {
                Path about = file.resolveSibling("package-info.java");
                if (!Files.exists(about)) {
                    wrong.add(TOP.relativize(about) + " is missing");
                    continue;
                }
                List<String> lines = Files.readAllLines(about);
                if (lines.size() > 6 || !lines.contains("@NullMarked") || !lines.getFirst().startsWith("/** ")) {
                    wrong.add(TOP.relativize(about) + " is not a short Javadoc, @NullMarked and at most 6 lines");
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theReadmeIsReadInOneGo() throws IOException {
        assertAtMost(150, TOP.resolve("README.md"));
    }

    @Test
    void aDecisionIsShortAndCompletelyTold() throws IOException {
        List<Path> decisions = filesUnder(TOP.resolve("docs/adr"), ".md");
        assertFalse(decisions.isEmpty(), "no decision under docs/adr");
        for (Path decision : decisions) {
            assertAtMost(60, decision);
            String text = Files.readString(decision);
            for (String heading : List.of("## Context", "## Options", "## Outcome", "## Consequences", "## Confirmed by")) {
                assertEquals(true, text.contains("\n" + heading + "\n"), () -> TOP.relativize(decision) + " lacks '" + heading + "'");
            }
        }
    }

    @Test
    void noLinkInADocumentLeadsNowhere() throws IOException {
        List<Path> documents = Stream.concat(Stream.of(TOP.resolve("README.md")), filesUnder(TOP.resolve("docs"), ".md").stream()).toList();
        Set<String> broken = new TreeSet<>();
        for (Path document : documents) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(TOP.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    private static void assertAtMost(int limit, Path document) throws IOException {
        int lines = Files.readAllLines(document).size();
        assertEquals(Math.min(lines, limit), lines, () -> TOP.relativize(document) + " has more than " + limit + " lines");
    }

    private static List<Path> filesUnder(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
