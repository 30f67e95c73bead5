package wanglou.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a finished piece stands in the chain of all pieces of this hub, in the order in which they were finished. A piece taken out, put in or
 * changed breaks every link behind it; the links themselves stand in the journal.
 *
 * @param number gap-free from 1
 * @param previous the hash of the link before, 64 zeros before the first
 * @param hash hex SHA-256 over {@code previous}, the piece's id and the piece's own SHA-256, UTF-8, one line each, every line ended by LF
 */
public record ChainLink(long number, String previous, String hash) {

    public static final String START = "0".repeat(64);

    /** The link of a piece behind {@code number} and {@code previous}. */
    public static ChainLink after(long number, String previous, PieceId piece, String sha256) {
        return new ChainLink(number + 1, previous, hash(previous, piece, sha256));
    }

    public static String hash(String previous, PieceId piece, String sha256) {
        try {
            byte[] text = (previous + "\n" + piece + "\n" + sha256 + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
