package wanglou.evidence.packet;

import java.util.List;

import wanglou.audit.JournalEntry;

/**
 * Home: any (immutable). {@code chain.json}: the journal's entries about what is in the packet, whole, so that each one's hash can be computed anew.
 * Entries between them are about other people's affairs and are not included.
 *
 * @param entries in the journal's order
 */
public record ChainExtract(String format, String rule, List<JournalEntry> entries) {

    public static final String FORMAT = "wanglou.journal-extract.1";
    /** In words, for whoever has nothing but the file. */
    public static final String RULE = "hash = SHA-256 of: the ASCII text wanglou.journal.1; seq, 8 bytes big-endian; at as microseconds since"
            + " 1970-01-01T00:00:00Z, 8 bytes big-endian; then person, seat, type, payload and previousHash, each as its length in bytes of UTF-8,"
            + " 4 bytes big-endian, followed by that UTF-8. The previousHash of an entry is the hash of the entry whose seq is one less.";

    public ChainExtract {
        entries = List.copyOf(entries);
    }
}
