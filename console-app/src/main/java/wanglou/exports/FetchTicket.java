package wanglou.exports;

/**
 * @param path on the hub's web server; gives the packet once, to whoever comes first within half a minute
 * @param fileName as it should be saved
 * @param sha256 of the packet, hex
 */
public record FetchTicket(String path, String fileName, long bytes, String sha256) {
}
