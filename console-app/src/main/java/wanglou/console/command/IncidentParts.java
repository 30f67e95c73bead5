package wanglou.console.command;

import java.util.Comparator;
import java.util.List;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.ui.CallsPart;
import wanglou.console.print.PrintSection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.console.work.Advice;
import wanglou.console.work.RecommendPart;
import wanglou.core.IncidentId;
import wanglou.dispatch.ui.AsksPart;
import wanglou.dispatch.ui.ResponsesPart;
import wanglou.escalation.ui.AlertsPart;
import wanglou.evidence.ui.EvidenceSection;
import wanglou.guidance.ui.FieldStepsPart;
import wanglou.guidance.ui.GuidancePart;
import wanglou.incidents.ui.IncidentWords;
import wanglou.incidents.ui.place.PlaceOffer;
import wanglou.incidents.ui.place.PlaceSection;
import wanglou.push.ui.PushPanel;
import wanglou.push.ui.PushSection;

/** Home: FX. What the features above incidents add to an incident's card, from top to bottom: a line each. */
final class IncidentParts {

    private IncidentParts() {
    }

    /** @param work shows the work page of the selected incident */
    static List<CardPart> of(Desk desk, Advice advice, IncidentWords words, IncidentId incident, Runnable work) {
        return List.of(
                new PlaceSection(desk, words, incident, desk.mirrors().of(CallBoards.CALLS), () -> offers(desk, incident)),
                new ResponsesPart(desk, incident),
                new AsksPart(desk, incident),
                new AlertsPart(desk, incident),
                new CallsPart(desk, incident, words),
                new RecommendPart(desk, advice, words, incident, work),
                new GuidancePart(desk, incident),
                new PushSection(desk, incident),
                new EvidenceSection(desk, incident),
                new PrintSection(desk, words.kinds(), incident));
    }

    /** What stands below the recommendation on the work page, from top to bottom: a line each. */
    static List<CardPart> atWork(Desk desk, IncidentWords words, IncidentId incident) {
        return List.of(
                new ResponsesPart(desk, incident),
                new AsksPart(desk, incident),
                new FieldStepsPart(desk, incident),
                new PushPanel(desk, words, incident));
    }

    /** What callers said of the place, the newest first; only offered. */
    private static List<PlaceOffer> offers(Desk desk, IncidentId incident) {
        return desk.mirrors().of(CallBoards.CALLS).values().stream().filter(call -> call.of(incident) && call.place().point() != null)
                .sorted(Comparator.comparing(Call::takenAt).reversed())
                .map(call -> new PlaceOffer(call.place(), desk.texts().get("correction.offer.call", call.number()), call.takenAt())).toList();
    }
}
