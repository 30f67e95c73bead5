package wanglou.units.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.units.SkillCatalogue;
import wanglou.units.UnitCommand;

/** Home: FX. Registers a unit. Nothing typed is lost when the hub refuses; its reason stands in the form. */
final class NewUnitForm extends VBox {

    private final Desk desk;
    private final UnitFields fields;

    /** @param made hears which unit it is once the hub has it */
    NewUnitForm(Desk desk, SkillCatalogue skills, Consumer<UnitId> made, Runnable cancel, Listening listening) {
        this.desk = desk;
        Texts texts = desk.texts();
        setId("unit-form");
        fields = new UnitFields(texts, skills, "new-unit");
        Button create = Buttons.primary("new-unit-create", texts.bind("units.form.register"), () -> create(made));
        create.disableProperty().bind(desk.link().liveProperty().not());
        VBox body = new VBox(12, fields, Labels.row(8, create, Labels.gap(), Buttons.ghost("new-unit-cancel", texts.bind("units.form.cancel"), cancel)));
        body.getStyleClass().add("card-section");
        getChildren().addAll(new PanelHeader(texts.bind("units.register.new")), body);
        listening.to(fields::renew, texts.languageProperty());
    }

    void begin() {
        fields.show(UnitDraft.EMPTY);
        fields.focusFirst();
    }

    private void create(Consumer<UnitId> made) {
        UnitDraft draft = fields.draft();
        Optional<Problem> obstacle = draft.obstacle();
        fields.refuse(obstacle.orElse(null));
        if (obstacle.isPresent()) {
            return;
        }
        UnitId id = draft.freshId(taken -> desk.mirrors().units().get(taken) != null);
        desk.orders().send(new UnitCommand.Register(draft.profile(id)), desk.texts().bind("units.form.registered", draft.callSign()), Optional.empty())
                .thenAccept(outcome -> {
                    switch (outcome) {
                        case Outcome.Done done -> made.accept(id);
                        case Outcome.Refused(Problem problem) -> fields.refuse(problem);
                    }
                });
    }
}
