package wanglou.console;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.link.HubLink;

/** Home: any thread. How a console comes to a link: what can be known of the hub before sign-in, and sign-in itself. */
public interface HubAccess {

    /**
     * What the hub says to anybody who knocks.
     *
     * @param hub its name
     * @param centre the command centre's own name, empty where none was set
     * @param clockOffset hub clock minus this desk's clock
     * @param certificate first bytes of the certificate's SHA-256, e.g. {@code 7C:41:9E:B0}; null on loopback without TLS
     * @param drill whether everything here is an exercise
     */
    record Greeting(String hub, String version, String centre, Duration roundTrip, Duration clockOffset, @Nullable String certificate,
            boolean drill) {
    }

    /** What came of an attempt to sign in. */
    sealed interface SignIn {

        /**
         * @param displayName as the hub knows the person
         * @param codes asked in this person's name
         * @param presence of this person at this desk
         */
        record In(HubLink link, Actor actor, String displayName, SetupCodes codes, Presence presence) implements SignIn {
            public In(HubLink link, Actor actor, String displayName) {
                this(link, actor, displayName, SetupCodes.NONE, Presence.NONE);
            }
        }

        /** @param triesLeft before the account is locked, −1 where it does not apply */
        record Refused(Problem problem, int triesLeft) implements SignIn {
        }
    }

    /** Completes exceptionally with a {@link wanglou.link.ProblemException} while the hub cannot be reached. */
    CompletableFuture<Greeting> greet();

    /**
     * Signs in and begins to feed the mirrors. Completes exceptionally with a {@link wanglou.link.ProblemException} when the hub cannot be
     * reached; the password is not kept.
     */
    CompletableFuture<SignIn> signIn(String name, String password, SeatId seat, Mirrors mirrors);

    /**
     * Chooses a password of one's own in place of a set-up code and signs in with it. A hub answers sign-in with
     * {@code security.password-first} when this has to come first.
     */
    default CompletableFuture<SignIn> changePassword(String name, String old, String chosen, SeatId seat, Mirrors mirrors) {
        return CompletableFuture.completedFuture(new SignIn.Refused(Problem.of("security.password-first"), -1));
    }
}
