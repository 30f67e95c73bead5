package wanglou.core;

import java.util.Set;

/** Who acts: a person at a seat with the roles the hub gave at sign-in, or the hub itself. */
public record Actor(PersonId person, SeatId seat, Set<Role> roles) {

    /** The hub acting by itself: timers, field links, start and stop. */
    public static final Actor HUB = new Actor(new PersonId("hub"), new SeatId("hub"), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
