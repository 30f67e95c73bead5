package wanglou.app;

import java.io.PrintStream;

import wanglou.map.pack.Progress;

/** Home: any thread. A bar on one line of a terminal; where the output is no terminal, a line each tenth. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private String lastPart = "";
    private int lastStep = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void at(String part, double done) {
        int step = (int) Math.floor(Math.max(0, Math.min(1, done)) * (terminal ? 100 : 10));
        if (part.equals(lastPart) && step <= lastStep) {
            return;
        }
        if (!part.equals(lastPart) && !lastPart.isEmpty() && terminal) {
            out.println();
        }
        lastPart = part;
        lastStep = step;
        int percent = terminal ? step : step * 10;
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.printf("\r%-8s [%s%s] %3d %%", part, "#".repeat(full), " ".repeat(WIDTH - full), percent);
        } else {
            out.printf("%s %d %%%n", part, percent);
        }
        out.flush();
    }
}
