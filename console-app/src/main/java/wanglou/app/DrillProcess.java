package wanglou.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Home: main thread. The simulated city as a process of its own, which ends with the workstation that started it. */
final class DrillProcess implements AutoCloseable {

    private final @Nullable Process process;

    private DrillProcess(@Nullable Process process) {
        this.process = process;
    }

    static DrillProcess none() {
        return new DrillProcess(null);
    }

    static DrillProcess start(HubProcess hub, Path data, Path pack, String units, String rate) throws IOException, InterruptedException {
        hub.ensure();
        List<String> command = new ArrayList<>(JavaCommand.of("512m"));
        command.addAll(List.of("drill", "--data", data.toAbsolutePath().toString(), "--pack", pack.toAbsolutePath().toString(), "--units", units,
                "--rate", rate));
        Process started = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("drill.log").toFile())).start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroy));
        return new DrillProcess(started);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(3, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
