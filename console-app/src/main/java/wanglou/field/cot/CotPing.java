package wanglou.field.cot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The keep-alive of TAK streams: a client that gets no answer to its ping drops the connection after some seconds. */
final class CotPing {

    static final String TYPE = "t-x-c-t";

    private static final Duration VALID = Duration.ofSeconds(20);

    private CotPing() {
    }

    /** The ping a client sends while it has nothing to say. */
    static byte[] ping(Instant now) {
        return event("wanglou-ping", TYPE, now);
    }

    static byte[] pong(Instant now) {
        return event("takPong", TYPE + "-r", now);
    }

    private static byte[] event(String uid, String type, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return ("<?xml version='1.0' encoding='UTF-8'?>\n<event version='2.0' uid='" + uid + "' type='" + type + "' how='m-g' time='" + now
                + "' start='" + now + "' stale='" + now.plus(VALID)
                + "'><point lat='0.0' lon='0.0' hae='0.0' ce='9999999.0' le='9999999.0'/></event>\n").getBytes(StandardCharsets.UTF_8);
    }
}
