package wanglou.link;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

/** The bodies of the few HTTP requests that come before the link is open. */
public final class SignIn {

    private SignIn() {
    }

    /** {@code GET /api/hello}: what the hub says to anybody who knocks. */
    public record Hello(String name, String version, String centre, boolean drill, long hubMillis) {
    }

    /** {@code POST /api/sign-in}. */
    public record Request(String name, String password, String seat) {
    }

    /** {@code POST /api/change-password}, with the token of the session at hand. */
    public record Change(String old, String chosen) {
    }

    /** {@code POST /api/confirm}, with the token of the session at hand: answered 204 when the password is that person's. */
    public record Confirm(String password) {
    }

    /** {@code POST /api/issue-code}, by the security administrator: a one-time set-up code for a new account or a forgotten password. */
    public record CodeFor(PersonId person) {
    }

    /** Answer to it. The code is shown once and printed on the person's sheet. */
    public record Code(String code, @Nullable Instant validUntil) {
    }

    /** Answer to sign-in and change-password; a refusal is status 403 with a {@link wanglou.core.Problem}. */
    public record Granted(String token, PersonId person, String displayName, SeatId seat, Set<Role> roles, boolean mustChangePassword) {
    }
}
