package wanglou.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Decision;
import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final PersonId ADMIN = new PersonId("admin");
    private static final PersonId OTHER = new PersonId("other");

    private final AccountService service = new AccountService(LockRule.STANDARD, new DeskKey());
    private final Actor admin = new Actor(ADMIN, new SeatId("s"), Set.of(Role.SECURITY_ADMIN));

    @BeforeEach
    void two_people() {
        apply(new AccountEvent.PersonCreated(ADMIN, "A", Set.of(Role.SECURITY_ADMIN), ""));
        apply(new AccountEvent.PersonCreated(OTHER, "O", Set.of(Role.DISPATCHER), ""));
    }

    private void apply(AccountEvent event) {
        service.apply(new Fact(NOW, Actor.HUB, event));
    }

    private String refusal(AccountCommand command) {
        return assertInstanceOf(Decision.Refused.class, service.decide(command, admin, NOW)).problem().code();
    }

    @Test
    void nobody_holds_two_of_the_three_administrator_roles() {
        for (Set<Role> two : List.of(Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN), Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
                Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN), Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))) {
            assertEquals("security.one-administrator", refusal(new AccountCommand.CreatePerson(new PersonId("x"), "X", two, "")));
            assertEquals("security.one-administrator", refusal(new AccountCommand.ChangeRoles(OTHER, two)));
        }
    }

    @Test
    void nobody_changes_his_own_roles_and_the_last_security_administrator_stays() {
        assertEquals("security.own-roles", refusal(new AccountCommand.ChangeRoles(ADMIN, Set.of(Role.DISPATCHER))));
        Decision byAnother = service.decide(new AccountCommand.ChangeRoles(ADMIN, Set.of(Role.DISPATCHER)), Actor.HUB, NOW);
        assertEquals("security.last-security-admin", assertInstanceOf(Decision.Refused.class, byAnother).problem().code());
    }

    @Test
    void a_name_is_given_once_and_never_that_of_the_hub() {
        assertEquals("security.person-exists", refusal(new AccountCommand.CreatePerson(OTHER, "X", Set.of(), "")));
        assertEquals("security.person-exists", refusal(new AccountCommand.CreatePerson(Actor.HUB.person(), "X", Set.of(), "")));
        assertEquals("security.sign-in-name", refusal(new AccountCommand.CreatePerson(new PersonId("Lin Zhi"), "X", Set.of(), "")));
        assertEquals("security.name-missing", refusal(new AccountCommand.CreatePerson(new PersonId("x"), " ", Set.of(), "")));
        assertEquals("security.unknown-person", refusal(new AccountCommand.Unlock(new PersonId("x"))));
    }

    @Test
    void deciding_changes_nothing() {
        service.boards().getFirst().drain();
        service.decide(new AccountCommand.CreatePerson(new PersonId("x"), "X", Set.of(), ""), admin, NOW);
        assertTrue(service.boards().getFirst().drain().isEmpty());
    }
}
