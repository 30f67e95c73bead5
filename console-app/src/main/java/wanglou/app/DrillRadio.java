package wanglou.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.HubAccess;
import wanglou.console.Mirror;
import wanglou.core.UnitId;
import wanglou.drill.StatusLink;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/**
 * Home: the drill's thread. What the simulated crews say by radio, set at the hub as a dispatcher would. A session that ended (its time
 * was up, somebody else took the seat) is followed by a new sign-in; what is said in between is lost, as on a radio.
 */
final class DrillRadio implements StatusLink {

    private static final Logger LOG = LoggerFactory.getLogger(DrillRadio.class);
    /** Between two sign-ins: a password that is refused must not lock the account. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Supplier<CompletableFuture<HubAccess.SignIn>> door;
    private final Mirror<UnitId, Unit> units;
    private final InstantSource clock;
    private CompletableFuture<HubAccess.SignIn> signIn;
    private Instant tried;

    /**
     * @param door signs in, and feeds the mirror as soon as it has
     * @param units the crews see only their own statuses; drained by the drill's thread, once a report
     */
    DrillRadio(Supplier<CompletableFuture<HubAccess.SignIn>> door, Mirror<UnitId, Unit> units, InstantSource clock) {
        this.door = door;
        this.units = units;
        this.clock = clock;
        this.tried = clock.instant();
        this.signIn = door.get();
    }

    @Override
    public void tell(UnitCommand.SetStatus status) {
        HubLink link = link();
        if (link != null) {
            link.send(status);
        }
    }

    @Override
    public @Nullable UnitStatus shown(UnitId id) {
        units.drain();
        Unit unit = units.get(id);
        return unit == null ? null : unit.status();
    }

    /** Null while there is none; asks for a new one where the old one is over. */
    private @Nullable HubLink link() {
        if (!signIn.isDone()) {
            return null;
        }
        HubLink link = !signIn.isCompletedExceptionally() && signIn.join() instanceof HubAccess.SignIn.In in ? in.link() : null;
        if (link != null && !(link.state() instanceof LinkState.Ended)) {
            return link;
        }
        Instant now = clock.instant();
        if (!now.isBefore(tried.plus(PAUSE))) {
            tried = now;
            LOG.info("the session of the drill's radio is over; signing in again");
            if (link != null) {
                link.close();
            }
            signIn = door.get();
        }
        return null;
    }
}
