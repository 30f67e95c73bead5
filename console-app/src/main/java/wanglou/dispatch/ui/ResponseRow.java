package wanglou.dispatch.ui;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.Command;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. One unit's part on the incident's card: mark, how far it is, its estimate, its receipts, and what can be done about it. */
final class ResponseRow extends VBox {

    private final Desk desk;
    private final ResponseWords words;
    private final Response response;
    private final Label since = Labels.of("", "caption", "text-3");
    private final Label way = Labels.of("", "caption", "text-2");
    private final Label delivery = Labels.of("", "caption", "text-2");

    ResponseRow(Desk desk, ResponseWords words, Response response) {
        super(2);
        this.desk = desk;
        this.words = words;
        this.response = response;
        setId("response-" + response.unit());
        Unit unit = desk.mirrors().units().get(response.unit());
        UnitStatus status = unit == null ? UnitStatus.AVAILABLE : unit.status();
        boolean over = !response.active();
        javafx.scene.control.Hyperlink name = Buttons.link("response-unit-" + response.unit(), Labels.of(
                new Responses(desk.mirrors()).callSign(response.unit())).textProperty(),
                () -> desk.selection().set(new Selection.OfUnit(response.unit())));
        Label state = Labels.of(over ? words.ended(response) : words.state(response), over ? "text-3" : "text-1");
        since.setMinWidth(USE_PREF_SIZE);
        HBox head = Labels.row(8, desk.marks().unit(status, !desk.link().live(), 18), name, state, Labels.gap(), since);
        getChildren().add(head);
        if (!over) {
            way.setWrapText(true);
            way.setMinHeight(USE_PREF_SIZE);
            delivery.setMinHeight(USE_PREF_SIZE);
            delivery.setWrapText(true);
            getChildren().addAll(way, delivery, acts());
        }
        tick();
    }

    /** The next step of the way, and calling off; the offer of an arrival stands first and is the one in accent. */
    private Node acts() {
        FlowPane acts = new FlowPane(4, 4);
        Eta eta = eta();
        if (eta != null && eta.arrived() != null && response.state() != ResponseState.ON_SCENE) {
            acts.getChildren().add(Buttons.primary(id("arrived"), desk.texts().bind("dispatch.act.arrived",
                    desk.texts().formats().time(eta.arrived())), () -> send(new DispatchCommand.ConfirmArrival(response.incident(), response.unit()))));
        } else {
            switch (response.state()) {
                case ORDERED, DELIVERED -> acts.getChildren().addAll(
                        act("sign", new DispatchCommand.Sign(response.incident(), response.unit())),
                        act("en-route", new DispatchCommand.EnRoute(response.incident(), response.unit())));
                case SIGNED -> acts.getChildren().add(act("en-route", new DispatchCommand.EnRoute(response.incident(), response.unit())));
                case EN_ROUTE -> acts.getChildren().add(act("arrive", new DispatchCommand.Arrive(response.incident(), response.unit())));
                case ON_SCENE -> acts.getChildren().add(act("clear", new DispatchCommand.Clear(response.incident(), response.unit())));
                case CLEARED, WITHDRAWN, REFUSED -> {
                    // Over: nothing is left to do.
                }
            }
        }
        if (response.silentSince() != null) {
            acts.getChildren().add(Buttons.plain(id("another"), desk.texts().bind("dispatch.act.another"), () -> {
                desk.selection().set(new Selection.OfIncident(response.incident()));
                desk.navigation().go("incidents");
            }));
        }
        acts.getChildren().add(act("withdraw", new DispatchCommand.Withdraw(response.incident(), response.unit(), "")));
        acts.getChildren().forEach(node -> {
            Buttons.small((Button) node);
            node.disableProperty().bind(desk.link().liveProperty().not());
        });
        return acts;
    }

    private Button act(String what, Command command) {
        return Buttons.plain(id(what), desk.texts().bind("dispatch.act." + what), () -> send(command));
    }

    private void send(Command command) {
        desk.orders().send(command);
    }

    private String id(String what) {
        return "response-" + what + "-" + response.unit();
    }

    private @org.jspecify.annotations.Nullable Eta eta() {
        return new Responses(desk.mirrors()).eta(response.id());
    }

    void tick() {
        Instant now = desk.link().pictureAt(desk.clock().now());
        since.setText(words.since(response, now));
        Eta eta = eta();
        Instant silent = response.silentSince();
        way.setText(silent != null ? words.silent(silent, eta, now) : eta == null ? "" : words.eta(eta, now));
        boolean shown = silent != null || eta != null && response.state() != ResponseState.ON_SCENE;
        way.setVisible(shown);
        way.setManaged(shown);
        tint(way, silent != null || eta != null && ResponseWords.old(eta, now));
        delivery.setText(words.delivery(response, now));
        tint(delivery, ResponseWords.needsCare(response));
    }

    private static void tint(Label label, boolean care) {
        label.getStyleClass().removeAll("text-2", "warn");
        label.getStyleClass().add(care ? "warn" : "text-2");
    }
}
