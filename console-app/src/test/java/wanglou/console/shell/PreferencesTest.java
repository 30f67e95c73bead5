package wanglou.console.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PreferencesTest {

    @TempDir
    private Path folder;

    @Test
    void whatAPersonChoseIsThereAgain() {
        Preferences first = Preferences.open(folder, "lin", Choices.DEFAULT);
        first.keepPanel("incidents", new PanelPlace(2, true, false));
        first.keepWidth("command.left", 420);
        first.keepWindow("main", new WindowPlace(1, 2, 1600, 900, true));
        first.change(c -> c.withLook(Language.EN, Theme.DAY, true).withSound(false).withLockMinutes(30).withDetached(Set.of("links")));

        Preferences again = Preferences.open(folder, "lin", Choices.DEFAULT);
        assertEquals(first.get(), again.get());
        assertEquals(new PanelPlace(2, true, false), again.panel("incidents"));
        assertEquals(420, again.width("command.left", 376));
        assertEquals(Choices.DEFAULT, Preferences.open(folder, "wang", Choices.DEFAULT).get());
    }

    @Test
    void aDamagedFileIsSetAsideAndTheDefaultsStandIn() throws IOException {
        Files.writeString(folder.resolve("lin.json"), "{ \"language\": \"KLINGON\", ");
        assertEquals(Choices.DEFAULT, Preferences.open(folder, "lin", Choices.DEFAULT).get());
        assertTrue(Files.exists(folder.resolve("lin.json.unreadable")));
    }

    @Test
    void aNameCannotLeaveTheFolder() throws IOException {
        Preferences.open(folder, "../../etc/passwd", Choices.DEFAULT).keepWidth("a", 1);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatANewerVersionWroteIsReadAsFarAsItIsKnown() throws IOException {
        Files.writeString(folder.resolve("lin.json"), "{\"language\":\"EN\",\"hologram\":true}");
        Choices choices = Preferences.open(folder, "lin", Choices.DEFAULT).get();
        assertEquals(Language.EN, choices.language());
        assertEquals(Theme.NIGHT, choices.theme());
        assertEquals(15, choices.lockMinutes());
    }

    @Test
    void theLockCannotBeSwitchedOffInTheFile() throws IOException {
        Files.writeString(folder.resolve("lin.json"), "{\"lockMinutes\":100000}");
        assertEquals(15, Preferences.open(folder, "lin", Choices.DEFAULT).get().lockMinutes());
    }
}
