package wanglou.guidance;

import java.util.List;

import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of the checklists. The words go along: the sheet may read otherwise in a year. */
public sealed interface GuidanceEvent extends OfIncident {

    IncidentId incident();

    @Override
    default List<IncidentId> incidents() {
        return List.of(incident());
    }

    record Ticked(IncidentId incident, String kind, String step, String zh, String en) implements GuidanceEvent {
    }

    record Unticked(IncidentId incident, String kind, String step, String zh, String en) implements GuidanceEvent {
    }
}
