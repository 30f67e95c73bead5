package wanglou.security.ui;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.Outcome;
import wanglou.core.PersonId;

/** Home: FX. Makes an account. Nothing typed is lost when the hub refuses; its reason stands in the form. */
final class NewPersonForm extends VBox {

    private final Desk desk;
    private final TextField id = new TextField();
    private final PersonFields fields;

    /** @param made hears whose account it is once the hub has it */
    NewPersonForm(Desk desk, Consumer<PersonId> made, Runnable cancel) {
        this.desk = desk;
        Texts texts = desk.texts();
        setId("person-form");
        fields = new PersonFields(texts, "new");
        id.setId("new-id");
        id.promptTextProperty().bind(texts.bind("people.id.prompt"));
        Button create = Buttons.primary("new-create", texts.bind("people.create"), () -> create(made));
        texts.languageProperty().addListener((o, was, is) -> fields.renew());
        create.disableProperty().bind(desk.link().liveProperty().not());
        Label next = Labels.of(texts.bind("people.create.next"), "caption", "text-3");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(12, new VBox(4, Labels.of(texts.bind("people.column.id"), "caption", "text-2"), id), fields, next,
                Labels.row(8, create, Labels.gap(), Buttons.ghost("new-cancel", texts.bind("people.cancel"), cancel)));
        body.getStyleClass().add("card-section");
        getChildren().addAll(new PanelHeader(texts.bind("people.new")), body);
    }

    void begin() {
        id.clear();
        fields.show(new PersonDraft("", "", Set.of()));
        id.requestFocus();
    }

    private void create(Consumer<PersonId> made) {
        String wished = id.getText().strip();
        var obstacle = PersonDraft.obstacle(wished);
        fields.refuse(obstacle.orElse(null));
        if (obstacle.isPresent()) {
            return;
        }
        PersonId person = new PersonId(wished);
        PersonDraft draft = fields.draft();
        desk.orders().send(draft.create(person), desk.texts().bind("people.created", draft.displayName()), java.util.Optional.empty()).thenAccept(outcome -> {
            switch (outcome) {
                case Outcome.Done done -> made.accept(person);
                case Outcome.Refused(var problem) -> fields.refuse(problem);
            }
        });
    }
}
