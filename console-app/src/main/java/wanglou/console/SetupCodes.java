package wanglou.console;

import java.util.concurrent.CompletableFuture;

import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.link.ProblemException;
import wanglou.link.SignIn;

/** Home: any thread. Asks the hub for one-time set-up codes, in the name of the person who is signed in. */
@FunctionalInterface
public interface SetupCodes {

    /** Where nobody is signed in. */
    SetupCodes NONE = person -> CompletableFuture.failedFuture(new ProblemException(Problem.of("security.session-over")));

    /**
     * Makes a code in place of the person's password and ends that person's sessions. It comes once and is kept nowhere: show it, do not store it.
     *
     * @return completes exceptionally with a {@link ProblemException} when the hub refuses or cannot be reached
     */
    CompletableFuture<SignIn.Code> issue(PersonId person);
}
