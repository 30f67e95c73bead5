package wanglou.console.print;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.core.IncidentId;
import wanglou.incidents.KindCatalogue;

/** Home: FX. The printer among the acts of an incident's card. */
public final class PrintSection implements CardPart {

    private final Region nothing = new Region();
    private final Node menu;

    public PrintSection(Desk desk, KindCatalogue kinds, IncidentId incident) {
        nothing.setVisible(false);
        nothing.setManaged(false);
        menu = new PrintDesk(desk, kinds).incidentMenu(incident);
    }

    @Override
    public Node node() {
        return nothing;
    }

    @Override
    public List<Node> acts() {
        return List.of(menu);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
