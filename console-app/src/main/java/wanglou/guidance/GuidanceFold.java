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
            case GuidanceEvent.Ticked e -> {
                Checklist list = values.get(e.incident());
                values.put(e.incident(), (list == null ? new Checklist(e.incident(), Map.of()) : list)
                        .with(Checklist.key(e.kind(), e.step()), new Checklist.Tick(fact.by().person(), fact.at())));
            }
            case GuidanceEvent.Unticked e -> {
                Checklist list = values.get(e.incident());
                if (list != null) {
                    values.put(e.incident(), list.without(Checklist.key(e.kind(), e.step())));
                }
            }
        }
    }
}
