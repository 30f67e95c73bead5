package wanglou.evidence.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.Role;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Hold;
import wanglou.evidence.Piece;

/** Home: FX. The chosen piece's hash and whoever keeps it; the duty chief places and lifts holds here, each with its reason. */
final class HoldLine extends VBox {

    private final Desk desk;
    private final Label facts = Labels.of("", "caption", "text-2");
    private final Label held = Labels.of("", "caption", "text-2");
    private final TextField reason = new TextField();
    private final Button act;
    private final HBox form;
    private @Nullable Piece piece;

    HoldLine(Desk desk) {
        super(6);
        this.desk = desk;
        Texts texts = desk.texts();
        setId("evidence-hold");
        getStyleClass().add("evidence-hold");
        reason.setId("evidence-hold-reason");
        reason.promptTextProperty().bind(texts.bind("evidence.hold.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        act = Buttons.small(Buttons.with(Buttons.plain("evidence-hold-go", texts.bind("evidence.hold.place"), this::go), Icon.LOCK));
        act.disableProperty().bind(desk.link().liveProperty().not().or(reason.textProperty().isEmpty()));
        reason.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !act.isDisabled()) {
                go();
                e.consume();
            }
        });
        form = Labels.row(8, reason, act);
        facts.setMinWidth(0);
        held.setWrapText(true);
        getChildren().addAll(facts, held, form);
        show(null);
    }

    void show(Source.@Nullable Numbered numbered) {
        Piece next = numbered == null ? null : numbered.piece();
        if (piece == null || next == null || !piece.id().equals(next.id())) {
            reason.clear();
        }
        piece = next;
        setVisible(next != null);
        setManaged(next != null);
        if (next == null || numbered == null) {
            return;
        }
        Texts texts = desk.texts();
        String hash = next.sha256().length() < 12 ? "–" : next.sha256().substring(0, 8) + "…" + next.sha256().substring(next.sha256().length() - 4);
        facts.setText(texts.get("evidence.facts", numbered.label(), hash, next.link() == null ? "–" : next.link().number()));
        if (next.checked() != null) {
            facts.setText(facts.getText() + " · " + texts.get("evidence.check.at", texts.formats().when(next.checked().at(), desk.clock().now())));
        }
        Hold hold = next.hold();
        held.setText(hold == null ? "" : texts.get("evidence.hold.by", hold.by(), texts.formats().when(hold.since(), desk.clock().now()), hold.reason()));
        held.setManaged(hold != null);
        boolean may = desk.actor().has(Role.DUTY_CHIEF) && next.state().whole();
        form.setVisible(may);
        form.setManaged(may);
        act.textProperty().unbind();
        act.textProperty().bind(texts.bind(hold == null ? "evidence.hold.place" : "evidence.hold.lift"));
    }

    private void go() {
        Piece of = piece;
        if (of != null && !reason.getText().isBlank()) {
            String why = reason.getText().strip();
            reason.clear();
            boolean lift = of.held();
            desk.orders().send(lift ? new EvidenceCommand.LiftHold(of.id(), why) : new EvidenceCommand.PlaceHold(of.id(), why),
                    desk.texts().bind(lift ? "evidence.hold.lifted" : "evidence.hold.placed"), java.util.Optional.empty());
        }
    }
}
