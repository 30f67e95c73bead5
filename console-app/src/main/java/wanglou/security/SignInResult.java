package wanglou.security;

import wanglou.core.Problem;

/** The answer at the desk. */
public sealed interface SignInResult {

    /** @param mustChangePassword then the session may do nothing but {@link SignInDesk#changePassword} */
    record Granted(Session session, String token, boolean mustChangePassword) implements SignInResult {
    }

    /**
     * Not let in; the problem says why and who can help.
     *
     * @param triesLeft before the account locks, −1 where it does not apply
     */
    record Refused(Problem problem, int triesLeft) implements SignInResult {
    }
}
