package wanglou.cameras.ui;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;

import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraTable;
import wanglou.console.shell.Orders;
import wanglou.core.Outcome;
import wanglou.link.HubLink;

/**
 * Home: one thread, the FX thread in a console. Sends the rows of a table to the hub, a few at a time: ten thousand at once leave the link no room for its
 * heartbeat, it is taken for dead, and the rest is refused.
 */
final class CameraImport {

    private static final int AT_ONCE = 64;

    private final HubLink hub;
    private final Executor home;
    private final Function<CameraTable.Row, CameraCommand> command;
    private final IntConsumer progress;
    private final List<CameraTable.Row> rows;
    private final Outcome[] outcomes;
    private final CompletableFuture<List<Outcome>> done = new CompletableFuture<>();
    private int sent;
    private int answered;
    private boolean stopped;

    /**
     * @param home runs what is given to it on the thread of this object, later
     * @param command that a row becomes, asked when its turn comes
     * @param progress hears how many rows were answered
     */
    CameraImport(HubLink hub, Executor home, List<CameraTable.Row> rows, Function<CameraTable.Row, CameraCommand> command, IntConsumer progress) {
        this.hub = hub;
        this.home = home;
        this.rows = rows;
        this.command = command;
        this.progress = progress;
        this.outcomes = new Outcome[rows.size()];
    }

    /** Sends them all, or as many as there is time for until {@link #stop}; the outcomes are in the order of the rows, of those that were sent. */
    CompletableFuture<List<Outcome>> run() {
        if (rows.isEmpty()) {
            done.complete(List.of());
        }
        for (int i = 0; i < AT_ONCE; i++) {
            next();
        }
        return done;
    }

    /** Sends no more; what was sent is still answered. */
    void stop() {
        stopped = true;
        endWhenAnswered();
    }

    private void next() {
        if (!stopped && sent < rows.size()) {
            int row = sent++;
            hub.send(command.apply(rows.get(row))).exceptionally(error -> new Outcome.Refused(Orders.problemOf(error)))
                    .thenAccept(outcome -> home.execute(() -> answered(row, outcome)));
        }
    }

    private void answered(int row, Outcome outcome) {
        outcomes[row] = outcome;
        answered++;
        progress.accept(answered);
        next();
        endWhenAnswered();
    }

    private void endWhenAnswered() {
        if (answered == sent && (stopped || sent == rows.size())) {
            done.complete(List.copyOf(Arrays.asList(outcomes).subList(0, sent)));
        }
    }
}
