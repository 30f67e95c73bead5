package wanglou.audit;

import java.io.IOException;
import java.util.Random;

import wanglou.store.Children;
import wanglou.store.Database;
import wanglou.store.StoreConfig;
import wanglou.store.StoreInUse;

/** Kills a writing process (SIGKILL) at a random moment, again and again, and counts what it had acknowledged and is not there. */
public final class KillRounds {

    private static final int AT_MOST = 200;

    private KillRounds() {
    }

    /**
     * @param acknowledged entries over all rounds
     * @param lost acknowledged entries that were not in the journal afterwards
     * @param broken rounds after which the chain was not whole
     */
    public record Result(long acknowledged, long lost, long broken) {
    }

    public static Result run(StoreConfig config, int rounds, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Journal journal = TestEvent.journal();
        long before = 0;
        long acknowledged = 0;
        long lost = 0;
        long broken = 0;
        for (int round = 0; round < rounds; round++) {
            long last = killed(config, 1 + random.nextInt(AT_MOST), before);
            acknowledged += last - before;
            try (Database database = open(config)) {
                Verification found = database.read(journal::verify);
                broken += found instanceof Verification.Whole ? 0 : 1;
                before = database.read(journal::lastSeq);
            }
            lost += Math.max(0, last - before);
        }
        return new Result(acknowledged, lost, broken);
    }

    /** Returns the last number that was acknowledged. */
    private static long killed(StoreConfig config, int after, long before) throws IOException, InterruptedException {
        Process child = Children.start(AppendsUntilKilled.class, AppendsUntilKilled.arguments(config));
        long last = before;
        try (var lines = child.inputReader()) {
            String line = lines.readLine();
            for (int i = 0; line != null; i++) {
                last = Long.parseLong(line);
                if (i == after) {
                    // SIGKILL by the handle, which leaves the pipe open: what is still in it was acknowledged too.
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (last == before) {
            throw new IllegalStateException("the child acknowledged nothing; its exit code was " + child.exitValue());
        }
        return last;
    }

    /** A PostgreSQL server may take a moment to notice that the killed hub is gone. */
    private static Database open(StoreConfig config) {
        while (true) {
            try {
                return Database.open(config);
            } catch (StoreInUse notYetNoticed) {
                Thread.onSpinWait();
            }
        }
    }
}
