package wanglou.units.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Labels;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.paper.Emoji;
import wanglou.units.SkillCatalogue;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;

/** Home: FX. One registered unit: what is kept of it, its devices, and the way out of service; who may not change it reads. */
final class UnitSheet extends VBox {

    private final Desk desk;
    private final boolean mayEdit;
    private final UnitWords words;
    private final StackPane mark = new StackPane();
    private final Label name = Labels.of("", "title");
    private final Label line = Labels.of("", "caption", "text-2");
    private final UnitFields fields;
    private final UnitDevices devices;
    private final DutyEnd duty;
    private final Button save;
    private final Button undo;
    private final TextField reason = new TextField();
    private @Nullable Unit shown;

    UnitSheet(Desk desk, SkillCatalogue skills, Listening listening) {
        this.desk = desk;
        mayEdit = UnitsPage.mayEdit(desk);
        words = new UnitWords(desk.texts());
        Texts texts = desk.texts();
        setId("unit-sheet");
        fields = new UnitFields(texts, skills, "unit");
        fields.editable(mayEdit);
        devices = new UnitDevices(desk, listening);
        save = Buttons.primary("unit-save", texts.bind("units.form.save"), this::save);
        undo = Buttons.ghost("unit-undo", texts.bind("units.form.discard"), this::discard);
        Label readOnly = Labels.of(texts.bind("units.form.read-only"), "caption", "text-2");
        readOnly.setId("unit-read-only");
        readOnly.setWrapText(true);
        readOnly.setMinHeight(USE_PREF_SIZE);
        VBox head = section(4, Labels.row(10, mark, name), line);
        VBox form = section(12, fields);
        if (mayEdit) {
            form.getChildren().add(Labels.row(8, save, Labels.gap(), undo));
        } else {
            head.getChildren().add(readOnly);
        }
        duty = new DutyEnd(desk);
        getChildren().addAll(head, form, section(8, duty), section(8, devices));
        if (mayEdit) {
            getChildren().add(retiring(texts));
        }
        listening.to(this::look, fields.changing());
        listening.to(this::look, texts.languageProperty(), desk.link().liveProperty());
    }

    private VBox retiring(Texts texts) {
        reason.setId("unit-retire-reason");
        reason.promptTextProperty().bind(texts.bind("units.retire.reason"));
        HoldButton retire = new HoldButton("unit-retire", texts.bind("units.retire"), this::retire);
        retire.disableProperty().bind(desk.link().liveProperty().not().or(reason.textProperty().isEmpty()));
        Label how = Labels.of(texts.bind("units.retire.how"), "caption", "text-3");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        return section(8, Labels.of(texts.bind("units.retire.title"), "caption", "text-2"), reason, retire, how);
    }

    private static VBox section(double spacing, javafx.scene.Node... nodes) {
        VBox section = new VBox(spacing, nodes);
        section.getStyleClass().add("card-section");
        return section;
    }

    /** Shows that unit; what was typed and not saved for another one is gone. */
    void show(UnitId id) {
        shown = desk.mirrors().units().get(id);
        reason.clear();
        discard();
    }

    /** The unit has changed at the hub: what is being typed stays, unless it is what was shown. */
    void renew() {
        Unit before = shown;
        Unit now = before == null ? null : desk.mirrors().units().get(before.id());
        if (before == null || now == null) {
            return;
        }
        boolean untouched = !fields.draft().changes(before);
        shown = now;
        if (untouched) {
            fields.show(UnitDraft.of(now));
        }
        look();
    }

    private void discard() {
        if (shown != null) {
            fields.show(UnitDraft.of(shown));
        }
        look();
    }

    private void look() {
        fields.renew();
        Unit unit = shown;
        if (unit == null) {
            return;
        }
        mark.getChildren().setAll(desk.marks().unit(unit.status(), !desk.link().live(), 22));
        name.setText(Emoji.readable(unit.callSign()));
        line.setText(words.line(unit));
        devices.show(unit);
        duty.show(unit);
        boolean changed = fields.draft().changes(unit);
        save.setDisable(!changed || !desk.link().live());
        undo.setVisible(changed);
    }

    private void save() {
        Unit unit = shown;
        if (unit == null) {
            return;
        }
        UnitDraft draft = fields.draft();
        Optional<Problem> obstacle = draft.obstacle();
        fields.refuse(obstacle.orElse(null));
        if (obstacle.isEmpty()) {
            send(unit, new UnitCommand.Edit(draft.profile(unit.id())), desk.texts().bind("units.form.saved", draft.callSign()));
        }
    }

    private void retire() {
        Unit unit = shown;
        if (unit != null) {
            send(unit, new UnitCommand.Retire(unit.id(), reason.getText().strip()), desk.texts().bind("units.retired", unit.callSign()));
        }
    }

    private void send(Unit unit, UnitCommand command, ObservableValue<String> done) {
        desk.orders().send(command, done, Optional.empty()).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused(Problem problem) && shown != null && shown.id().equals(unit.id())) {
                fields.refuse(problem);
            }
        });
    }
}
