package wanglou.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import wanglou.console.Selection;
import wanglou.console.map.CityMap;
import wanglou.console.map.MapActs;
import wanglou.console.map.Spot;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.units.Fix;
import wanglou.units.Unit;

/** Home: FX. Finds a unit, a street, a house or a place as one types; Enter takes the first, arrows choose, Esc leaves. */
final class SearchBox extends VBox {

    private static final int UNITS = 4;
    private static final int PLACES = 7;

    private final Desk desk;
    private final CityMap map;
    private final MapActs acts;
    private final TextField field = new TextField();
    private final VBox found = new VBox();
    private final PauseTransition typed = new PauseTransition(Duration.millis(120));

    SearchBox(Desk desk, CityMap map, MapActs acts) {
        super(4);
        this.desk = desk;
        this.map = map;
        this.acts = acts;
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("map-search");
        field.promptTextProperty().bind(desk.texts().bind("map.search"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = Labels.row(8, new IconView(Icon.SEARCH), field, Badge.key("⌃K"));
        box.getStyleClass().addAll("floating", "search-box");
        found.getStyleClass().addAll("floating", "suggestions");
        found.setId("map-search-results");
        found.setVisible(false);
        found.setManaged(false);
        getChildren().addAll(box, found);
        field.textProperty().addListener((o, was, is) -> typed.playFromStart());
        field.focusedProperty().addListener((o, was, is) -> {
            if (is && !field.getText().isBlank()) {
                look();
            }
        });
        typed.setOnFinished(e -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            map.view().requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
            if (!found.getChildren().isEmpty() && found.getChildren().getFirst() instanceof Button first) {
                first.fire();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            step(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void step(int by) {
        List<Node> rows = found.getChildren();
        int at = rows.indexOf(getScene().getFocusOwner());
        int next = at + by;
        if (next < 0) {
            field.requestFocus();
        } else if (next < rows.size()) {
            rows.get(next).requestFocus();
        }
    }

    private void look() {
        String asked = field.getText().strip();
        if (asked.isEmpty()) {
            close();
            return;
        }
        List<Unit> units = units(asked);
        show(units, List.of());
        map.city().places().search(asked, PLACES, Optional.of(map.view().viewport().center())).thenAccept(spots -> desk.pulse().later(() -> {
            if (asked.equals(field.getText().strip())) {
                show(units, spots);
            }
        }));
    }

    private List<Unit> units(String asked) {
        String low = asked.toLowerCase(Locale.ROOT);
        return desk.mirrors().units().values().stream()
                .filter(u -> u.callSign().toLowerCase(Locale.ROOT).startsWith(low) || u.name().toLowerCase(Locale.ROOT).contains(low))
                .sorted(java.util.Comparator.comparing(Unit::callSign)).limit(UNITS).toList();
    }

    private void show(List<Unit> units, List<Spot> spots) {
        boolean zh = desk.texts().language() == Language.ZH;
        List<Node> rows = new ArrayList<>();
        units.forEach(u -> rows.add(row(desk.marks().unit(u.status(), false, 16), u.callSign(), u.name(), () -> {
            desk.selection().set(new Selection.OfUnit(u.id()));
            Fix fix = desk.mirrors().fixes().get(u.id());
            if (fix != null) {
                acts.show(fix.place());
            }
        })));
        spots.forEach(s -> rows.add(row(new IconView(Icon.PIN, 14).tinted("text-3"), s.name(zh), s.kind(zh), () -> {
            desk.selection().set(new Selection.OfPoint(s.at()));
            acts.show(s.at());
        })));
        if (rows.isEmpty()) {
            rows.add(Labels.of(desk.texts().get(map.city().places().available() ? "map.search.none" : "map.no-places"), "caption", "text-2"));
        }
        found.getChildren().setAll(rows);
        found.setVisible(true);
        found.setManaged(true);
    }

    private Button row(Node sign, String name, String what, Runnable act) {
        HBox line = Labels.row(8, sign, Labels.of(name, "text-1"), Labels.gap(), Labels.of(what, "caption", "text-3"));
        Button row = new Button("", line);
        row.setId("map-search-" + found.getChildren().size());
        line.prefWidthProperty().bind(row.widthProperty().subtract(20));
        row.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("suggestion");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAccessibleText(name + " " + what);
        row.setOnAction(e -> {
            act.run();
            close();
        });
        return row;
    }

    private void close() {
        typed.stop();
        found.setVisible(false);
        found.setManaged(false);
    }
}
