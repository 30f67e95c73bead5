package wanglou.incidents.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.KindCatalogue;

/** Home: FX. Says that an incident is of another kind. Carries the version that was seen when the form was opened. */
final class KindForm extends VBox {

    KindForm(Desk desk, IncidentWords words, IncidentId id, Conflict conflict, Runnable shut) {
        super(8);
        getStyleClass().add("inline-form");
        FlowPane kinds = new FlowPane(4, 4);
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident != null) {
            int seen = incident.life().version();
            for (KindCatalogue.Entry each : words.kinds().kinds()) {
                Button button = new Button(desk.texts().language() == Language.ZH ? each.zh() : each.en());
                button.setId("rekind-" + each.code());
                button.getStyleClass().add("small");
                button.setDisable(each.kind().equals(incident.kind()));
                button.setOnAction(e -> {
                    conflict.send(new IncidentCommand.Rekind(id, each.kind(), seen), "kind", words.kind(each.kind()),
                            desk.texts().follow(t -> t.get("life.rekinded", IncidentWords.shortNumber(id), words.kind(each.kind()))),
                            Optional.of(new IncidentCommand.Rekind(id, incident.kind(), 0)));
                    shut.run();
                });
                kinds.getChildren().add(button);
            }
        }
        getChildren().addAll(Labels.of(desk.texts().bind("life.rekind.title"), "caption", "text-2"), kinds,
                Buttons.small(Buttons.ghost("rekind-no", desk.texts().bind("life.give-up"), shut)));
    }
}
