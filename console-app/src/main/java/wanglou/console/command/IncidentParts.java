package wanglou.console.command;

import java.util.List;

import wanglou.console.ui.CardPart;
import wanglou.core.IncidentId;

/** Home: FX. What the features above incidents add to an incident's card, from top to bottom: a line each. */
final class IncidentParts {

    private IncidentParts() {
    }

    static List<CardPart> of(IncidentId incident) {
        return List.of();
    }
}
