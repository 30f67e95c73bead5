package wanglou.calls;

/**
 * All that is kept of one call.
 *
 * @param receipt of what another system sent; {@link Receipt#NONE} for a person's
 */
record Kept(Call call, Caller caller, Receipt receipt) {

    Kept with(Call changed) {
        return new Kept(changed, caller, receipt);
    }

    /** By what a repeat of another system's message is known. */
    record Receipt(String sender, String senderId, String digest) {

        static final Receipt NONE = new Receipt("", "", "");

        boolean some() {
            return !sender.isEmpty();
        }
    }
}
