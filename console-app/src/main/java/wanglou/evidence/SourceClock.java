package wanglou.evidence;

import java.time.Duration;

/**
 * How a source's clock stood to the hub's while a piece was recorded.
 *
 * @param offset the source's clock less the hub's, with the shortest way from there in it; negative for a source that is late
 * @param from who said so: {@code rtcp}, the camera's own sender reports
 */
public record SourceClock(Duration offset, String from) {
}
