package wanglou.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code StartBench [minutes]}: from the command to the first usable picture of a workstation (signed in, map and boards drawn): cold
 * is a first start with the hub not running, warm a start on a running hub, aot the same with a cache of loaded classes. Then the memory
 * after some minutes of drill.
 */
public final class StartBench {

    private StartBench() {
    }

    public static void main(String[] args) throws Exception {
        Path pack = DemoPack.make();
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path data = Files.createTempDirectory("wanglou-start-bench");
        Path cache = data.resolve("wanglou.aot");
        Figures.print("start.cold", start(data, pack, List.of()), "s");
        Figures.print("start.warm", start(data, pack, List.of()), "s");
        start(data, pack, List.of("-XX:AOTCacheOutput=" + cache));
        if (Files.exists(cache)) {
            Figures.print("start.warm.aot", start(data, pack, List.of("-XX:AOTCache=" + cache)), "s");
        }
        memory(data, pack, minutes);
        System.exit(0);
    }

    private static double start(Path data, Path pack, List<String> flags) throws IOException, InterruptedException {
        Path tour = Files.createTempDirectory("wanglou-start-tour");
        long begin = System.currentTimeMillis();
        Process console = console(data, pack, flags, List.of("--tour", tour.toString(), "--script", "start", "--account", "drill"));
        if (!console.waitFor(180, TimeUnit.SECONDS)) {
            console.destroyForcibly();
            throw new IllegalStateException("no picture within 180 s, see " + data);
        }
        Path picture = tour.resolve("01-first.png");
        return (Files.getLastModifiedTime(picture).toMillis() - begin) / 1000.0;
    }

    private static void memory(Path data, Path pack, int minutes) throws IOException, InterruptedException {
        Process console = console(data, pack, List.of(), List.of("--account", "drill"));
        TimeUnit.SECONDS.sleep(minutes * 60L);
        Figures.print("start.rss.console", WireBench.rssMegabytes(console.pid()), "MB");
        var hub = wanglou.hub.RunFile.find(data);
        if (hub.isPresent()) {
            Figures.print("start.rss.hub", WireBench.rssMegabytes(hub.get().pid()), "MB");
        }
        Figures.print("start.rss.after", minutes, "min");
        console.destroy();
        console.waitFor(20, TimeUnit.SECONDS);
        hub.flatMap(h -> ProcessHandle.of(h.pid())).ifPresent(ProcessHandle::destroy);
    }

    private static Process console(Path data, Path pack, List<String> flags, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dprism.order=sw",
                "-cp", System.getProperty("wanglou.app.classpath", System.getProperty("java.class.path")), "wanglou.app.Main", "workstation",
                "--drill", "--data", data.toString(), "--pack", pack.toString()));
        command.addAll(more);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("console.log").toFile()).start();
    }
}
