package wanglou.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordingRulesTest {

    private static final String REST = """
            {"is": "emergency", "on": false, "minutesAfter": 1, "keep": "a"}, {"is": "manual", "keep": "a"}, {"is": "segments", "seconds": 30, "secondsBefore": 5},
            {"is": "ring", "kinds": ["drone"], "cameras": ["c1"]}, {"is": "disk", "warn": 5, "stop": 1}, {"is": "keep", "name": "a", "days": 3, "zh": "甲", "en": "a"}]
            """;

    private static RecordingRules read(Path folder, String json) throws IOException {
        Files.writeString(folder.resolve("recording.json"), json);
        return RecordingRules.read(folder);
    }

    @Test
    void aCentreHasItsOwnRulesAndIsToldWhatIsWrongWithThem(@TempDir Path folder) throws IOException {
        assertEquals(RecordingRules.standard(), RecordingRules.read(folder));
        assertEquals(1, read(folder, "[{\"is\": \"incident\", \"grade\": 1, \"nearest\": 0, \"metres\": 0, \"minutesAfter\": 0, \"keep\": \"a\"}," + REST).incident().grade());
        for (String[] wrong : new String[][] {
                {"{\"is\": \"incident\", \"grade\": 1, \"nearest\": 0, \"metres\": 0, \"minutesAfter\": 0, \"keep\": \"b\"},", "no entry \"keep\" is called b"},
                {"{\"is\": \"incident\", \"grade\": 12, \"nearest\": 0, \"metres\": 0, \"minutesAfter\": 0, \"keep\": \"a\"},", "grade is 0 to 9"},
                {"{\"is\": \"manual\", \"keep\": \"a\"},", "exactly one entry \"is\": \"incident\""},
                {"{\"is\": \"unheard-of\"},", "entry 1"}}) {
            String said = String.valueOf(assertThrows(IOException.class, () -> read(folder, "[" + wrong[0] + REST)).getMessage());
            assertTrue(said.contains(wrong[1]) && said.contains("recording.json"), said);
        }
    }
}
