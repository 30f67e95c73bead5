package wanglou.security;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.Event;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

/** What happened to accounts. Journal names start with {@code accounts.}; no password and no hash is ever in them. */
public sealed interface AccountEvent extends Event {

    PersonId person();

    record PersonCreated(PersonId person, String displayName, Set<Role> roles, String station) implements AccountEvent {
        public PersonCreated {
            roles = Roles.ordered(roles);
        }
    }

    record DetailsChanged(PersonId person, String displayName, String station) implements AccountEvent {
    }

    record RolesChanged(PersonId person, Set<Role> roles) implements AccountEvent {
        public RolesChanged {
            roles = Roles.ordered(roles);
        }
    }

    /**
     * @param secret random name of the hash, of no use to anybody: the hash is in the table of secrets, written in the same transaction
     * @param validUntil null: until it is changed
     */
    record PasswordSet(PersonId person, String secret, boolean mustChange, @Nullable Instant validUntil) implements AccountEvent {
    }

    record SignedIn(PersonId person, SeatId seat) implements AccountEvent {
    }

    record SignInFailed(PersonId person, SeatId seat, String from, Why why) implements AccountEvent {
    }

    record SignedOut(PersonId person, SeatId seat, String reason) implements AccountEvent {
    }

    record PersonLocked(PersonId person, int failures) implements AccountEvent {
    }

    record PersonUnlocked(PersonId person) implements AccountEvent {
    }

    /** Why nobody was let in. */
    enum Why {
        UNKNOWN_PERSON, WRONG_PASSWORD, CODE_EXPIRED, LOCKED, NO_ROLES
    }
}
