package wanglou.push.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import wanglou.console.Selection;
import wanglou.console.bar.Verb;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Floating;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.OnScreen;
import wanglou.console.ui.Toasts;
import wanglou.core.IncidentId;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Pushing wherever one is: F10 opens the panel for the selected incident and throws from it; what arrives stands on top. */
public final class PushDesk implements Floating {

    private static final double WIDTH = 952;
    private static final double HEIGHT = 452;

    private final Desk desk;
    private final IncidentWords words;
    private final PushInbox inbox;
    private final StackPane node = new StackPane();
    private Optional<PushPanel> panel = Optional.empty();

    public PushDesk(Desk desk, KindCatalogue kinds) {
        this.desk = desk;
        this.words = new IncidentWords(desk.texts(), kinds);
        inbox = new PushInbox(desk, words);
        node.setPickOnBounds(false);
        StackPane.setAlignment(inbox, Pos.TOP_CENTER);
        StackPane.setMargin(inbox, new Insets(52, 0, 0, 0));
        node.getChildren().add(inbox);
        desk.pulse().everyFrame(inbox::frame);
    }

    @Override
    public Node node() {
        return node;
    }

    /** To whomever the panel offers. */
    @Override
    public List<Verb> verbs() {
        PushWords words = new PushWords(desk.texts(), desk.mirrors());
        PushChoices choices = new PushChoices(desk.mirrors(), desk.marks(), desk.actor().seat(), words);
        return List.of(PushVerb.of(() -> choices.others().stream().map(choice -> new PushVerb.Aim(choice.target(), words.spoken(choice.target()))).toList(),
                words::name));
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        return Map.of(KeyCode.F10, this::act);
    }

    @Override
    public boolean escape() {
        boolean open = panel.isPresent();
        hide();
        return open;
    }

    /** Throws from the panel that stands on the page or here; opens it where none does. */
    private void act() {
        Optional<PushPanel> standing = panel.or(this::onPage);
        IncidentId selected = desk.selection().get() instanceof Selection.OfIncident of ? of.incident() : null;
        if (standing.isPresent() && (selected == null || standing.get().incident().equals(selected))) {
            standing.get().send();
        } else if (selected == null) {
            desk.toasts().show(Toasts.Kind.INFO, desk.texts().bind("push.select-first"), desk.texts().bind("push.select-first.how"));
        } else {
            open(selected);
        }
    }

    private Optional<PushPanel> onPage() {
        return node.getScene() == null ? Optional.empty() : node.getScene().getRoot().lookupAll(".push-panel").stream()
                .filter(PushPanel.class::isInstance).map(PushPanel.class::cast).filter(OnScreen::seen).findFirst();
    }

    private void open(IncidentId incident) {
        hide();
        PushPanel opened = new PushPanel(desk, words, incident);
        Button close = Buttons.icon("push-close", Icon.CROSS, desk.texts().bind("console.close"), this::hide);
        opened.beside(close);
        opened.getStyleClass().add("push-floating");
        opened.setPrefSize(WIDTH, HEIGHT);
        opened.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(opened, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(opened, new Insets(0, 12, 104, 0));
        node.getChildren().addFirst(opened);
        panel = Optional.of(opened);
        opened.focusSearch();
    }

    private void hide() {
        panel.ifPresent(open -> {
            node.getChildren().remove(open);
            open.close();
        });
        panel = Optional.empty();
    }

    @Override
    public void close() {
        hide();
        inbox.close();
    }
}
