package wanglou.hub;

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
import java.util.function.Predicate;

import wanglou.core.Actor;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.Piece;

/**
 * Home: any. Tickets to one piece each: 256 random bits, good for many requests of one player. A ticket belongs to whoever uses it first: requests from
 * another address find nothing. It ends when it was not used for {@link EvidenceTicket#IDLE_MINUTES} minutes, after half a day, or when its person is no
 * longer signed in at that seat. Only digests are kept.
 */
final class PieceTickets {

    private static final Duration IDLE = Duration.ofMinutes(EvidenceTicket.IDLE_MINUTES);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private record Ticket(Piece piece, Actor actor, Instant since, Instant used, String peer) {
    }

    private final InstantSource clock;
    private final Predicate<Actor> signedIn;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Ticket> open = new LinkedHashMap<>();

    /** @param signedIn whether this person still sits at that seat */
    PieceTickets(InstantSource clock, Predicate<Actor> signedIn) {
        this.clock = clock;
        this.signedIn = signedIn;
    }

    synchronized String issue(Piece piece, Actor actor) {
        Instant now = clock.instant();
        open.values().removeIf(ticket -> over(ticket, now));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        open.put(digest(token), new Ticket(piece, actor, now, now, ""));
        return token;
    }

    /** What the ticket opens for {@code peer}, the network address that asks; empty for one that is unknown, over or another's. */
    synchronized Optional<Piece> use(String token, String peer) {
        String digest = digest(token);
        Ticket ticket = open.get(digest);
        Instant now = clock.instant();
        if (ticket == null || !ticket.peer().isEmpty() && !ticket.peer().equals(peer)) {
            return Optional.empty();
        }
        if (over(ticket, now) || !signedIn.test(ticket.actor())) {
            open.remove(digest);
            return Optional.empty();
        }
        open.put(digest, new Ticket(ticket.piece(), ticket.actor(), ticket.since(), now, peer));
        return Optional.of(ticket.piece());
    }

    private static boolean over(Ticket ticket, Instant now) {
        return !now.isBefore(ticket.used().plus(IDLE)) || !now.isBefore(ticket.since().plus(LONGEST));
    }

    private static String digest(String token) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
