package wanglou.video.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Home: any. Tickets to one stream: 256 random bits, good once and for a short while. Only digests are kept, so that memory shows no usable ticket and
 * looking one up leaks nothing by its timing.
 */
public final class StreamTokens<T> {

    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Ticket<T>> open = new LinkedHashMap<>();

    private record Ticket<T>(T target, Instant until) {}

    public StreamTokens(InstantSource clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    /** A fresh ticket to {@code target}; letters, digits, dash and underscore only. */
    public synchronized String issue(T target) {
        Instant now = clock.instant();
        open.values().removeIf(ticket -> !now.isBefore(ticket.until()));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        open.put(digest(token), new Ticket<>(target, now.plus(life)));
        return token;
    }

    /** What the ticket opens; it is spent by this. Empty for one that is unknown, spent or too old. */
    public synchronized Optional<T> redeem(String token) {
        Ticket<T> ticket = open.remove(digest(token));
        return ticket == null || !clock.instant().isBefore(ticket.until()) ? Optional.empty() : Optional.of(ticket.target());
    }

    private static String digest(String token) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
