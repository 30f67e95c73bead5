package wanglou.security.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.core.Problem;
import wanglou.core.Role;

/** Home: FX. Name, station and roles of a person as fields. Beside the roles stands what the hub said of them last. */
final class PersonFields extends VBox {

    private static final List<Role> DESKS = List.of(Role.DISPATCHER, Role.VIDEO_ANALYST, Role.DUTY_CHIEF);
    private static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField station = new TextField();
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final Label refusal = Labels.of("", "warn");
    private @Nullable Problem refused;

    /** @param prefix of the ids of the fields */
    PersonFields(Texts texts, String prefix) {
        super(12);
        this.texts = texts;
        name.setId(prefix + "-name");
        station.setId(prefix + "-station");
        station.promptTextProperty().bind(texts.bind("people.station.prompt"));
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox();
            box.setId(prefix + "-" + PersonWords.key(role).replace('.', '-'));
            box.textProperty().bind(texts.bind(PersonWords.key(role)));
            roles.put(role, box);
        }
        refusal.setId(prefix + "-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Label rule = Labels.of(texts.bind("people.roles.rule"), "caption", "text-3");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(field("people.column.name", name), field("people.column.station", station),
                group("people.roles.desk", DESKS), new VBox(6, group("people.roles.administrators", ADMINISTRATORS), rule), refusal);
    }

    private VBox field(String key, Node node) {
        return new VBox(4, Labels.of(texts.bind(key), "caption", "text-2"), node);
    }

    private VBox group(String key, List<Role> of) {
        VBox group = new VBox(6, Labels.of(texts.bind(key), "caption", "text-2"));
        of.forEach(role -> group.getChildren().add(roles.get(role)));
        return group;
    }

    void show(PersonDraft draft) {
        name.setText(draft.displayName());
        station.setText(draft.station());
        roles.forEach((role, box) -> box.setSelected(draft.roles().contains(role)));
        refuse(null);
    }

    PersonDraft draft() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return new PersonDraft(name.getText(), station.getText(), chosen);
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
    }

    /** Whether details and roles can be typed and ticked. */
    void editable(boolean details, boolean mayRoles) {
        name.setEditable(details);
        station.setEditable(details);
        roles.values().forEach(box -> box.setDisable(!mayRoles));
    }

    /** Everything that can be changed in it. */
    Observable[] changing() {
        Observable[] all = new Observable[2 + roles.size()];
        all[0] = name.textProperty();
        all[1] = station.textProperty();
        int i = 2;
        for (CheckBox box : roles.values()) {
            all[i++] = box.selectedProperty();
        }
        return all;
    }
}
