package wanglou.hub;

import wanglou.link.Query;

/** Asks the hub to check its whole hash chain now. Answered by what was found; the finding is journaled too. */
public record VerifyJournalQuery() implements Query<VerifyJournalQuery.Finding> {

    /**
     * @param whole whether nothing is edited, missing or out of order
     * @param upTo last number looked at
     * @param detail what is wrong where, empty when whole
     * @param millis how long it took
     */
    public record Finding(boolean whole, long upTo, String detail, long millis) {
    }

    @Override
    public Class<Finding> answerType() {
        return Finding.class;
    }
}
