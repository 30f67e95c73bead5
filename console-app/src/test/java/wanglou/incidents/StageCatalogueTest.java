package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StageCatalogueTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void everyStageOfTheProductHasWordsAndAnUnknownOneIsShownAsItIs() {
        Stage.WAY.forEach(stage -> assertTrue(StageCatalogue.standard().find(stage).isPresent(), stage.value()));
        assertEquals("quarantined", StageCatalogue.standard().word(new Stage("quarantined"), true));
    }

    @Test
    void staffMayReplaceItAndHearWhatIsWrong() throws IOException {
        Path own = folder.resolve("stages.json");
        Files.writeString(own, """
                [{"code": "received", "zh": "接报", "en": "Taken", "letter": "T", "shape": "disc", "token": "text-3"}]
                """);
        assertEquals("接报", StageCatalogue.read(folder).word(Stage.RECEIVED, true));
        assertEquals("closed", StageCatalogue.read(folder).word(Stage.CLOSED, true));
        Files.writeString(own, "[{\"code\": \"received\"}]");
        assertTrue(assertThrows(IOException.class, () -> StageCatalogue.read(folder)).getMessage().contains("entry 1"));
    }
}
