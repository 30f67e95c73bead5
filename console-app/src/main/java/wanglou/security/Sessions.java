package wanglou.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.SeatId;

/**
 * Home: any thread. Who is signed in, in memory and on a shelf that outlives the hub, so that a console finds back after
 * a restart. A token is 256 random bits; only its SHA-256 is kept.
 *
 * <p>A seat holds one person; a person holds at most a few seats (a desk and its wall), the oldest gives way.
 */
public final class Sessions {

    /** Longer than a shift of 12 hours with its handover. */
    public static final Duration LIFE = Duration.ofHours(14);
    /** A desk and a wall. */
    static final int SEATS_PER_PERSON = 2;

    private static final int TOKEN_BYTES = 32;

    private final InstantSource clock;
    private final Duration life;
    private final BiConsumer<Session, Problem> ended;
    private final Shelf shelf;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byTokenHash = new HashMap<>();

    /** Where sessions outlive the hub. */
    public interface Shelf {

        /** By the hash of their tokens. */
        Map<String, Session> load();

        void put(String tokenHash, Session session);

        void remove(String tokenHash);

        /** Keeps nothing: a restart ends all sessions. */
        Shelf NONE = new Shelf() {
            @Override
            public Map<String, Session> load() {
                return Map.of();
            }

            @Override
            public void put(String tokenHash, Session session) {
                // nothing outlives the hub
            }

            @Override
            public void remove(String tokenHash) {
                // nothing was kept
            }
        };
    }

    /** @param ended called, outside of any lock, for each session that ends for another reason than its own sign-out */
    public Sessions(InstantSource clock, Duration life, BiConsumer<Session, Problem> ended) {
        this(clock, life, ended, Shelf.NONE);
    }

    /** @param shelf where sessions outlive the hub; those whose time is up are not taken from it */
    public Sessions(InstantSource clock, Duration life, BiConsumer<Session, Problem> ended, Shelf shelf) {
        this.clock = clock;
        this.life = life;
        this.ended = ended;
        this.shelf = shelf;
        shelf.load().forEach((hash, session) -> {
            if (clock.instant().isBefore(session.until())) {
                byTokenHash.put(hash, session);
            } else {
                shelf.remove(hash);
            }
        });
    }

    /** @param token goes to the console and nowhere else */
    public record Opened(Session session, String token) {
    }

    Opened open(Person person, SeatId seat) {
        Instant now = clock.instant();
        Session session = new Session(person.id(), person.displayName(), seat, person.mustChangePassword() ? Set.of() : person.roles(),
                now, now.plus(life));
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        end(old -> old.seat().equals(seat), Problem.of("security.seat-taken", person.displayName()));
        endOldest(person.id());
        shelf.put(hash(token), session);
        synchronized (byTokenHash) {
            byTokenHash.put(hash(token), session);
        }
        return new Opened(session, token);
    }

    /** The session of a token, empty when there is none or its time is up. */
    public Optional<Session> find(String token) {
        String hash = hash(token);
        Session session;
        synchronized (byTokenHash) {
            session = byTokenHash.get(hash);
            if (session == null || clock.instant().isBefore(session.until())) {
                return Optional.ofNullable(session);
            }
            byTokenHash.remove(hash);
        }
        shelf.remove(hash);
        ended.accept(session, Problem.of("security.session-over"));
        return Optional.empty();
    }

    /** Ends one by its token and returns it; the listener is not told. */
    Optional<Session> close(String token) {
        shelf.remove(hash(token));
        synchronized (byTokenHash) {
            return Optional.ofNullable(byTokenHash.remove(hash(token)));
        }
    }

    /** Ends all of a person. */
    public void endAll(PersonId person, Problem reason) {
        end(session -> session.person().equals(person), reason);
    }

    /** To be told, not on the hub thread, of every change of the board {@code people}: whoever has got other roles must sign in anew. */
    public void personChanged(Person person) {
        end(session -> session.person().equals(person.id()) && !session.roles().isEmpty() && !session.roles().equals(person.roles()),
                Problem.of("security.roles-changed"));
    }

    /** Ends those whose time is up; call it now and then. */
    public void sweep() {
        Instant now = clock.instant();
        end(session -> !now.isBefore(session.until()), Problem.of("security.session-over"));
    }

    /** All, in no order. */
    public List<Session> all() {
        synchronized (byTokenHash) {
            return List.copyOf(byTokenHash.values());
        }
    }

    /** Whether this person is signed in at that seat. */
    public boolean holds(Actor actor) {
        return all().stream().anyMatch(session -> session.person().equals(actor.person()) && session.seat().equals(actor.seat()));
    }

    private void endOldest(PersonId person) {
        List<Session> held = all().stream()
                .filter(session -> session.person().equals(person))
                .sorted(Comparator.comparing(Session::since))
                .toList();
        if (held.size() >= SEATS_PER_PERSON) {
            List<Session> over = held.subList(0, held.size() - SEATS_PER_PERSON + 1);
            end(over::contains, Problem.of("security.signed-in-elsewhere"));
        }
    }

    private void end(Predicate<Session> which, Problem reason) {
        Map<String, Session> gone = new HashMap<>();
        synchronized (byTokenHash) {
            byTokenHash.forEach((hash, session) -> {
                if (which.test(session)) {
                    gone.put(hash, session);
                }
            });
            byTokenHash.keySet().removeAll(gone.keySet());
        }
        gone.forEach((hash, session) -> {
            shelf.remove(hash);
            ended.accept(session, reason);
        });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
