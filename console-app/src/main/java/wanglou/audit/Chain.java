package wanglou.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hash of a journal entry: SHA-256 over these bytes, integers big-endian, so that anybody can check a journal with a few lines of his own.
 * <pre>
 * "wanglou.journal.1" in ASCII · seq, 8 bytes · microseconds since 1970-01-01T00:00Z, 8 bytes
 * person, seat, type, payload, previousHash (its hex text): each as its length in bytes, 4 bytes, then UTF-8
 * </pre>
 * Every field has its length before it, so no two entries share an encoding. The hash before the first entry is 64 zeros.
 */
public final class Chain {

    public static final String START = "0".repeat(64);

    private static final byte[] FORMAT = "wanglou.journal.1".getBytes(StandardCharsets.US_ASCII);

    private Chain() {
    }

    static String hash(long seq, Instant at, String person, String seat, String type, String payload, String previousHash) {
        MessageDigest digest = sha256();
        digest.update(FORMAT);
        digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(micros(at)).flip());
        text(digest, person);
        text(digest, seat);
        text(digest, type);
        text(digest, payload);
        text(digest, previousHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What the entry's hash must be, going by all else that stands in it. */
    public static String hash(JournalEntry entry) {
        return hash(entry, entry.seq());
    }

    /** What the entry's hash would be if it stood at {@code seq}. */
    static String hash(JournalEntry entry, long seq) {
        return hash(seq, entry.at(), entry.person(), entry.seat(), entry.type(), entry.payload(), entry.previousHash());
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
