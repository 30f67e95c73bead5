package wanglou.escalation;

import java.util.Set;

import wanglou.core.Role;

/** Who is told next when nobody has answered: the seat, then the duty chief, then the whole centre. */
public enum Level {
    SEAT(0, Set.of(Role.DISPATCHER, Role.DUTY_CHIEF)), CHIEF(1, Set.of(Role.DUTY_CHIEF)), CENTRE(2, Set.of(Role.DUTY_CHIEF));

    private final int index;
    private final Set<Role> mayAcknowledge;

    Level(int index, Set<Role> mayAcknowledge) {
        this.index = index;
        this.mayAcknowledge = mayAcknowledge;
    }

    public boolean mayAcknowledge(Set<Role> roles) {
        return roles.stream().anyMatch(mayAcknowledge::contains);
    }

    /** At the last level everybody sees it, so everybody must be able to read what is being done about it. */
    public boolean wantsWords() {
        return this == CENTRE;
    }

    /** Its place in the file's list of seconds. */
    public int index() {
        return index;
    }
}
