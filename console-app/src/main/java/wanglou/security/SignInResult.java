package wanglou.security;

import wanglou.core.Problem;

/** The answer at the desk. */
public sealed interface SignInResult {

    /** @param mustChangePassword then the session may do nothing but {@link SignInDesk#changePassword} */
    record Granted(Session session, String token, boolean mustChangePassword) implements SignInResult {
    }

    /** Not let in; the problem says why and who can help. {@code security.wrong} carries the failures so far and how many lock. */
    record Refused(Problem problem) implements SignInResult {
    }
}
