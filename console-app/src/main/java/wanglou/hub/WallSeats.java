package wanglou.hub;

import java.util.Optional;
import java.util.Set;

import wanglou.cameras.WatchQuery;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Problem;
import wanglou.push.PushCommand;
import wanglou.security.AccountCommand;
import wanglou.security.Permissions;
import wanglou.walls.Wall;
import wanglou.walls.WallCommand;

/**
 * What may be sent from a wall, whoever signed it in: what became of things thrown to it, and a password of one's own. What it may ask: to look through
 * cameras. Nobody sits before it, and everybody who passes by sees it.
 */
final class WallSeats {

    private static final Set<Class<?>> ALLOWED = Set.of(PushCommand.Deliver.class, PushCommand.Show.class, PushCommand.Refuse.class,
            WallCommand.Shown.class, WallCommand.Refuse.class);

    private WallSeats() {
    }

    static Optional<Problem> check(Permissions permissions, Actor actor, Command command) {
        boolean ok = !Wall.isWall(actor.seat()) || ALLOWED.contains(command.getClass()) || command instanceof AccountCommand.Desk;
        return ok ? permissions.check(actor, command) : Optional.of(Problem.of("walls.read-only"));
    }

    static Optional<Problem> checkQuery(Permissions permissions, Actor actor, Object query) {
        return Wall.isWall(actor.seat()) && !(query instanceof WatchQuery) ? Optional.of(Problem.of("walls.read-only")) : permissions.checkQuery(actor, query);
    }
}
