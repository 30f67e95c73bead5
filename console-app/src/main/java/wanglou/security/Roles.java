package wanglou.security;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import wanglou.core.Problem;
import wanglou.core.Role;

/** Rules about sets of roles. */
final class Roles {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private Roles() {
    }

    /** In the order of the enum, so that the same roles are always written the same way. */
    static Set<Role> ordered(Set<Role> roles) {
        return Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** One person is at most one of the three administrators: GB/T 22239-2019, level 3, 8.1.5 (system, audit and security management). */
    static Optional<Problem> conflict(Set<Role> roles) {
        long administrators = roles.stream().filter(ADMINISTRATORS::contains).count();
        return administrators > 1 ? Optional.of(Problem.of("security.one-administrator")) : Optional.empty();
    }

    /** {@code security-admin} */
    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
