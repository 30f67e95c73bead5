package wanglou.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.security.FirstAdmins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the first three administrators of a centre get their codes. */
@Timeout(60)
class SetupCodesRoleTest {

    private static final Pattern CODE = Pattern.compile("[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}");

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String run(Path data) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        assertEquals(0, SetupCodesRole.run(List.of("--data", data.toString()), new PrintStream(text, true, StandardCharsets.UTF_8)));
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lostSheetsAreReplacedByNewOnesWhileNoHubRuns(@TempDir Path data) throws IOException {
        Set<String> first = codes(run(data));
        Set<String> again = codes(run(data));
        assertEquals(3, first.size());
        assertEquals(3, again.size());
        assertTrue(first.stream().noneMatch(again::contains), "old codes were printed again");
        assertFalse(wanglou.hub.RunFile.find(data).isPresent(), "a hub was left running");
    }

    @Test
    void theFileOfAHubWithoutTerminalIsForItsOwnerOnlyAndIsTold(@TempDir Path data) throws IOException {
        SetUpSheets sheets = SetUpSheets.in(data);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        sheets.write(List.of(), Locale.ENGLISH);
        assertFalse(sheets.tell(out, Locale.ENGLISH), "there is nothing to tell");

        sheets.write(List.of(new FirstAdmins.Sheet(new PersonId("audit-admin"), Role.AUDIT_ADMIN, "abcd-efgh-jkmn-pqrs")), Locale.ENGLISH);
        assertTrue(sheets.tell(out, Locale.ENGLISH));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains(sheets.file().toString()));
        assertTrue(Files.readString(sheets.file()).contains("abcd-efgh-jkmn-pqrs"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sheets.file())));
    }
}
