package wanglou.drill;

import org.jspecify.annotations.Nullable;

import wanglou.core.UnitId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/** Home: drill thread. The crews' radio: they tell their statuses, and hear those a dispatcher gave them. */
public interface StatusLink {

    /** Nobody listens and nobody gives orders. */
    StatusLink NONE = new StatusLink() {
        @Override
        public void tell(UnitCommand.SetStatus status) {
            // Said into the air.
        }

        @Override
        public @Nullable UnitStatus shown(UnitId unit) {
            return null;
        }
    };

    void tell(UnitCommand.SetStatus status);

    /** What the hub shows of the unit now, null where it is not known. */
    @Nullable UnitStatus shown(UnitId unit);
}
