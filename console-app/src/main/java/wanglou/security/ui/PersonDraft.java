package wanglou.security.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.security.AccountCommand;
import wanglou.security.Person;

/** Home: any (immutable). What stands in the form of a person, and the commands that make it so. What is allowed, the hub decides. */
public record PersonDraft(String displayName, String station, Set<Role> roles) {

    /** As the hub asks of a sign-in name; here only so that what cannot even be an id is told at once. */
    private static final String SIGN_IN_NAME = "[a-z0-9][a-z0-9._-]{0,63}";

    public PersonDraft {
        displayName = displayName.strip();
        station = station.strip();
        roles = Set.copyOf(roles);
    }

    public static PersonDraft of(Person person) {
        return new PersonDraft(person.displayName(), person.station(), person.roles());
    }

    /** Why the sign-in name cannot be one, empty when it can. */
    public static Optional<Problem> obstacle(String signInName) {
        return signInName.matches(SIGN_IN_NAME) ? Optional.empty() : Optional.of(Problem.of("security.sign-in-name", signInName));
    }

    public AccountCommand create(PersonId id) {
        return new AccountCommand.CreatePerson(id, displayName, roles, station);
    }

    /** What is to be sent, in this order; nothing where nothing was changed. */
    public List<AccountCommand> changes(Person before) {
        List<AccountCommand> changes = new ArrayList<>();
        if (!displayName.equals(before.displayName()) || !station.equals(before.station())) {
            changes.add(new AccountCommand.ChangeDetails(before.id(), displayName, station));
        }
        if (!roles.equals(before.roles())) {
            changes.add(new AccountCommand.ChangeRoles(before.id(), roles));
        }
        return changes;
    }
}
