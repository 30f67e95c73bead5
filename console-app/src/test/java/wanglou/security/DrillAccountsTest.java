package wanglou.security;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.store.Stores;
import wanglou.store.World;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DrillAccountsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @ParameterizedTest
    @EnumSource
    void a_drill_has_somebody_for_every_role_who_signs_in_at_once(Stores kind) {
        try (TestHub hub = new TestHub(kind.fresh(temp), World.DRILL)) {
            DrillAccounts.prepare(hub.desk, List.of(), World.DRILL);
            int written = hub.journaled().size();
            DrillAccounts.prepare(hub.desk, List.copyOf(hub.service.people().values()), World.DRILL);
            assertEquals(written, hub.journaled().size(), "a second start makes nothing new");
            Set<Role> roles = new HashSet<>();
            hub.service.people().values().forEach(p -> roles.addAll(p.roles()));
            assertEquals(Set.of(Role.values()), roles);
            SignInResult result = hub.desk.signIn(new PersonId("lin.zhiyuan"), DrillAccounts.PASSWORD.toCharArray(), new SeatId("3"), "");
            assertEquals("林知远", assertInstanceOf(SignInResult.Granted.class, result).session().displayName());
        }
    }

    @Test
    void there_are_none_outside_a_drill() {
        try (TestHub hub = new TestHub(Stores.H2.fresh(temp), World.NORMAL)) {
            assertThrows(IllegalArgumentException.class, () -> DrillAccounts.prepare(hub.desk, List.of(), World.NORMAL));
            assertEquals(0, hub.service.people().size());
        }
    }
}
