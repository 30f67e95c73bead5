package wanglou.hub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of another Java process over time: its heap after a full collection and its resident set, as the system tells them. */
final class ProcessMemory {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    /**
     * @param seconds since the first
     * @param rows what the process had taken by then
     * @param heap live, MB
     * @param rss MB
     */
    record Sample(double seconds, int rows, double heap, double rss) {
    }

    private final long pid;
    private final long start = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();

    ProcessMemory(long pid) {
        this.pid = pid;
    }

    void sample(int rows) throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        Sample taken = new Sample((System.nanoTime() - start) / 1e9, rows, kilobytes / 1024.0, residentKilobytes() / 1024.0);
        samples.add(taken);
        System.err.printf("%.0f s, %d rows: heap %.1f MB, resident %.1f MB%n", taken.seconds(), taken.rows(), taken.heap(), taken.rss());
    }

    double lastRss() {
        return samples.getLast().rss();
    }

    /** Megabytes over the second half, by the straight line that fits its samples best. */
    double growth(ToDoubleFunction<Sample> of) {
        List<Sample> half = secondHalf();
        return slope(half, Sample::seconds, of) * (half.getLast().seconds() - half.getFirst().seconds());
    }

    /** Megabytes of live heap for each row, over the second half. */
    double heapPerRow() {
        return slope(secondHalf(), Sample::rows, Sample::heap);
    }

    /** Processor time of the process so far, in milliseconds. */
    long cpuMillis() {
        return ProcessHandle.of(pid).flatMap(p -> p.info().totalCpuDuration()).map(java.time.Duration::toMillis).orElse(0L);
    }

    private List<Sample> secondHalf() {
        return samples.subList(samples.size() / 2, samples.size());
    }

    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> x, ToDoubleFunction<Sample> y) {
        double meanX = samples.stream().mapToDouble(x).average().orElse(0);
        double meanY = samples.stream().mapToDouble(y).average().orElse(0);
        double over = samples.stream().mapToDouble(s -> (x.applyAsDouble(s) - meanX) * (y.applyAsDouble(s) - meanY)).sum();
        double under = samples.stream().mapToDouble(s -> Math.pow(x.applyAsDouble(s) - meanX, 2)).sum();
        return under == 0 ? 0 : over / under;
    }

    private long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    private String jcmd(String act) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), act)
                .redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!asked.waitFor(60, TimeUnit.SECONDS) || asked.exitValue() != 0) {
            throw new IOException("jcmd " + act + ": " + said);
        }
        return said;
    }
}
