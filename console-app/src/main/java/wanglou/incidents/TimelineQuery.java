package wanglou.incidents;

import wanglou.core.IncidentId;
import wanglou.link.Query;

/** All that the journal holds about one incident, whichever feature said it; the newest {@link TimelineRows#MOST}. */
public record TimelineQuery(IncidentId incident) implements Query<Timeline> {

    @Override
    public Class<Timeline> answerType() {
        return Timeline.class;
    }
}
