package wanglou.escalation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.incidents.Grade;
import wanglou.incidents.Stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ThresholdsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void everyStageThatWaitsForSomebodyHasOneForEveryGrade() {
        for (Stage stage : Stage.WAY) {
            for (int grade = 1; grade <= 4 && !stage.ended(); grade++) {
                assertNotNull(Thresholds.standard().find(stage.value(), new Grade(grade)), stage + " " + grade);
            }
        }
    }

    @Test
    void staffMayReplaceThemButNotTheReminderOfUnlocatedOnes() throws IOException {
        assertEquals(Thresholds.standard(), Thresholds.read(folder));
        String graded = "{\"timer\":\"graded\",\"grade\":0,\"seconds\":[1,2,3],\"zh\":\"局令\",\"en\":\"local order\"}";
        Files.writeString(folder.resolve("thresholds.json"), "[" + graded + "]");
        assertTrue(assertThrows(IOException.class, () -> Thresholds.read(folder)).getMessage().contains("unlocated"));
        Files.writeString(folder.resolve("thresholds.json"), "[" + graded + "," + graded.replace("graded", "unlocated") + "]");
        assertEquals(List.of(1, 2, 3), Thresholds.read(folder).all().getFirst().seconds());
    }

    @Test
    void aNumberWithoutASourceOrOutOfOrderIsToldWithFileAndEntry() throws IOException {
        Files.writeString(folder.resolve("thresholds.json"), "[{\"timer\":\"graded\",\"grade\":0,\"seconds\":[3,2,9],\"zh\":\"x\",\"en\":\"x\"}]");
        assertTrue(assertThrows(IOException.class, () -> Thresholds.read(folder)).getMessage().contains("entry 1"));
        Files.writeString(folder.resolve("thresholds.json"), "[{\"timer\":\"graded\",\"grade\":0,\"seconds\":[1,2,9],\"zh\":\"x\"}]");
        assertTrue(assertThrows(IOException.class, () -> Thresholds.read(folder)).getMessage().contains("source"));
        Files.writeString(folder.resolve("thresholds.json"), "[{,]");
        assertTrue(assertThrows(IOException.class, () -> Thresholds.read(folder)).getMessage().contains("line 1"));
    }
}
