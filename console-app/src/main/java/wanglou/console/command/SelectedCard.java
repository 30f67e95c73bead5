package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import wanglou.calls.ui.CallCard;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockPanel;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.PanelHeader;
import wanglou.console.work.Advice;
import wanglou.core.IncidentId;
import wanglou.dispatch.ui.UnitTask;
import wanglou.incidents.ui.Beside;
import wanglou.incidents.ui.IncidentCard;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.ui.UnitCard;

/** Home: FX. The right column: the card of whatever is selected; of nothing, what would stand here. */
public final class SelectedCard implements AutoCloseable {

    private final Desk desk;
    private final IncidentWords words;
    private final MapActs map;
    private final City city;
    private final Advice advice;
    private final Runnable work;
    private final Beside beside;
    private final ScrollPane scroll = new ScrollPane();
    private final DockPanel panel;
    private final Listening listening = new Listening();
    /** The incident dealt with last: what a unit chosen after it may be sent to. */
    private Optional<IncidentId> before = Optional.empty();
    private Optional<AutoCloseable> shown = Optional.empty();
    private boolean setUp;

    /**
     * @param id of the panel, one per page
     * @param work shows the work page of the selected incident
     */
    public SelectedCard(Desk desk, String id, IncidentWords words, MapActs map, City city, Beside beside, Advice advice, Runnable work) {
        this.beside = beside;
        this.desk = desk;
        this.words = words;
        this.map = map;
        this.city = city;
        this.advice = advice;
        this.work = work;
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var title = javafx.beans.binding.Bindings.createStringBinding(this::title, desk.selection(), desk.texts().languageProperty());
        panel = new DockPanel(desk, id, title, new PanelHeader(title), new StackPane(scroll));
        listening.to(this::show, desk.selection());
        listening.to(this::checkSetUp, desk.clock().secondProperty());
        show();
    }

    public DockPanel panel() {
        return panel;
    }

    private String title() {
        return desk.texts().get(switch (desk.selection().get()) {
            case Selection.None none -> "pages.card.none";
            case Selection.OfUnit of -> "pages.card.unit";
            case Selection.OfIncident of -> "pages.card.incident";
            case Selection.OfCall of -> "pages.card.call";
            case Selection.OfPoint of -> "pages.card.point";
        });
    }

    private void show() {
        end();
        switch (desk.selection().get()) {
            case Selection.None none -> showNothing();
            case Selection.OfUnit of -> {
                UnitCard card = new UnitCard(desk, of.unit(), map, unit -> desk.navigation().go("replay"),
                        List.of(new UnitTask(desk, words, of.unit(), before)));
                show(card, card);
            }
            case Selection.OfIncident of -> {
                before = Optional.of(of.incident());
                IncidentCard card = new IncidentCard(desk, words, of.incident(), map, beside,
                        IncidentParts.of(desk, advice, words, of.incident(), work));
                show(card, card);
            }
            case Selection.OfCall of -> {
                CallCard card = new CallCard(desk, words, of.call(), map);
                show(card, card);
            }
            case Selection.OfPoint of -> {
                PointCard card = new PointCard(desk, of.point(), city.places(), map);
                show(card, card);
            }
        }
    }

    private void showNothing() {
        setUp = SetupCard.needed(desk, city);
        if (setUp) {
            SetupCard card = new SetupCard(desk, city);
            show(card, card);
        } else {
            show(new EmptyState(Icon.INFO, desk.texts().bind("pages.card.empty"), desk.texts().bind("pages.card.empty.how")));
        }
    }

    /** The checklist goes by itself once nothing is missing, and comes when something is. */
    private void checkSetUp() {
        if (desk.selection().get() instanceof Selection.None && setUp != SetupCard.needed(desk, city)) {
            show();
        }
    }

    private void show(Node card, AutoCloseable end) {
        show(card);
        shown = Optional.of(end);
    }

    private void show(Node card) {
        scroll.setContent(card);
        scroll.setVvalue(0);
    }

    private void end() {
        if (shown.isPresent()) {
            try {
                shown.get().close();
            } catch (Exception e) {
                throw new IllegalStateException("a card did not let go", e);
            }
        }
        shown = Optional.empty();
    }

    @Override
    public void close() {
        listening.close();
        end();
    }
}
