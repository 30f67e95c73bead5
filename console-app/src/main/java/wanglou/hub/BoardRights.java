package wanglou.hub;

import java.util.Map;
import java.util.Set;

import wanglou.core.Actor;
import wanglou.core.Role;
import wanglou.walls.Wall;

/** Who may see which board, beside {@link Rights}: everybody with a role sees what is not named here. */
final class BoardRights {

    /** Accounts: whoever keeps them, whoever audits them, and whoever answers for the shift. Callers and evidence: whoever deals with them. */
    private static final Map<String, Set<Role>> GUARDED = Map.of("people", Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.DUTY_CHIEF),
            "callers", Set.of(Role.DISPATCHER, Role.DUTY_CHIEF),
            "evidence", Set.of(Role.DISPATCHER, Role.VIDEO_ANALYST, Role.DUTY_CHIEF, Role.AUDIT_ADMIN),
            "evidence-checks", Set.of(Role.DISPATCHER, Role.VIDEO_ANALYST, Role.DUTY_CHIEF, Role.AUDIT_ADMIN),
            "exports", Set.of(Role.DISPATCHER, Role.VIDEO_ANALYST, Role.DUTY_CHIEF, Role.AUDIT_ADMIN));

    private BoardRights() {
    }

    /** Who has no role has not chosen a password yet and sees nothing. */
    static boolean maySee(Actor actor, String board) {
        Set<Role> roles = GUARDED.get(board);
        if (roles != null && Wall.isWall(actor.seat())) {
            // Whoever signed it in: who called, and what is kept of whom, is not for everybody who stands before a wall.
            return false;
        }
        return roles == null ? !actor.roles().isEmpty() : actor.roles().stream().anyMatch(roles::contains);
    }
}
