package wanglou.audit;

/** What a check of the journal found. */
public sealed interface Verification {

    /**
     * Every entry stands as it was written.
     *
     * @param count entries from the first to the head
     * @param headHash hash of the last entry; noted elsewhere, it pins all entries up to it
     */
    record Whole(long count, String headHash) implements Verification {

        public Journal.Head head() {
            return new Journal.Head(count, headHash);
        }
    }

    /**
     * The first place that is not as it was written.
     *
     * @param seq number of the entry that is wrong or is not there
     */
    record Broken(long seq, Fault fault) implements Verification {
    }

    /** What was done to an entry. */
    enum Fault {
        /** Something in it was changed. */
        EDITED,
        /** It is not there: taken out, or cut off with all after it. */
        MISSING,
        /** It is a true entry, of another number. */
        REORDERED,
        /** The entries are a chain, but not the one that the head row or the noted head ends. */
        HEAD_MISMATCH
    }
}
