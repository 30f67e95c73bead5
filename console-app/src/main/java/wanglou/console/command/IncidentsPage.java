package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.ElsewhereActs;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.Page;
import wanglou.console.work.Advice;
import wanglou.console.work.IncidentWork;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentTable;
import wanglou.incidents.ui.IncidentWords;

/**
 * Home: FX. The selected incident being worked; or, with none selected or when asked for, every incident of the centre in a table with the
 * card of the selected one.
 */
public final class IncidentsPage implements Page {

    private final Desk desk;
    private final IncidentTable table;
    private final SelectedCard card;
    private final BesideIncidents beside;
    private final DockFrame frame;
    private final IncidentWork work;
    private final StackPane view;
    private final Listening listening = new Listening();
    private boolean inSight;
    private boolean wantsList;

    public IncidentsPage(Desk desk, City city, KindCatalogue kinds, Advice advice) {
        this.desk = desk;
        IncidentWords words = new IncidentWords(desk.texts(), kinds);
        ElsewhereActs acts = new ElsewhereActs(desk);
        table = new IncidentTable(desk, words, () -> acts.newIncident(Optional.empty()));
        beside = new BesideIncidents(desk);
        card = new SelectedCard(desk, "panel-incidents-card", words, acts, city, beside, advice, () -> list(false));
        frame = new DockFrame(desk, "incidents", List.of(), table.node(), List.of(card.panel())).yielding();
        work = new IncidentWork(desk, advice, words, (at, incident) -> IncidentParts.atWork(at, words, incident), () -> list(true));
        view = new StackPane(frame, work);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ListView) {
                e.consume();
                list(false);
            }
        });
        listening.to(this::choose, desk.selection());
        PageKeys.insertOn(view, () -> acts.newIncident(Optional.empty()));
    }

    private void list(boolean wanted) {
        wantsList = wanted;
        choose();
        if (!wanted && work.isVisible()) {
            work.focusTable();
        }
    }

    private void choose() {
        boolean working = inSight && !wantsList && desk.selection().get() instanceof Selection.OfIncident;
        work.setVisible(working);
        frame.setVisible(!working);
        if (working && desk.selection().get() instanceof Selection.OfIncident of) {
            work.show(of.incident());
        } else {
            work.end();
        }
    }

    @Override
    public Node view() {
        return view;
    }

    /** Who comes here with an incident selected comes to work it. */
    @Override
    public void shown() {
        inSight = true;
        list(false);
    }

    @Override
    public void hidden() {
        inSight = false;
        choose();
    }

    @Override
    public void close() {
        listening.close();
        work.close();
        card.close();
        table.close();
        beside.close();
    }
}
