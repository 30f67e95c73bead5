package wanglou.store.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import wanglou.audit.Journal;
import wanglou.audit.JournalBench;
import wanglou.audit.KillRounds;
import wanglou.audit.Verification;
import wanglou.core.Fact;
import wanglou.security.Passwords;
import wanglou.store.Database;
import wanglou.store.StoreConfig;
import wanglou.store.Stores;

/** {@code StoreBench [kill rounds]}: prints {@code name value unit} lines about store, journal and password hashes. */
public final class StoreBench {

    private static final int SINGLES = 2_000;
    private static final int BATCH = 50;
    private static final int BATCHES = 200;
    private static final int HASHES = 10;

    private StoreBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        Path temp = Files.createTempDirectory("wanglou-store-bench");
        try {
            for (Stores kind : Stores.values()) {
                journal(kind, kind.name().toLowerCase(Locale.ROOT), temp);
            }
            print("journal.chain.hash", JournalBench.chainMillis(), "ms/event");
            passwords();
            for (Stores kind : Stores.values()) {
                kill(kind, kind.name().toLowerCase(Locale.ROOT), temp, kind == Stores.H2 ? rounds : Math.min(rounds, 10));
            }
        } finally {
            delete(temp);
        }
        System.exit(0);
    }

    private static void journal(Stores kind, String name, Path temp) {
        Journal journal = JournalBench.journal();
        StoreConfig config = kind.fresh(temp);
        try (Database database = Database.open(config)) {
            Fact fact = JournalBench.fact();
            singles(database, journal, fact, SINGLES / 4);
            long start = System.nanoTime();
            double[] millis = singles(database, journal, fact, SINGLES);
            print("store." + name + ".append.single", SINGLES / seconds(start), "events/s");
            Arrays.sort(millis);
            print("store." + name + ".commit.p50", millis[millis.length / 2], "ms");
            print("store." + name + ".commit.p99", millis[millis.length * 99 / 100], "ms");
            start = System.nanoTime();
            for (int i = 0; i < BATCHES; i++) {
                database.inTransaction(c -> journal.append(c, Collections.nCopies(BATCH, fact)));
            }
            print("store." + name + ".append.batch" + BATCH, BATCH * BATCHES / seconds(start), "events/s");
            start = System.nanoTime();
            Verification found = database.read(journal::verify);
            if (!(found instanceof Verification.Whole(long count, String head))) {
                throw new IllegalStateException("not whole: " + found);
            }
            print("journal." + name + ".verify", count / seconds(start), "events/s");
            print("store." + name + ".bytes", (double) database.sizeBytes() / count, "bytes/event");
        }
        long start = System.nanoTime();
        Database.open(config).close();
        print("store." + name + ".reopen", seconds(start) * 1_000, "ms");
    }

    private static double[] singles(Database database, Journal journal, Fact fact, int count) {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            database.inTransaction(c -> journal.append(c, List.of(fact)));
            millis[i] = seconds(start) * 1_000;
        }
        return millis;
    }

    private static void passwords() {
        Passwords passwords = new Passwords(Passwords.Cost.STANDARD);
        char[] password = "harbour-tower-9".toCharArray();
        passwords.hash(password);
        passwords.hash(password);
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < HASHES; i++) {
            passwords.hash(password);
        }
        print("security.argon2id", seconds(start) * 1_000 / HASHES, "ms");
        print("security.argon2id.cpu", (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6 / HASHES, "ms");
    }

    private static void kill(Stores kind, String name, Path temp, int rounds) throws IOException, InterruptedException {
        KillRounds.Result result = KillRounds.run(kind.fresh(temp), rounds, 20260302);
        print("store." + name + ".kill9.rounds", rounds, "rounds");
        print("store." + name + ".kill9.acknowledged", result.acknowledged(), "events");
        print("store." + name + ".kill9.lost", result.lost(), "events");
        print("store." + name + ".kill9.broken", result.broken(), "chains");
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.3f %s%n", name, value, unit);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
