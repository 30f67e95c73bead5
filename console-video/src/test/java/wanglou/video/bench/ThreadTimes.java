package wanglou.video.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** CPU time of this process' threads by their names without numbers, as Linux counts it: where a figure comes from, not a figure. */
record ThreadTimes(Map<String, Double> millis) {

    static ThreadTimes now() {
        Map<String, Double> all = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                add(task, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ThreadTimes(all);
    }

    private static void add(Path task, Map<String, Double> all) {
        try {
            String name = Files.readString(task.resolve("comm")).strip().replaceAll("[#0-9]+", "");
            double nanos = Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]);
            all.merge(name, nanos / 1e6, Double::sum);
        } catch (IOException ended) {
            // A thread that ended between being listed and being read has no times any more.
        }
    }

    /** What came since {@code before}, shared out over {@code parts}, the greatest first. */
    String since(ThreadTimes before, double parts) {
        return millis.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), (e.getValue() - before.millis.getOrDefault(e.getKey(), 0.0)) / parts))
                .filter(e -> e.getValue() >= 0.005)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(e -> String.format(Locale.ROOT, "%s %.3f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
