package wanglou.security;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PermissionsTest {

    sealed interface Asked extends Command {
        record Open() implements Asked {
        }

        record SetUp() implements Asked {
        }

        record Forgotten() implements Asked {
        }
    }

    private final Permissions permissions = Permissions.table()
            .anybodySignedIn(Asked.Open.class)
            .allow(Asked.SetUp.class, Role.SYSTEM_ADMIN)
            .build();

    private static Actor as(Role... roles) {
        return new Actor(new PersonId("p"), new SeatId("s"), Set.of(roles));
    }

    @Test
    void a_role_may_what_the_table_says_and_no_more() {
        assertTrue(permissions.check(as(Role.SYSTEM_ADMIN), new Asked.SetUp()).isEmpty());
        assertEquals("security.needs.system-admin", permissions.check(as(Role.SECURITY_ADMIN, Role.DISPATCHER), new Asked.SetUp()).orElseThrow().code());
        assertTrue(permissions.check(as(Role.DISPATCHER), new Asked.Open()).isEmpty());
    }

    @Test
    void who_must_change_the_password_first_may_nothing() {
        assertEquals("security.password-first", permissions.check(as(), new Asked.Open()).orElseThrow().code());
    }

    @Test
    void what_is_not_in_the_table_only_the_hub_may() {
        assertEquals("security.hub-only", permissions.check(as(Role.values()), new Asked.Forgotten()).orElseThrow().code());
        assertTrue(permissions.check(Actor.HUB, new Asked.Forgotten()).isEmpty());
        assertEquals(Set.of(Asked.Forgotten.class), permissions.missing(List.of(Asked.class)));
    }

    @Test
    void a_line_stands_once() {
        assertThrows(IllegalArgumentException.class, () -> Permissions.table().anybodySignedIn(Asked.Open.class).anybodySignedIn(Asked.Open.class));
        assertThrows(IllegalArgumentException.class, () -> Permissions.table().anybodySignedIn(Asked.class));
    }

    @Test
    void every_account_command_has_a_line() {
        Permissions.Table table = Permissions.table();
        AccountService.rights(table);
        assertEquals(Set.of(), table.build().missing(List.of(AccountCommand.class)));
    }
}
