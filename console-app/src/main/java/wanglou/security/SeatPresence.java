package wanglou.security;

import java.time.Instant;
import java.util.Set;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

/**
 * Who sits where. Board {@code seats}, keyed by seat; a seat leaves it when its link has been silent for the hub's limit.
 *
 * @param roundTripMillis as the seat measured it last, −1 before the first
 */
public record SeatPresence(SeatId seat, PersonId person, String displayName, Set<Role> roles, Instant since, int roundTripMillis) {

    public SeatPresence {
        roles = Set.copyOf(roles);
    }
}
