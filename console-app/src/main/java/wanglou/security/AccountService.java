package wanglou.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.security.AccountEvent.DetailsChanged;
import wanglou.security.AccountEvent.PasswordSet;
import wanglou.security.AccountEvent.PersonCreated;
import wanglou.security.AccountEvent.PersonLocked;
import wanglou.security.AccountEvent.PersonUnlocked;
import wanglou.security.AccountEvent.RolesChanged;
import wanglou.security.AccountEvent.SignInFailed;
import wanglou.security.AccountEvent.SignedIn;
import wanglou.security.AccountEvent.SignedOut;

/** Home: hub thread. Decides on accounts and keeps the board {@code people}. */
public final class AccountService implements Feature {

    /** As wide as its columns. */
    private static final int LONGEST = 128;

    private final Board<PersonId, Person> people = new Board<>("people", PersonId.class, Person.class);
    private final LockRule lockRule;
    private final DeskKey key;

    /** @param key the same as the sign-in desk's */
    public AccountService(LockRule lockRule, DeskKey key) {
        this.lockRule = lockRule;
        this.key = key;
    }

    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(people);
    }

    public Board<PersonId, Person> people() {
        return people;
    }

    /** Fills the board from the store. */
    void restore(Collection<Person> stored) {
        people.clear();
        stored.forEach(person -> people.put(person.id(), person));
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((AccountCommand) command) {
            case AccountCommand.CreatePerson c -> create(c);
            case AccountCommand.ChangeDetails c -> known(c.person(), p -> unfit(c.displayName(), c.station())
                    .orElseGet(() -> Decision.accept(p.id().value(), new DetailsChanged(p.id(), c.displayName().strip(), c.station().strip()))));
            case AccountCommand.ChangeRoles c -> known(c.person(), p -> changeRoles(p, c.roles(), actor));
            case AccountCommand.Unlock c -> known(c.person(), p -> p.locked()
                    ? Decision.accept(p.id().value(), new PersonUnlocked(p.id()))
                    : Decision.refuse("security.not-locked", p.displayName()));
            case AccountCommand.Desk c -> c.key() == key ? decideForDesk(c) : Decision.refuse("security.hub-only");
        };
    }

    private Decision decideForDesk(AccountCommand.Desk command) {
        return switch (command) {
            case AccountCommand.SetPassword c -> known(c.person(), p -> Decision.accept(p.id().value(),
                    new PasswordSet(p.id(), c.secret(), c.mustChange(), c.validUntil())));
            case AccountCommand.NoteSignIn c -> known(c.person(), p -> p.locked()
                    ? new Decision.Refused(lockedProblem(p))
                    : Decision.accept(p.id().value(), new SignedIn(p.id(), c.seat())));
            case AccountCommand.NoteFailure c -> noteFailure(c);
            case AccountCommand.NoteSignOut c -> Decision.accept(c.person().value(), new SignedOut(c.person(), c.seat(), c.reason()));
        };
    }

    private Decision create(AccountCommand.CreatePerson c) {
        if (people.get(c.person()) != null || c.person().equals(Actor.HUB.person())) {
            return Decision.refuse("security.person-exists", c.person());
        }
        if (!c.person().value().matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            return Decision.refuse("security.sign-in-name", c.person());
        }
        return unfit(c.displayName(), c.station()).or(() -> Roles.conflict(c.roles()).map(Decision.Refused::new)).orElseGet(() -> Decision.accept(c.person().value(),
                new PersonCreated(c.person(), c.displayName().strip(), c.roles(), c.station().strip())));
    }

    private static Optional<Decision> unfit(String displayName, String station) {
        if (displayName.isBlank()) {
            return Optional.of(Decision.refuse("security.name-missing"));
        }
        return Stream.of(displayName, station).anyMatch(text -> text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
                ? Optional.of(Decision.refuse("security.text-unfit", LONGEST)) : Optional.empty();
    }

    private Decision changeRoles(Person person, Set<Role> roles, Actor actor) {
        if (actor.person().equals(person.id())) {
            return Decision.refuse("security.own-roles");
        }
        boolean otherSecurityAdmin = people.values().stream()
                .anyMatch(p -> !p.id().equals(person.id()) && p.roles().contains(Role.SECURITY_ADMIN));
        if (!otherSecurityAdmin && !roles.contains(Role.SECURITY_ADMIN)) {
            return Decision.refuse("security.last-security-admin", person.displayName());
        }
        return Roles.conflict(roles).<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(person.id().value(), new RolesChanged(person.id(), roles)));
    }

    /** A failure is a fact also when nobody of that name exists; only a wrong password of an account that is not locked counts towards its lock. */
    private Decision noteFailure(AccountCommand.NoteFailure c) {
        List<Event> events = new ArrayList<>();
        events.add(new SignInFailed(c.person(), c.seat(), c.from(), c.why()));
        Person person = people.get(c.person());
        if (person != null && counts(person, c.why()) && person.failures() + 1 >= lockRule.failures()) {
            events.add(new PersonLocked(c.person(), person.failures() + 1));
        }
        return new Decision.Accepted(events, c.person().value());
    }

    private static boolean counts(Person person, AccountEvent.Why why) {
        return !person.locked() && why == AccountEvent.Why.WRONG_PASSWORD;
    }

    private Decision known(PersonId id, Function<Person, Decision> decide) {
        Person person = people.get(id);
        return person == null ? Decision.refuse("security.unknown-person", id) : decide.apply(person);
    }

    @Override
    public void apply(Fact fact) {
        AccountEvent event = (AccountEvent) fact.event();
        Person before = people.get(event.person());
        Person after = after(before, event, fact.at());
        if (after != null) {
            people.put(after.id(), after);
        }
    }

    /** The account as the event leaves it; null when it concerns none. The table is written by the same rule. */
    static @Nullable Person after(@Nullable Person before, AccountEvent event, Instant at) {
        if (event instanceof PersonCreated e) {
            return new Person(e.person(), e.displayName(), e.roles(), e.station(), 0, null, true);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case PersonCreated e -> before;
            case DetailsChanged e -> before.withDetails(e.displayName(), e.station());
            case RolesChanged e -> before.withRoles(e.roles());
            case PasswordSet e -> before.withPassword(e.mustChange());
            case SignedIn e -> before.withFailures(0);
            case SignInFailed e -> counts(before, e.why()) ? before.withFailures(before.failures() + 1) : before;
            case SignedOut e -> before;
            case PersonLocked e -> before.lockedSince(at);
            case PersonUnlocked e -> before.unlocked();
        };
    }

    @Override
    public List<Event> tick(Instant now) {
        if (lockRule.lockedFor().isZero()) {
            return List.of();
        }
        return people.values().stream()
                .filter(p -> p.lockedAt() != null && !now.isBefore(p.lockedAt().plus(lockRule.lockedFor())))
                .<Event>map(p -> new PersonUnlocked(p.id()))
                .toList();
    }

    /** What a person who may not sign in just now is told, empty when nothing stands against it. */
    Optional<Problem> obstacle(Person person) {
        return person.locked() ? Optional.of(lockedProblem(person)) : Optional.empty();
    }

    /** What somebody who does not exist is told after as many tries: the same. */
    Problem lockedStranger() {
        return locked(people.values());
    }

    private Problem lockedProblem(Person person) {
        return locked(people.values().stream().filter(p -> !p.id().equals(person.id())).toList());
    }

    /** Says who can help. */
    private Problem locked(Collection<Person> others) {
        String names = String.join(", ", others.stream()
                .filter(p -> p.roles().contains(Role.SECURITY_ADMIN))
                .map(Person::displayName)
                .sorted()
                .toList());
        return lockRule.lockedFor().isZero()
                ? Problem.of("security.locked", lockRule.failures(), names)
                : Problem.of("security.locked-for", lockRule.failures(), names, lockRule.lockedFor().toMinutes());
    }

    LockRule lockRule() {
        return lockRule;
    }

    /** Who may do which of these commands; the desk's are guarded by its key. */
    public static void rights(Permissions.Table table) {
        table.allow(AccountCommand.CreatePerson.class, Role.SECURITY_ADMIN)
                .allow(AccountCommand.ChangeDetails.class, Role.SECURITY_ADMIN)
                .allow(AccountCommand.ChangeRoles.class, Role.SECURITY_ADMIN)
                .allow(AccountCommand.Unlock.class, Role.SECURITY_ADMIN)
                .anybody(AccountCommand.SetPassword.class)
                .anybody(AccountCommand.NoteSignIn.class)
                .anybody(AccountCommand.NoteFailure.class)
                .anybody(AccountCommand.NoteSignOut.class);
    }
}
