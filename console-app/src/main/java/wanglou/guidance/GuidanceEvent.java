package wanglou.guidance;

import java.util.List;

import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.UnitId;

/** What has become true of the checklists. The words go along: the sheet may read otherwise in a year. */
public sealed interface GuidanceEvent extends OfIncident {

    IncidentId incident();

    @Override
    default List<IncidentId> incidents() {
        return List.of(incident());
    }

    record Ticked(IncidentId incident, String kind, String step, String zh, String en) implements GuidanceEvent {
    }

    /** @param via {@code seat}, or the device's link as {@code handheld} */
    record FieldTicked(IncidentId incident, UnitId unit, String kind, String step, String zh, String en, String via) implements GuidanceEvent {
    }

    record FieldUnticked(IncidentId incident, UnitId unit, String kind, String step, String zh, String en, String via) implements GuidanceEvent {
    }

    /** The incident was put away: what was ticked stays on its timeline. */
    record Filed(IncidentId incident) implements GuidanceEvent {
    }

    record Unticked(IncidentId incident, String kind, String step, String zh, String en) implements GuidanceEvent {
    }
}
