package wanglou.video.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Painted cameras in a process of their own, so that their work is not counted as ours. */
final class Cameras implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    final List<String> urls = new ArrayList<>();

    Cameras(int count, int width, int height, int fps) throws IOException {
        process = new ProcessBuilder(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), "wanglou.video.testcamera.CameraServerMain", "0", "target/clips", "" + count, "" + width, "" + height, "" + fps)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && urls.size() < count; line = urls.size() < count ? in.readLine() : line) {
            if (line.startsWith("rtsp://")) {
                urls.add(line);
            }
        }
        if (urls.size() < count) {
            throw new IOException("the painted cameras did not start");
        }
    }

    /** Breaks camera {@code number}, or mends it: a line as {@code CameraServerMain} reads it. */
    void fault(int number, String fault) {
        orders.println(number + " " + fault);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
