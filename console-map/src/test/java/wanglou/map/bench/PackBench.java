package wanglou.map.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import wanglou.map.pack.CityPack;
import wanglou.map.pack.DemoCity;
import wanglou.map.pack.PackImport;
import wanglou.map.pack.PackInfo;
import wanglou.map.pack.TilePart;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadPart;

/** Imports the demo city, or the .osm.pbf given as first argument, in a process of its own as the product does; prints time and memory. */
final class PackBench {

    private PackBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals("child")) {
            child(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        Path pbf = args.length > 0 ? Path.of(args[0]) : DemoCity.pbf();
        Path folder = Files.createTempDirectory("pack-bench");
        try {
            List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true",
                    "-cp", System.getProperty("java.class.path"), PackBench.class.getName(), "child", pbf.toString(), folder.resolve("pack").toString()));
            long start = System.nanoTime();
            int code = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).inheritIO().start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (code != PackImport.DONE) {
                throw new IOException("the import ended with code " + code);
            }
            System.out.printf(Locale.ROOT, "pack.import.demo %.1f s%n", seconds);
            for (PackInfo.Part part : CityPack.open(folder.resolve("pack")).info().parts()) {
                System.out.printf(Locale.ROOT, "pack.import.%s %.1f s%n", part.name(), part.seconds());
                System.out.printf(Locale.ROOT, "pack.size.%s %.2f MB%n", part.name(), part.bytes() / 1e6);
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void child(Path pbf, Path out) throws IOException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int code = new PackImport(List.of(new TilePart(), new RoadPart(), new PlacePart()), InstantSource.system(), Locale.ENGLISH, nowhere, false)
                .run(pbf, out);
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) { // Linux only
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    System.out.printf(Locale.ROOT, "pack.import.rss %d MB%n", Long.parseLong(line.replaceAll("\\D", "")) / 1024);
                }
            }
        }
        System.exit(code); // planetiler leaves threads behind
    }
}
