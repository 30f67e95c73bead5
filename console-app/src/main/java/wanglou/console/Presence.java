package wanglou.console;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Home: any thread. What only the person who signed in can do about the session at this desk: show to be there still, and end it. */
public interface Presence {

    /** Where nobody is signed in: there is no password to ask for, so nothing is locked. */
    Presence NONE = new Presence() {
        @Override
        public boolean provable() {
            return false;
        }

        @Override
        public CompletableFuture<Optional<HubAccess.SignIn.Refused>> confirm(String password) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void signOut() {
            // there is no session to end
        }
    };

    /** Whether there is a password that could be asked for. */
    default boolean provable() {
        return true;
    }

    /**
     * Asks the hub whether this is the person's password.
     *
     * @return why not, empty when it is; completes exceptionally with a {@link wanglou.link.ProblemException} when the hub cannot be reached
     */
    CompletableFuture<Optional<HubAccess.SignIn.Refused>> confirm(String password);

    /** Tells the hub that the session is over, as well as it can be told. */
    void signOut();
}
