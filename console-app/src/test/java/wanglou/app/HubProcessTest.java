package wanglou.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.hub.RunFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Consoles that look for their hub, and real hub processes. */
@Timeout(240)
class HubProcessTest {

    @Test
    void whoeverAsksInTheSameMomentFindsTheSameHub(@TempDir Path data) throws Exception {
        // Free ports, so that a hub on the usual ones does not matter.
        Files.writeString(data.resolve("wanglou.conf"), "hub.port=0\nfield.cot.port=0\n");
        List<String> arguments = List.of("--data", data.toString(), "--drill", "--units", "1");
        List<HubProcess> consoles = List.of(new HubProcess(data, arguments), new HubProcess(data, arguments));
        try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
            List<Future<URI>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                HubProcess console = consoles.get(i % 2);
                answers.add(askers.submit(console::ensure));
            }
            Set<URI> found = new HashSet<>();
            for (Future<URI> answer : answers) {
                found.add(answer.get(200, TimeUnit.SECONDS));
            }
            assertEquals(1, found.size(), found.toString());
        } finally {
            RunFile.find(data).flatMap(file -> ProcessHandle.of(file.pid())).ifPresent(hub -> {
                hub.destroy();
                assertTrue(hub.onExit().orTimeout(60, TimeUnit.SECONDS).handle((h, late) -> late == null).join(), "the hub stops when it is told to");
            });
        }
    }
}
