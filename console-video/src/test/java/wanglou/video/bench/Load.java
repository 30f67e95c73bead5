package wanglou.video.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds, as Linux counts it: resident memory, live and committed Java heap, threads, open files. */
record Load(double rssMb, double heapMb, double committedMb, int threads, int files) {

    /** After a garbage collection. */
    static Load now() throws IOException {
        System.gc();
        Runtime java = Runtime.getRuntime();
        double heap = (java.totalMemory() - java.freeMemory()) / 1048576.0;
        double rss = 0;
        int threads = 0;
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                rss = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            } else if (line.startsWith("Threads:")) {
                threads = Integer.parseInt(line.replaceAll("\\D", ""));
            }
        }
        String[] open = new File("/proc/self/fd").list();
        return new Load(rss, heap, java.totalMemory() / 1048576.0, threads, open == null ? 0 : open.length);
    }
}
