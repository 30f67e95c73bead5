package wanglou.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.field.FieldConfig;
import wanglou.store.StoreConfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(240)
class HubStartTest {

    @Test
    void a_hub_that_cannot_listen_leaves_no_thread_and_no_lock_behind(@TempDir Path first, @TempDir Path second) throws IOException {
        try (RunningHub running = new RunningHub(first)) {
            Set<Thread> before = hubThreads();
            IOException taken = assertThrows(IOException.class, () -> start(second, running.address().getPort()).close());
            assertTrue(String.valueOf(taken.getMessage()).contains("hub.port"), taken.getMessage());
            assertEquals(before, hubThreads());
            start(second, 0).close();
        }
    }

    private static Hub start(Path folder, int port) throws IOException {
        HubConfig config = new HubConfig("hub-02", "", "127.0.0.1", port, Optional.empty(), new StoreConfig.H2(folder.resolve("store")), folder, folder.resolve("evidence"),
                Optional.empty(), ZoneOffset.ofHours(8), FieldConfig.read(key -> key.endsWith(".enabled") ? Optional.of("false") : Optional.empty()),
                true);
        return Hub.start(config, Vocabulary.wire(), Vocabulary.events(), "test", Clock.systemUTC());
    }

    private static Set<Thread> hubThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("wl-")).collect(Collectors.toSet());
    }
}
