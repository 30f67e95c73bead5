package wanglou.security;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.Command;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

/** What can be asked about accounts. Passwords are not among it: they go to the {@link SignInDesk}, and only there. */
public sealed interface AccountCommand extends Command {

    record CreatePerson(PersonId person, String displayName, Set<Role> roles, String station) implements AccountCommand {
        public CreatePerson {
            roles = Roles.ordered(roles);
        }
    }

    record ChangeDetails(PersonId person, String displayName, String station) implements AccountCommand {
    }

    /** @param roles none takes the right to sign in; the person stays known, as the journal names it */
    record ChangeRoles(PersonId person, Set<Role> roles) implements AccountCommand {
        public ChangeRoles {
            roles = Roles.ordered(roles);
        }
    }

    record Unlock(PersonId person) implements AccountCommand {
    }

    /** What only the sign-in desk may ask: whoever does not hold its key is refused. */
    sealed interface Desk extends AccountCommand {

        DeskKey key();
    }

    /** @param secret name under which the hash waits in {@link FreshSecrets} */
    record SetPassword(DeskKey key, PersonId person, String secret, boolean mustChange, @Nullable Instant validUntil) implements Desk {
    }

    record NoteSignIn(DeskKey key, PersonId person, SeatId seat) implements Desk {
    }

    /** @param from network address of the console */
    record NoteFailure(DeskKey key, PersonId person, SeatId seat, String from, AccountEvent.Why why) implements Desk {
    }

    record NoteSignOut(DeskKey key, PersonId person, SeatId seat, String reason) implements Desk {
    }
}
