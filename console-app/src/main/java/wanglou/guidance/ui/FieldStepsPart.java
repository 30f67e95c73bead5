package wanglou.guidance.ui;

import javafx.scene.Node;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.core.IncidentId;

/** Home: FX. On the work page: how many of the units' steps at the place are done, and which was done last. */
public final class FieldStepsPart implements CardPart {

    private final Listening listening = new Listening();
    private final FieldSteps steps;

    public FieldStepsPart(Desk desk, IncidentId incident) {
        steps = new FieldSteps(desk, incident, listening, true);
    }

    @Override
    public Node node() {
        return steps.node();
    }

    @Override
    public void close() {
        listening.close();
    }
}
