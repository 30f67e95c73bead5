package wanglou.calls.ui;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.AlwaysOne;
import wanglou.console.ui.GradeLook;
import wanglou.incidents.Grade;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Chooses a grade: colour, shape and word. */
final class GradeChips extends HBox {

    private static final int ROUTINE = 3;

    private final IncidentWords words;
    private final ToggleGroup group = new AlwaysOne();

    GradeChips(Desk desk, IncidentWords words) {
        super(4);
        this.words = words;
        for (GradeLook look : desk.marks().grades()) {
            Grade grade = look.grade();
            ToggleButton chip = new ToggleButton(words.grade(grade), desk.marks().grade(grade, false, 14));
            chip.setId("incident-form-grade-" + grade.value());
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(grade);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setToggleGroup(group);
            getChildren().add(chip);
        }
        reset();
    }

    Optional<Grade> chosen() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof Grade grade ? Optional.of(grade) : Optional.empty();
    }

    /** Routine, until somebody says otherwise. */
    final void reset() {
        choose(new Grade(ROUTINE));
    }

    final void choose(Grade grade) {
        group.getToggles().stream().filter(t -> grade.equals(t.getUserData())).findFirst().ifPresent(group::selectToggle);
    }

    void relabel() {
        group.getToggles().forEach(t -> ((ToggleButton) t).setText(words.grade((Grade) t.getUserData())));
    }
}
