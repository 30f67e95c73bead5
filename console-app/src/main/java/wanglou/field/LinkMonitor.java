package wanglou.field;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import wanglou.core.Board;

/** Home: any thread; {@link #publish} hub thread. The meters of all field links, and the board {@code links} that shows them. */
public final class LinkMonitor {

    private final InstantSource clock;
    private final Map<String, LinkMeter> meters = new ConcurrentSkipListMap<>();
    private final Board<String, LinkHealth> board = new Board<>("links", String.class, LinkHealth.class);

    public LinkMonitor(InstantSource clock) {
        this.clock = clock;
    }

    public Board<String, LinkHealth> board() {
        return board;
    }

    /** Adds a link; it shows as not started until its adapter says otherwise. */
    public LinkMeter open(String id, String kind, String address) {
        LinkMeter meter = new LinkMeter(id, kind, address, clock);
        if (meters.putIfAbsent(id, meter) != null) {
            throw new IllegalArgumentException("two field links with the id " + id);
        }
        return meter;
    }

    /** The meter of a link that was opened. */
    public LinkMeter meter(String link) {
        LinkMeter meter = meters.get(link);
        if (meter == null) {
            throw new IllegalArgumentException("no field link " + link);
        }
        return meter;
    }

    boolean knows(String link) {
        return meters.containsKey(link);
    }

    /** Puts the health of every link on the board; the hub calls it once a second. */
    public void publish() {
        meters.forEach((id, meter) -> board.put(id, meter.health()));
    }
}
