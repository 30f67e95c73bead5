package wanglou.security.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.SignView;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.security.AccountCommand;
import wanglou.security.Person;

/** Home: FX. One account: how it stands, its details and roles, and what the security administrator may do with it; others read. */
final class PersonCard extends VBox implements AutoCloseable {

    private final Desk desk;
    private final PersonWords words;
    private final boolean mayAct;
    private final Label name = Labels.of("", "title");
    private final Label id = Labels.of("", "caption", "text-2");
    private final SignView sign = new SignView(SignView.Sign.OFF);
    private final Label state = Labels.of("", "strong");
    private final Label failures = Labels.of("", "caption", "warn");
    private final Label readOnly = Labels.of("", "caption", "text-2");
    private final PersonFields fields;
    private final CodeCard code;
    private final Button save;
    private final Button undo;
    private final Button unlock;
    private final Button firstCode;
    private final HoldButton newCode;
    private final Listening listening = new Listening();
    private @Nullable Person shown;

    PersonCard(Desk desk, PersonWords words) {
        this.desk = desk;
        this.words = words;
        mayAct = desk.actor().has(Role.SECURITY_ADMIN);
        Texts texts = desk.texts();
        setId("person-card");
        fields = new PersonFields(texts, "person");
        code = new CodeCard(desk);
        save = Buttons.primary("person-save", texts.bind("people.save"), this::save);
        undo = Buttons.ghost("person-undo", texts.bind("people.discard"), this::discard);
        unlock = Buttons.with(Buttons.plain("person-unlock", texts.bind("people.unlock"), this::unlock), Icon.LOCK);
        firstCode = Buttons.with(Buttons.plain("person-code", texts.bind("people.issue"), this::issue), Icon.SHIELD);
        newCode = new HoldButton("person-new-code", texts.bind("people.issue.again"), this::issue);
        FlowPane acts = new FlowPane(8, 8, unlock, firstCode, newCode);
        for (var act : acts.getChildren()) {
            act.managedProperty().bind(act.visibleProperty());
        }
        readOnly.setId("person-read-only");
        readOnly.setWrapText(true);
        readOnly.setMinHeight(USE_PREF_SIZE);
        readOnly.managedProperty().bind(readOnly.textProperty().isNotEmpty());
        failures.managedProperty().bind(failures.textProperty().isNotEmpty());
        Label codeHow = Labels.of(texts.bind("people.issue.how"), "caption", "text-3");
        codeHow.setWrapText(true);
        codeHow.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(4, name, id, Labels.row(6, sign, state), failures, readOnly);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        head.getStyleClass().add("card-section");
        VBox doing = new VBox(8, acts, codeHow);
        doing.getStyleClass().add("card-section");
        doing.setVisible(mayAct);
        doing.setManaged(mayAct);
        Label after = Labels.of(texts.bind("people.roles.after"), "caption", "text-3");
        after.setWrapText(true);
        after.setMinHeight(USE_PREF_SIZE);
        VBox form = new VBox(12, fields);
        form.getStyleClass().add("card-section");
        if (mayAct) {
            form.getChildren().addAll(after, Labels.row(8, save, Labels.gap(), undo));
        }
        getChildren().addAll(head, code, doing, form);
        listening.to(this::look, fields.changing());
        listening.to(this::look, desk.clock().secondProperty(), texts.languageProperty(), desk.link().liveProperty());
    }

    /** Shows that account; what was typed and not saved for another one is gone. */
    void show(PersonId id) {
        if (shown == null || !shown.id().equals(id)) {
            code.forget();
        }
        shown = desk.mirrors().people().get(id);
        discard();
    }

    /** The account has changed at the hub: what is being typed stays, unless it is what was shown. */
    void renew() {
        Person before = shown;
        Person now = before == null ? null : desk.mirrors().people().get(before.id());
        if (before == null || now == null) {
            return;
        }
        boolean untouched = fields.draft().changes(before).isEmpty();
        shown = now;
        if (untouched || fields.draft().changes(now).isEmpty()) {
            fields.show(PersonDraft.of(now));
        }
        look();
    }

    void forgetCode() {
        code.forget();
    }

    private void discard() {
        if (shown != null) {
            fields.show(PersonDraft.of(shown));
        }
        look();
    }

    private void look() {
        fields.renew();
        Person person = shown;
        if (person == null) {
            return;
        }
        boolean live = desk.link().live();
        boolean own = person.id().equals(desk.actor().person());
        Instant now = desk.link().pictureAt(desk.clock().now());
        PersonState is = PersonState.of(person);
        name.setText(person.displayName());
        id.setText(desk.texts().get("people.signs-in-as", person.id()));
        sign.show(live ? is.sign() : SignView.Sign.DEAD);
        state.setText(words.state(person, now));
        PersonRow.tint(state, live ? is.tint() : "text-3");
        failures.setText(words.failures(person));
        readOnly.setText(!mayAct ? desk.texts().get("people.read-only")
                : own ? desk.texts().problem(Problem.of("security.own-roles")) + " " + desk.texts().problem(Problem.of("security.own-code")) : "");
        fields.editable(mayAct, mayAct && !own);
        boolean changed = !fields.draft().changes(person).isEmpty();
        save.setDisable(!changed || !live);
        undo.setVisible(changed);
        unlock.setVisible(person.locked());
        unlock.setDisable(!live);
        firstCode.setVisible(person.mustChangePassword());
        firstCode.setDisable(!live || own);
        newCode.setVisible(!person.mustChangePassword());
        newCode.setDisable(!live || own);
    }

    private void save() {
        Person person = shown;
        if (person != null) {
            send(fields.draft().changes(person), person);
        }
    }

    /** One after the other: what the hub refuses keeps the rest from being sent. */
    private void send(List<AccountCommand> commands, Person person) {
        if (commands.isEmpty()) {
            return;
        }
        fields.refuse(null);
        ObservableValue<String> done = commands.size() > 1 ? Texts.nothing() : desk.texts().bind("people.saved", person.displayName());
        desk.orders().send(commands.getFirst(), done, Optional.empty()).thenAccept(outcome -> {
            switch (outcome) {
                case Outcome.Done d -> send(commands.subList(1, commands.size()), person);
                case Outcome.Refused(Problem problem) -> refuse(person, problem);
            }
        });
    }

    private void unlock() {
        Person person = shown;
        if (person != null) {
            desk.orders().send(new AccountCommand.Unlock(person.id()), desk.texts().bind("people.unlocked", person.displayName()), Optional.empty());
        }
    }

    private void issue() {
        Person person = shown;
        if (person == null) {
            return;
        }
        desk.codes().issue(person.id()).whenComplete((issued, error) -> desk.pulse().later(() -> {
            if (error != null) {
                refuse(person, Orders.problemOf(error));
            } else {
                code.show(person, issued);
            }
        }));
    }

    private void refuse(Person person, Problem problem) {
        if (shown != null && shown.id().equals(person.id())) {
            fields.refuse(problem);
        }
    }

    @Override
    public void close() {
        code.close();
        listening.close();
    }
}
