package wanglou.console;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import wanglou.core.Problem;
import wanglou.security.Passwords;

/**
 * Home: workers. Knows the password of the person at this desk while the hub cannot be asked, so that a locked screen opens on the last picture:
 * as a salted hash in memory, made at sign-in and gone with the session. What is decided stays with the hub; without it nothing can be sent.
 */
final class LostHubProof {

    /** As at the hub (OWASP ASVS 2.2.1: slow guessing down); the hub counts anew when it is back. */
    private static final int MOST_TRIES = 5;

    private final Passwords passwords;
    private final CompletableFuture<String> kept;
    private int failures;

    LostHubProof(Passwords passwords, String password, Executor workers) {
        this.passwords = passwords;
        this.kept = CompletableFuture.supplyAsync(() -> passwords.hash(password.toCharArray()), workers);
    }

    /** The hub answered: whatever was tried without it is over. */
    synchronized void hubAnswered() {
        failures = 0;
    }

    /** Why not, empty when it is the person's password. Takes a good part of a second. */
    synchronized Optional<HubAccess.SignIn.Refused> check(String typed) {
        if (failures >= MOST_TRIES) {
            return Optional.of(new HubAccess.SignIn.Refused(Problem.of("security.wait-for-hub", MOST_TRIES), 0));
        }
        if (passwords.verify(typed.toCharArray(), kept.join())) {
            failures = 0;
            return Optional.empty();
        }
        failures++;
        return Optional.of(new HubAccess.SignIn.Refused(Problem.of("security.wrong", failures, MOST_TRIES), MOST_TRIES - failures));
    }
}
