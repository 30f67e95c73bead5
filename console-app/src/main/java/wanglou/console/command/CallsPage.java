package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

import wanglou.calls.ui.CallTable;
import wanglou.console.map.City;
import wanglou.console.map.ElsewhereActs;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.Page;
import wanglou.console.work.Advice;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. The calls of the day in a list, with the card of the selected one, or of the incident it led to. */
public final class CallsPage implements Page {

    private final CallTable table;
    private final SelectedCard card;
    private final BesideIncidents beside;
    private final DockFrame frame;

    public CallsPage(Desk desk, City city, KindCatalogue kinds, Advice advice) {
        IncidentWords words = new IncidentWords(desk.texts(), kinds);
        ElsewhereActs acts = new ElsewhereActs(desk);
        table = new CallTable(desk, words, () -> acts.newIncident(Optional.empty()));
        beside = new BesideIncidents(desk);
        card = new SelectedCard(desk, "panel-calls-card", words, acts, city, beside, advice, () -> desk.navigation().go("incidents"));
        frame = new DockFrame(desk, "calls", List.of(), table.node(), List.of(card.panel())).yielding();
        PageKeys.insertOn(frame, () -> acts.newIncident(Optional.empty()));
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        card.close();
        table.close();
        beside.close();
    }
}
