package wanglou.console.command;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.map.CityMap;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.map.tiles.Ground;

/** Home: FX. Which ground map lies below everything: the city's own or one of the site's; says so when that one has trouble. */
final class GroundList extends VBox implements AutoCloseable {

    private final Desk desk;
    private final CityMap map;
    private final ToggleGroup group = new ToggleGroup();
    private final Label trouble = Labels.of("", "caption", "warn");
    private final Listening listening = new Listening();

    GroundList(Desk desk, CityMap map) {
        super(4);
        this.desk = desk;
        this.map = map;
        setId("ground-list");
        setVisible(!map.city().grounds().choices().isEmpty());
        setManaged(isVisible());
        RadioButton own = choice("ground-city", Optional.empty());
        own.textProperty().bind(desk.texts().bind("map.ground.city"));
        own.setSelected(true);
        getChildren().addAll(Labels.of(desk.texts().bind("map.ground"), "caption", "text-2"), own);
        int n = 0;
        for (Ground ground : map.city().grounds().choices()) {
            n++;
            RadioButton other = choice("ground-" + n, Optional.of(ground));
            other.setText(ground.name());
            getChildren().add(other);
        }
        trouble.setWrapText(true);
        trouble.setMaxWidth(220);
        trouble.managedProperty().bind(trouble.visibleProperty());
        getChildren().add(trouble);
        listening.to(this::look, desk.clock().secondProperty(), map.groundProperty(), desk.texts().languageProperty());
        look();
    }

    private RadioButton choice(String id, Optional<Ground> ground) {
        RadioButton button = new RadioButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.setMaxWidth(220);
        button.setOnAction(e -> map.groundProperty().set(ground));
        return button;
    }

    private void look() {
        Optional<String> problem = map.trouble();
        trouble.setVisible(problem.isPresent());
        trouble.setText(problem.map(p -> desk.texts().get("map.ground.trouble", p)).orElse(""));
    }

    @Override
    public void close() {
        listening.close();
    }
}
