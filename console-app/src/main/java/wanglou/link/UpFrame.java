package wanglou.link;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoBox;

/** What a console says to its hub: one JSON text frame each, told apart by {@code is}. */
public sealed interface UpFrame {

    /**
     * First frame of a connection.
     *
     * @param hub the hub run this console was connected to last, null on the first connection
     * @param seq up to which journal number its mirrors stand
     */
    record Hello(@Nullable String hub, long seq) implements UpFrame {
    }

    /** @param id made by the console; a repeat gets the first outcome again */
    record Do(String id, String type, JsonNode body) implements UpFrame {
    }

    /** @param n told back in the answer */
    record Ask(long n, String type, JsonNode body) implements UpFrame {
    }

    /** @param hertz how often fixes inside the box are wanted */
    record LookAt(GeoBox box, double hertz) implements UpFrame {
    }

    /** @param n told back; @param roundTripMillis of the ping before, −1 at first */
    record Ping(long n, int roundTripMillis) implements UpFrame {
    }
}
