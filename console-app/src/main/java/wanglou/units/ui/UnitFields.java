package wanglou.units.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.core.Problem;
import wanglou.units.SkillCatalogue;
import wanglou.units.UnitKind;

/** Home: FX. What is registered of a unit as fields, and what was said against it last. */
final class UnitFields extends VBox {

    private static final List<UnitKind> KINDS = List.of(UnitKind.OFFICER, UnitKind.VEHICLE, UnitKind.POST, UnitKind.DRONE);

    private final Texts texts;
    private final String prefix;
    private final TextField sign = new TextField();
    private final TextField name = new TextField();
    private final TextField station = new TextField();
    private final TextField crew = new TextField();
    private final TextField phone = new TextField();
    private final TextField further = new TextField();
    private final Map<String, ToggleButton> skills = new LinkedHashMap<>();
    private final ToggleGroup kinds = new ToggleGroup();
    private final FlowPane kindChips = new FlowPane(4, 4);
    private final FlowPane skillChips = new FlowPane(4, 4);
    private final Label refusal = Labels.of("", "warn");
    private @Nullable Problem refused;
    private boolean editable = true;

    /** @param prefix of the ids of the fields */
    UnitFields(Texts texts, SkillCatalogue known, String prefix) {
        super(12);
        this.texts = texts;
        this.prefix = prefix;
        sign.setId(prefix + "-sign");
        name.setId(prefix + "-name");
        station.setId(prefix + "-station");
        crew.setId(prefix + "-crew");
        phone.setId(prefix + "-phone");
        further.setId(prefix + "-further");
        further.promptTextProperty().bind(texts.bind("units.form.further"));
        known.skills().forEach(skill -> {
            ToggleButton chip = chip("skill-" + skill.code(), texts.orElse(skill.textKey(), skill.code()));
            chip.textProperty().bind(texts.bind(skill.textKey()));
            skills.put(skill.code(), chip);
            skillChips.getChildren().add(chip);
        });
        kinds.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            }
        });
        refusal.setId(prefix + "-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        crew.setPrefWidth(72);
        HBox first = new HBox(12, grown("units.register.sign", sign), field("units.card.crew", crew));
        getChildren().addAll(first, field("units.register.name", name), field("units.register.kind", kindChips),
                new HBox(12, grown("units.card.station", station), grown("units.card.phone", phone)),
                field("units.card.skills", skillChips), further, refusal);
    }

    private ToggleButton chip(String id, String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.setId(prefix + "-" + id);
        chip.getStyleClass().addAll("small", "chip");
        return chip;
    }

    private VBox field(String key, Node node) {
        return new VBox(4, Labels.of(texts.bind(key), "caption", "text-2"), node);
    }

    private VBox grown(String key, TextField node) {
        VBox box = field(key, node);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.setPrefWidth(0);
        return box;
    }

    void show(UnitDraft draft) {
        sign.setText(draft.callSign());
        name.setText(draft.name());
        station.setText(draft.station());
        crew.setText(draft.crew());
        phone.setText(draft.phone());
        skills.forEach((code, chip) -> chip.setSelected(draft.skills().contains(code)));
        further.setText(String.join(", ", draft.skills().stream().filter(s -> !skills.containsKey(s)).toList()));
        showKinds(draft.kind());
        refuse(null);
    }

    private void showKinds(UnitKind current) {
        List<UnitKind> all = new ArrayList<>(KINDS);
        if (!all.contains(current)) {
            all.add(current);
        }
        kindChips.getChildren().clear();
        all.forEach(kind -> {
            ToggleButton chip = chip("kind-" + kind.value(), new UnitWords(texts).kind(kind));
            chip.setUserData(kind);
            chip.setToggleGroup(kinds);
            chip.setDisable(!editable);
            kindChips.getChildren().add(chip);
            chip.setSelected(kind.equals(current));
        });
    }

    UnitDraft draft() {
        List<String> chosen = new ArrayList<>();
        skills.forEach((code, chip) -> {
            if (chip.isSelected()) {
                chosen.add(code);
            }
        });
        chosen.addAll(UnitDraft.typed(further.getText()));
        return new UnitDraft(sign.getText(), name.getText(), kind(), station.getText(), chosen, crew.getText(), phone.getText());
    }

    private UnitKind kind() {
        return kinds.getSelectedToggle() != null && kinds.getSelectedToggle().getUserData() instanceof UnitKind kind ? kind : UnitKind.OFFICER;
    }

    /** What the hub, or the form itself, has against it; null takes the words away. */
    void refuse(@Nullable Problem problem) {
        refused = problem;
        renew();
    }

    /** Says it again, in another language. */
    void renew() {
        Problem problem = refused;
        refusal.setText(problem == null ? "" : texts.problem(problem));
        refusal.setVisible(problem != null);
        kindChips.getChildren().forEach(c -> {
            if (c instanceof ToggleButton chip && chip.getUserData() instanceof UnitKind kind) {
                chip.setText(new UnitWords(texts).kind(kind));
            }
        });
    }

    void editable(boolean may) {
        editable = may;
        List.of(sign, name, station, crew, phone, further).forEach(f -> f.setEditable(may));
        skills.values().forEach(chip -> chip.setDisable(!may));
        kindChips.getChildren().forEach(chip -> chip.setDisable(!may));
    }

    void focusFirst() {
        sign.requestFocus();
    }

    /** Everything that can be changed in it. */
    Observable[] changing() {
        List<Observable> all = new ArrayList<>(List.of(sign.textProperty(), name.textProperty(), station.textProperty(), crew.textProperty(),
                phone.textProperty(), further.textProperty(), kinds.selectedToggleProperty()));
        skills.values().forEach(chip -> all.add(chip.selectedProperty()));
        return all.toArray(Observable[]::new);
    }
}
