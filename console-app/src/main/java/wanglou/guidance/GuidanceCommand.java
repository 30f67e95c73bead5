package wanglou.guidance;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;

/** What can be asked of the checklists. */
public sealed interface GuidanceCommand extends Command {

    /** It is done. */
    record Tick(IncidentId incident, String step) implements GuidanceCommand {
    }

    /**
     * A unit's step at the place, as a seat hears it over the radio.
     *
     * @param kind whose sheet went with the order
     */
    record TickField(IncidentId incident, UnitId unit, String kind, String step, boolean done) implements GuidanceCommand {
    }

    /** The same from the unit's own device; only the hub itself says this, after it has proved who speaks and that the unit is bound there. */
    record FromDevice(IncidentId incident, UnitId unit, String kind, String step, boolean done, String link) implements GuidanceCommand {
    }

    /** It is not done after all. */
    record Untick(IncidentId incident, String step) implements GuidanceCommand {
    }
}
