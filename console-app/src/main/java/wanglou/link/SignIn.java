package wanglou.link;

import java.util.Set;

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

    /** Answer to both; a refusal is status 403 with a {@link wanglou.core.Problem}. */
    public record Granted(String token, PersonId person, String displayName, SeatId seat, Set<Role> roles, boolean mustChangePassword) {
    }
}
