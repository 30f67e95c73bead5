package wanglou.guidance;

import java.util.Map;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.IncidentId;
import wanglou.core.Values;

/** Home: any. What becomes of the checklists when a fact is true; the board and its rows both follow this. */
public final class GuidanceFold implements Fold<IncidentId, Checklist> {

    @Override
    public void apply(Values<IncidentId, Checklist> values, Fact fact) {
        switch ((GuidanceEvent) fact.event()) {
            case GuidanceEvent.Ticked e -> tick(values, e.incident(), Checklist.key(e.kind(), e.step()),
                    new Checklist.Tick(fact.by().person(), fact.at()));
            case GuidanceEvent.Unticked e -> untick(values, e.incident(), Checklist.key(e.kind(), e.step()));
            case GuidanceEvent.Filed(IncidentId id) -> values.remove(id);
            case GuidanceEvent.FieldTicked e -> tick(values, e.incident(), Checklist.key(e.kind(), e.step(), e.unit()),
                    new Checklist.Tick(fact.by().person(), fact.at(), e.via()));
            case GuidanceEvent.FieldUnticked e -> untick(values, e.incident(), Checklist.key(e.kind(), e.step(), e.unit()));
        }
    }

    private static void tick(Values<IncidentId, Checklist> values, IncidentId incident, String key, Checklist.Tick tick) {
        Checklist list = values.get(incident);
        values.put(incident, (list == null ? new Checklist(incident, Map.of()) : list).with(key, tick));
    }

    private static void untick(Values<IncidentId, Checklist> values, IncidentId incident, String key) {
        Checklist list = values.get(incident);
        if (list != null) {
            values.put(incident, list.without(key));
        }
    }
}
