package wanglou.evidence;

/**
 * Opens the plain bytes of one piece, by HTTP GET or HEAD with Range, as often as one player needs.
 *
 * @param path on the hub's web server; good while it is used, and {@link #IDLE_MINUTES} minutes longer, from the machine that used it first, as long as
 *         the person is signed in
 * @param contentType {@code video/mp4}, {@code video/mp2t} or {@code image/png}
 * @param bytes of the whole file
 */
public record EvidenceTicket(String path, String contentType, long bytes) {

    public static final int IDLE_MINUTES = 10;
}
