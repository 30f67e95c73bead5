package wanglou.dispatch.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Icon;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. On a unit's card: what it is sent to, and the button that sends it to the incident dealt with before. */
public final class UnitTask implements CardPart {

    private final Desk desk;
    private final UnitId unit;
    private final Responses responses;
    private final ResponseWords words;
    private final IncidentWords incidents;
    private final VBox node = new VBox(6);
    private final Listening listening = new Listening();
    private final List<Node> acts;

    /** @param before the incident that was selected before the unit, where there was one */
    public UnitTask(Desk desk, IncidentWords incidents, UnitId unit, Optional<IncidentId> before) {
        this.desk = desk;
        this.unit = unit;
        this.incidents = incidents;
        this.responses = new Responses(desk.mirrors());
        this.words = new ResponseWords(desk.texts());
        this.acts = before.filter(this::open).map(this::button).<List<Node>>map(List::of).orElse(List.of());
        listening.to(desk.mirrors().of(Response.BOARD), keys -> show());
        listening.to(desk.mirrors().of(Eta.BOARD), keys -> show());
        listening.to(this::show, desk.texts().languageProperty(), desk.link().liveProperty(), desk.clock().secondProperty());
        show();
    }

    private boolean open(IncidentId id) {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident != null && incident.open() && responses.activeOf(unit).filter(r -> r.incident().equals(id)).isEmpty();
    }

    private Button button(IncidentId incident) {
        Button button = Buttons.with(Buttons.plain("unit-dispatch", desk.texts().bind("dispatch.act.send-to", IncidentWords.shortNumber(incident)),
                () -> new Sending(desk).send(incident, List.of(unit))), Icon.SEND);
        button.disableProperty().bind(desk.link().liveProperty().not());
        Sending sending = new Sending(desk);
        button.setTooltip(Buttons.tip(new javafx.beans.property.SimpleStringProperty(
                sending.words(sending.dryRun(incident, List.of(unit))))));
        return button;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Node> acts() {
        return acts;
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        Optional<Response> bound = responses.activeOf(unit);
        node.setVisible(bound.isPresent());
        node.setManaged(bound.isPresent());
        node.getChildren().clear();
        bound.ifPresent(r -> {
            var now = desk.link().pictureAt(desk.clock().now());
            Incident incident = desk.mirrors().incidents().get(r.incident());
            String kind = incident == null ? "" : incidents.kind(incident.kind());
            node.getChildren().addAll(Labels.of(desk.texts().bind("dispatch.unit.task"), "caption", "text-3"),
                    Labels.row(8, Buttons.link("unit-task", new javafx.beans.property.SimpleStringProperty(words.task(r, kind)),
                            () -> desk.selection().set(new Selection.OfIncident(r.incident()))), Labels.of(words.state(r), "text-1"),
                            Labels.gap(), Labels.of(words.since(r, now), "caption", "text-3")));
            Eta eta = responses.eta(r.id());
            Instant silent = r.silentSince();
            if (silent != null) {
                node.getChildren().add(Labels.of(words.silent(silent, eta, now), "caption", "warn"));
            } else if (eta != null) {
                node.getChildren().add(Labels.of(words.eta(eta, now), "caption", ResponseWords.old(eta, now) ? "warn" : "text-2"));
            }
            node.getChildren().add(Labels.of(words.delivery(r, now), "caption", ResponseWords.needsCare(r) ? "warn" : "text-2"));
        });
    }

    @Override
    public void close() {
        listening.close();
    }
}
