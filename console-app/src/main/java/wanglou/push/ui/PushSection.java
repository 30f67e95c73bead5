package wanglou.push.ui;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.push.Push;

/** Home: FX. On the card of an incident: what was thrown of it and how many have not seen it; and the button that throws. */
public final class PushSection implements CardPart {

    private static final int MOST = 3;

    private final Desk desk;
    private final PushModel model;
    private final VBox node = new VBox(4);
    private final VBox lines = new VBox(2);
    private final Button push;
    private final Listening listening = new Listening();

    public PushSection(Desk desk, IncidentId incident) {
        this.desk = desk;
        model = new PushModel(desk, incident);
        node.setId("push-section");
        node.managedProperty().bind(node.visibleProperty());
        node.getChildren().addAll(Labels.of(desk.texts().bind("push.title"), "caption", "text-3"), lines);
        push = Buttons.keyed(Buttons.with(Buttons.plain("incident-push", desk.texts().bind("push.title"), () -> { }), Icon.SEND), "F10");
        // The button is the key: one way in, wherever the panel stands.
        push.setOnAction(e -> Event.fireEvent(push, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F10, false, false, false, false)));
        listening.to(desk.mirrors().of(Push.BOARD), keys -> show());
        listening.to(this::show, desk.texts().languageProperty());
        show();
    }

    private void show() {
        List<Push> pushes = model.pushes();
        node.setVisible(!pushes.isEmpty());
        lines.getChildren().setAll(pushes.stream().limit(MOST).map(push -> {
            Label sum = Labels.of(model.words().sum(push.receipts()), "caption", push.open() ? "warn" : "text-2");
            sum.setMinWidth(Label.USE_PREF_SIZE);
            return (Node) Labels.row(8, Labels.of(ReceiptList.title(desk, push), "caption", "text-2"), Labels.gap(), sum);
        }).toList());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Node> acts() {
        return List.of(push);
    }

    @Override
    public void close() {
        listening.close();
    }
}
