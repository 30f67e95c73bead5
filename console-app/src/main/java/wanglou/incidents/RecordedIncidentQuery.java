package wanglou.incidents;

import wanglou.core.IncidentId;
import wanglou.link.Query;

/** One incident by its number, also where it has long been put away. */
public record RecordedIncidentQuery(IncidentId incident) implements Query<RecordedIncident> {

    @Override
    public Class<RecordedIncident> answerType() {
        return RecordedIncident.class;
    }
}
