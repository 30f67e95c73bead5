package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.CityMap;
import wanglou.console.print.PrintDesk;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.Page;
import wanglou.console.shell.PanelPlace;
import wanglou.console.work.Advice;
import wanglou.escalation.ui.AlertNotices;
import wanglou.handover.ui.UnreadHandovers;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentQueue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.ui.UnitList;

/** Home: FX. The dispatcher's one screen: alarms, incidents and units left, the city in the middle, the selected thing right. */
public final class CommandPage implements Page {

    private final Desk desk;
    private final Listening listening = new Listening();
    private final DockFrame frame;
    private final MapDesk map;
    private final BesideIncidents beside;
    private final AlertNotices notices;
    private final UnreadHandovers handovers;
    private final IncidentQueue queue;
    private final UnitList units;
    private final SelectedCard card;
    private final VideoStrip strip;

    public CommandPage(Desk desk, City city, KindCatalogue kinds, Optional<VideoMeans> video, Advice advice) {
        this.desk = desk;
        IncidentWords words = new IncidentWords(desk.texts(), kinds);
        map = new MapDesk(desk, new CityMap(desk, city, true), words, video);
        give(desk, "panel-alarms", 0.7);
        give(desk, "panel-incidents", 1.5);
        beside = new BesideIncidents(desk);
        notices = new AlertNotices(desk, (t, i) -> IncidentWords.shortNumber(i.id()) + " · " + words.kind(i.kind()));
        queue = new IncidentQueue(desk, words, beside, () -> map.newIncident(Optional.empty()));
        handovers = new UnreadHandovers(desk);
        queue.panel().header().right(handovers.button(), new PrintDesk(desk, kinds).boardMenu());
        units = new UnitList(desk);
        card = new SelectedCard(desk, "panel-card", words, map, city, beside, advice, () -> desk.navigation().go("incidents"));
        strip = new VideoStrip(desk, video);
        frame = new DockFrame(desk, "command", List.of(AlarmsPanel.of(desk), queue.panel(), units.panel()), map.node(),
                List.of(card.panel())).below(strip.node(), VideoStrip.HEIGHT);
        listening.to(this::openCard, desk.selection());
        openCard();
        PageKeys.whileShown(frame, this::key);
    }

    /** The queue is what is read most; a person may drag the lines elsewhere. */
    private static void give(Desk desk, String panel, double share) {
        if (!desk.preferences().get().panels().containsKey(panel)) {
            desk.preferences().keepPanel(panel, new PanelPlace(share, false, false));
        }
    }

    /** In a narrow window the card is a drawer over the map: it comes with a selection and goes with it. */
    private void openCard() {
        frame.rightOpenProperty().set(!(desk.selection().get() instanceof Selection.None));
    }

    /** Insert opens the form, / the search of the queue, wherever one is on this page but in a field. */
    private void key(KeyEvent event) {
        if (PageKeys.isInsert(event)) {
            map.newIncident(Optional.empty());
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("/")) {
            queue.openSearch(true);
            event.consume();
        }
    }

    @Override
    public void shown() {
        strip.look(true);
    }

    @Override
    public void hidden() {
        strip.look(false);
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        listening.close();
        strip.close();
        card.close();
        units.close();
        queue.close();
        handovers.close();
        notices.close();
        beside.close();
        map.close();
    }
}
