package wanglou.console.command;

import java.util.List;

import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.console.work.Advice;
import wanglou.console.work.RecommendPart;
import wanglou.core.IncidentId;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. What the features above incidents add to an incident's card, from top to bottom: a line each. */
final class IncidentParts {

    private IncidentParts() {
    }

    /** @param work shows the work page of the selected incident */
    static List<CardPart> of(Desk desk, Advice advice, IncidentWords words, IncidentId incident, Runnable work) {
        return List.of(new RecommendPart(desk, advice, words, incident, work));
    }

    /** What stands below the recommendation on the work page, from top to bottom: a line each. */
    static List<CardPart> atWork(Desk desk, IncidentId incident) {
        return List.of();
    }
}
