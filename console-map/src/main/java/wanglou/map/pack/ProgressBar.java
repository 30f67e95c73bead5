package wanglou.map.pack;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Home: import process, any thread. One line per part. On a terminal the line is drawn over itself; elsewhere (a log, a parent process) a line is
 * written per ten percent.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final PackText text;
    private final boolean terminal;
    private final String full;
    private final String empty;
    private final Map<String, Integer> shown = new HashMap<>();

    ProgressBar(PrintStream out, PackText text, boolean terminal) {
        this.out = out;
        this.text = text;
        this.terminal = terminal;
        boolean blocks = out.charset().newEncoder().canEncode('█');
        this.full = blocks ? "█" : "#";
        this.empty = blocks ? "░" : "-";
    }

    @Override
    public synchronized void at(String part, double done) {
        int percent = (int) Math.round(100 * Math.max(0, Math.min(1, done)));
        int before = shown.getOrDefault(part, -1);
        int step = terminal ? 1 : 10;
        if (percent <= before || (percent < 100 && percent / step == before / step && before >= 0)) {
            return; // never backwards: some parts report from several threads
        }
        shown.put(part, percent);
        int filled = percent * WIDTH / 100;
        String line = String.format("%s %s%s %3d %%", text.part(part), full.repeat(filled), empty.repeat(WIDTH - filled), percent);
        if (!terminal) {
            out.println(line);
        } else if (percent == 100) {
            out.println("\r" + line);
        } else {
            out.print("\r" + line);
        }
        out.flush();
    }
}
