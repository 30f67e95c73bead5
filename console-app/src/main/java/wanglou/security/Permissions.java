package wanglou.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Problem;
import wanglou.core.Role;

/**
 * Home: any (immutable). Which roles may do which command or query. What is not in the table nobody may do but the hub itself.
 *
 * <p>The three administrators are separate: the system administrator sets up links, units and devices, the security administrator accounts, the audit
 * administrator reads and verifies the journal; none of them has the others' rights, and none dispatches by being one.
 */
public final class Permissions {

    private final Map<Class<?>, Set<Role>> allowed;

    private Permissions(Map<Class<?>, Set<Role>> allowed) {
        this.allowed = Map.copyOf(allowed);
    }

    public static Table table() {
        return new Table();
    }

    /** Collects the table; each class once. */
    public static final class Table {

        private final Map<Class<?>, Set<Role>> allowed = new HashMap<>();

        private Table() {
        }

        /** @param asked a command or query record */
        public Table allow(Class<?> asked, Role first, Role... others) {
            return put(asked, EnumSet.of(first, others));
        }

        /** Anybody who has signed in and chosen a password: that is, who has any role. */
        public Table anybodySignedIn(Class<?> asked) {
            return put(asked, EnumSet.allOf(Role.class));
        }

        /** No role is needed. Only for what another proof guards. */
        Table anybody(Class<?> asked) {
            return put(asked, Set.of());
        }

        private Table put(Class<?> asked, Set<Role> roles) {
            if (!asked.isRecord()) {
                throw new IllegalArgumentException(asked + " is no record: name each command by itself");
            }
            if (allowed.putIfAbsent(asked, roles) != null) {
                throw new IllegalArgumentException(asked + " stands twice in the table of permissions");
            }
            return this;
        }

        public Permissions build() {
            return new Permissions(allowed);
        }
    }

    /** Why the actor may not, empty when it may. */
    public Optional<Problem> check(Actor actor, Command command) {
        return checkAny(actor, command);
    }

    /** The same for a query. */
    public Optional<Problem> checkQuery(Actor actor, Object query) {
        return checkAny(actor, query);
    }

    private Optional<Problem> checkAny(Actor actor, Object asked) {
        if (actor.equals(Actor.HUB)) {
            return Optional.empty();
        }
        Set<Role> roles = allowed.get(asked.getClass());
        if (roles == null) {
            return Optional.of(Problem.of("security.hub-only"));
        }
        if (roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains)) {
            return Optional.empty();
        }
        return Optional.of(actor.roles().isEmpty() ? Problem.of("security.password-first") : needs(roles));
    }

    /** Names the role that may, where it is one. */
    static Problem needs(Set<Role> roles) {
        return roles.size() == 1 ? Problem.of("security.needs." + Roles.name(roles.iterator().next())) : Problem.of("security.may-not");
    }

    /** The records below these sealed interfaces that nobody may do for lack of a line in the table; for a test that wants none. */
    public Set<Class<?>> missing(Collection<? extends Class<?>> sealedInterfaces) {
        Set<Class<?>> missing = new LinkedHashSet<>();
        for (Class<?> type : sealedInterfaces) {
            if (type.isSealed()) {
                missing.addAll(missing(Arrays.asList(type.getPermittedSubclasses())));
            } else if (!allowed.containsKey(type)) {
                missing.add(type);
            }
        }
        return missing;
    }
}
