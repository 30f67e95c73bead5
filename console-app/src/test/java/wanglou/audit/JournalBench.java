package wanglou.audit;

import wanglou.core.Fact;

/** What the bench needs of this package. */
public final class JournalBench {

    private static final int HASHES = 200_000;

    private JournalBench() {
    }

    public static Journal journal() {
        return TestEvent.journal();
    }

    /** An event of an ordinary size: 200 bytes of text. */
    public static Fact fact() {
        return TestEvent.fact("x".repeat(200));
    }

    /** Milliseconds to hash one entry. */
    public static double chainMillis() {
        Fact fact = fact();
        String payload = "x".repeat(220);
        String hash = Chain.START;
        for (int i = 0; i < HASHES / 4; i++) {
            hash = Chain.hash(i, fact.at(), "hub", "hub", "test.noted", payload, hash);
        }
        long start = System.nanoTime();
        for (int i = 0; i < HASHES; i++) {
            hash = Chain.hash(i, fact.at(), "hub", "hub", "test.noted", payload, hash);
        }
        double millis = (System.nanoTime() - start) / 1e6 / HASHES;
        if (hash.equals(Chain.START)) {
            throw new IllegalStateException("not hashed");
        }
        return millis;
    }
}
