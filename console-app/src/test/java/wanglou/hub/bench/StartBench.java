package wanglou.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import wanglou.hub.RunFile;

/**
 * {@code StartBench [minutes]}: from the command to the first usable picture of a workstation: signed in, map drawn, all 60 units there. Cold
 * is the very first start (no store, no hub), again a later one (the hub has ended with its last console), warm one on a hub that runs, as
 * after a console was killed; aot the same with a cache of loaded classes. Then the memory after some minutes of drill.
 */
public final class StartBench {

    private static final long LONGEST_START = 180;
    private static final List<String> JVM = List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Dprism.order=sw", "-cp", System.getProperty("wanglou.app.classpath", System.getProperty("java.class.path")), "wanglou.app.Main");

    private StartBench() {
    }

    public static void main(String[] args) throws Exception {
        Path pack = DemoPack.make();
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path data = Files.createTempDirectory("wanglou-start-bench");
        Path cache = data.resolve("wanglou.aot");
        Figures.print("start.cold", start(data, pack, List.of()), "s");
        awaitHub(data, false);
        Figures.print("start.again", start(data, pack, List.of()), "s");
        awaitHub(data, false);
        start(data, pack, List.of("-XX:AOTCacheOutput=" + cache));
        awaitHub(data, false);
        if (Files.exists(cache)) {
            Figures.print("start.again.aot", start(data, pack, List.of("-XX:AOTCache=" + cache)), "s");
            awaitHub(data, false);
        } else {
            System.err.println("no AOT cache was made: classes in folders cannot be cached, give -Dwanglou.app.classpath of jars");
        }
        Process hub = java(data.resolve("hub.log"), List.of(), List.of("hub", "--drill", "--data", data.toString()));
        awaitHub(data, true);
        Figures.print("start.warm", start(data, pack, List.of()), "s");
        if (Files.exists(cache)) {
            Figures.print("start.warm.aot", start(data, pack, List.of("-XX:AOTCache=" + cache)), "s");
        }
        end(hub);
        memory(data, pack, minutes);
        System.exit(0);
    }

    private static double start(Path data, Path pack, List<String> flags) throws IOException, InterruptedException {
        Path tour = Files.createTempDirectory("wanglou-start-tour");
        long begin = System.currentTimeMillis();
        Process console = console(data, pack, flags, List.of("--tour", tour.toString(), "--script", "start", "--account", "drill"));
        if (!console.waitFor(LONGEST_START, TimeUnit.SECONDS)) {
            end(console);
            throw new IllegalStateException("no picture within " + LONGEST_START + " s, see " + data);
        }
        try (var pictures = Files.list(tour)) {
            Path first = pictures.filter(p -> p.toString().endsWith(".png")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no picture, see " + data));
            return (Files.getLastModifiedTime(first).toMillis() - begin) / 1000.0;
        }
    }

    private static void memory(Path data, Path pack, int minutes) throws IOException, InterruptedException {
        Process console = console(data, pack, List.of(), List.of("--account", "drill"));
        awaitHub(data, true);
        long hub = RunFile.find(data).orElseThrow().pid();
        if (console.waitFor(minutes, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the console ended before its time, see " + data);
        }
        Figures.print("start.rss.console", WireBench.rssMegabytes(console.pid()), "MB");
        Figures.print("start.rss.hub", WireBench.rssMegabytes(hub), "MB");
        Figures.print("start.rss.after", minutes, "min");
        end(console);
        ProcessHandle.of(hub).ifPresent(ProcessHandle::destroy);
    }

    private static void awaitHub(Path data, boolean there) {
        if (!Pace.until(() -> RunFile.find(data).isPresent() == there, 60)) {
            throw new IllegalStateException("the hub is " + (there ? "not there" : "still there") + " after 60 s, see " + data);
        }
    }

    private static Process console(Path data, Path pack, List<String> flags, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("workstation", "--drill", "--data", data.toString(), "--pack", pack.toString()));
        arguments.addAll(more);
        return java(data.resolve("console.log"), flags, arguments);
    }

    private static Process java(Path log, List<String> flags, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(JVM);
        command.addAll(arguments);
        Process started = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroy));
        return started;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
