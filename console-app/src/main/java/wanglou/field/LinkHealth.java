package wanglou.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/**
 * One field link as the status page shows it. Board {@code links}, keyed by id.
 *
 * @param id stable, e.g. {@code owntracks-http}
 * @param kind which adapter: {@code owntracks-http, owntracks-mqtt, traccar, cot}; the console has its name and icon
 * @param address what a device must be given, or the broker that is used
 * @param state ok / unavailable (the hub retries) / disabled / failed (a person must act)
 * @param reason why it is not ok, null when ok
 * @param since when this state began
 * @param inPerMinute messages received in each of the last 60 minutes, oldest first, the running minute last
 * @param outPerMinute messages sent (acknowledgements count as none) in each of the last 60 minutes
 * @param accepted messages taken since start; accepted + sum of refused = received
 * @param refused refused messages by reason code since start
 * @param ignored messages among the accepted ones that the hub has no use for, by type
 * @param lastAt when the last message came, null before the first
 * @param heard devices heard in the last two minutes
 * @param known devices ever heard on this link
 */
public record LinkHealth(String id, String kind, String address, State state, @Nullable Problem reason, Instant since,
        List<Integer> inPerMinute, List<Integer> outPerMinute, long accepted, Map<String, Long> refused, Map<String, Long> ignored, @Nullable Instant lastAt,
        int heard, int known) {

    /** LOOK.md §3: ok green disc, unavailable amber triangle, disabled outline square, failed red cross. */
    public enum State {
        OK, UNAVAILABLE, DISABLED, FAILED
    }

    public LinkHealth {
        inPerMinute = List.copyOf(inPerMinute);
        outPerMinute = List.copyOf(outPerMinute);
        refused = Map.copyOf(refused);
        ignored = ignored == null ? Map.of() : Map.copyOf(ignored);
    }
}
