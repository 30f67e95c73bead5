package wanglou.cameras;

/** @param path on the hub's web server; opens the stream once, within half a minute */
public record WatchTicket(String path) {
}
