package wanglou.dispatch;

import java.util.Optional;

import wanglou.incidents.Stage;
import wanglou.units.UnitStatus;

/** How far a unit has come with its order. */
public enum ResponseState {

    /** Sent; no device of the unit has it yet. */
    ORDERED(Stage.DISPATCHED, UnitStatus.DISPATCHED),
    /** On a device of the unit; nobody has signed for it. */
    DELIVERED(Stage.DISPATCHED, UnitStatus.DISPATCHED),
    SIGNED(Stage.SIGNED, UnitStatus.DISPATCHED),
    EN_ROUTE(Stage.EN_ROUTE, UnitStatus.EN_ROUTE),
    ON_SCENE(Stage.ON_SCENE, UnitStatus.ON_SCENE),
    /** It was there and is done. */
    CLEARED(Stage.CLEARED, null),
    /** Called off before it was done. */
    WITHDRAWN(null, null),
    /** The unit said that it cannot. */
    REFUSED(null, null);

    private final Optional<Stage> stage;
    private final Optional<UnitStatus> status;

    ResponseState(@org.jspecify.annotations.Nullable Stage stage, @org.jspecify.annotations.Nullable UnitStatus status) {
        this.stage = Optional.ofNullable(stage);
        this.status = Optional.ofNullable(status);
    }

    /** Whether the unit is still bound by it. */
    public boolean active() {
        return status.isPresent();
    }

    /** How far the incident has come by this; empty where it says nothing. */
    Optional<Stage> stage() {
        return stage;
    }

    /** What the unit's status is meanwhile; empty once it is over. */
    Optional<UnitStatus> status() {
        return status;
    }

    boolean before(ResponseState other) {
        return active() && other.active() && compareTo(other) < 0;
    }
}
