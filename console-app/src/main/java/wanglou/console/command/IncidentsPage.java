package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

import wanglou.console.map.City;
import wanglou.console.map.ElsewhereActs;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.Page;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentTable;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Every incident of the centre in a table, with the card of the selected one. */
public final class IncidentsPage implements Page {

    private final IncidentTable table;
    private final SelectedCard card;
    private final DockFrame frame;

    public IncidentsPage(Desk desk, City city, KindCatalogue kinds) {
        IncidentWords words = new IncidentWords(desk.texts(), kinds);
        ElsewhereActs acts = new ElsewhereActs(desk);
        table = new IncidentTable(desk, words, () -> acts.newIncident(Optional.empty()));
        card = new SelectedCard(desk, "panel-incidents-card", words, acts, city);
        frame = new DockFrame(desk, "incidents", List.of(), table.node(), List.of(card.panel()));
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        card.close();
        table.close();
    }
}
