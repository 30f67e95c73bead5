package wanglou.console.pages;

import java.util.List;
import javafx.scene.Node;

import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.Page;
import wanglou.incidents.ui.IncidentQueue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.ui.UnitList;

/** Home: FX. The dispatcher's one screen: alarms, incidents and units left, the city in the middle, the selected thing right. */
public final class CommandPage implements Page {

    private final DockFrame frame;
    private final MapDesk map;
    private final IncidentQueue queue;
    private final UnitList units;
    private final SelectedCard card;

    public CommandPage(Desk desk, Centre centre) {
        IncidentWords words = new IncidentWords(desk.texts(), centre.kinds());
        map = new MapDesk(desk, new CityMap(desk, centre.city()), words);
        queue = new IncidentQueue(desk, words, () -> map.newIncident(java.util.Optional.empty()));
        units = new UnitList(desk);
        card = new SelectedCard(desk, words, map);
        frame = new DockFrame(desk, "command", List.of(AlarmsPanel.of(desk), queue.panel(), units.panel()), map.node(),
                List.of(card.panel())).below(VideoStrip.of(desk), VideoStrip.HEIGHT);
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        card.close();
        units.close();
        queue.close();
        map.close();
    }
}
