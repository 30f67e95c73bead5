package wanglou.calls.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.calls.CallCommand;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.ReadyWords;
import wanglou.incidents.PhraseCatalogue;

/** Home: FX. Says what became of a call that is no incident's: four words, and the reason where a word does not say it. */
final class CallEnding extends VBox {

    static final List<CallOutcome> OUTCOMES = List.of(CallOutcome.ADVISED, CallOutcome.HOAX, CallOutcome.ACCIDENTAL, CallOutcome.OTHER);

    private final Desk desk;
    private final CallId id;
    private final TextField reason = new TextField();
    private final Label trouble = Labels.of("", "caption", "warn");

    CallEnding(Desk desk, CallId id) {
        super(6);
        this.desk = desk;
        this.id = id;
        reason.setId("call-reason");
        reason.promptTextProperty().bind(desk.texts().bind("calls.card.reason.prompt"));
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        FlowPane row = new FlowPane(4, 4);
        for (CallOutcome outcome : OUTCOMES) {
            Button end = Buttons.small(Buttons.plain("call-conclude-" + outcome, desk.texts().bind("calls.outcome." + outcome), () -> end(outcome)));
            end.disableProperty().bind(desk.link().liveProperty().not());
            row.getChildren().add(end);
        }
        getChildren().addAll(Labels.of(desk.texts().bind("calls.card.without"), "caption", "text-3"),
                Labels.row(8, reason, new ReadyWords(desk.texts(), PhraseCatalogue.Use.CONCLUDE, reason)), row, trouble);
        HBox.setHgrow(reason, Priority.ALWAYS);
    }

    private void end(CallOutcome outcome) {
        String why = reason.getText().strip();
        if (outcome.equals(CallOutcome.OTHER) && why.isEmpty()) {
            trouble.setText(desk.texts().get("calls.card.reason.wanted"));
            reason.requestFocus();
            return;
        }
        trouble.setText("");
        desk.orders().send(new CallCommand.Conclude(id, outcome, why));
    }
}
