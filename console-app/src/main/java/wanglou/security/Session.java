package wanglou.security;

import java.time.Instant;
import java.util.Set;

import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;

/**
 * A person signed in at a seat.
 *
 * @param roles none while the password must be changed first: then nothing else can be done
 * @param until when it ends whatever happens
 */
public record Session(PersonId person, String displayName, SeatId seat, Set<Role> roles, Instant since, Instant until) {

    public Session {
        roles = Roles.ordered(roles);
    }

    public Actor actor() {
        return new Actor(person, seat, roles);
    }
}
