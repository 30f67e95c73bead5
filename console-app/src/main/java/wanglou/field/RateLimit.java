package wanglou.field;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Home: any thread. A token bucket per sender: a burst is let through, a flood is not. */
public final class RateLimit {

    /** Senders remembered; the one unheard for longest is forgotten first, and starts again with a full bucket. */
    private static final int MAX_SENDERS = 10_000;

    private record Bucket(double tokens, long atMillis) {
    }

    private final double perSecond;
    private final double burst;
    private final InstantSource clock;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_SENDERS;
        }
    };

    public RateLimit(double perSecond, double burst, InstantSource clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    public synchronized boolean allows(String sender) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(sender, new Bucket(burst, now));
        double tokens = Math.min(burst, before.tokens() + Math.max(0, now - before.atMillis()) / 1000.0 * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(sender, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
