package wanglou.security;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.PersonId;
import wanglou.core.Role;

/**
 * An account. Board {@code people}. No secret is in it.
 *
 * @param roles none: has left and cannot sign in
 * @param failures wrong passwords since the last sign-in or unlock
 * @param lockedAt null when not locked
 * @param mustChangePassword the password is a set-up code that somebody else has seen
 */
public record Person(PersonId id, String displayName, Set<Role> roles, String station, int failures, @Nullable Instant lockedAt,
        boolean mustChangePassword) {

    public Person {
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("a person needs a name to show");
        }
        roles = Roles.ordered(roles);
    }

    public boolean locked() {
        return lockedAt != null;
    }

    Person withDetails(String newName, String newStation) {
        return new Person(id, newName, roles, newStation, failures, lockedAt, mustChangePassword);
    }

    Person withRoles(Set<Role> newRoles) {
        return new Person(id, displayName, newRoles, station, failures, lockedAt, mustChangePassword);
    }

    Person withFailures(int count) {
        return new Person(id, displayName, roles, station, count, lockedAt, mustChangePassword);
    }

    Person lockedSince(Instant at) {
        return new Person(id, displayName, roles, station, failures, at, mustChangePassword);
    }

    Person unlocked() {
        return new Person(id, displayName, roles, station, 0, null, mustChangePassword);
    }

    Person withPassword(boolean mustChange) {
        return new Person(id, displayName, roles, station, failures, lockedAt, mustChange);
    }
}
