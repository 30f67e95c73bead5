package wanglou.incidents.ui;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.console.Selection;
import wanglou.console.map.Places;
import wanglou.console.map.Spot;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Opens an incident: kind, grade, place, words. Not modal: the map and the queue go on beside it. What the place was found to be
 * is said at once; it may stay unlocated. Enter saves, Esc cancels, and nothing typed is lost when the hub refuses.
 */
public final class IncidentForm extends VBox {

    private static final int GRADES = 4;
    private static final int SUGGESTIONS = 5;

    private final Desk desk;
    private final IncidentWords words;
    private final Places places;
    private final Runnable closed;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleGroup grades = new ToggleGroup();
    private final TextField address = new TextField();
    private final VBox found = new VBox();
    private final Label resolved = Labels.of("", "caption");
    private final IconView resolvedIcon = new IconView(Icon.WARN, 12);
    private final TextArea note = new TextArea();
    private final Button save;
    private final PauseTransition typed = new PauseTransition(Duration.millis(150));
    private @Nullable GeoPoint point;
    private String source = "typed";
    private boolean quiet;

    /** @param closed runs when it was saved or cancelled */
    public IncidentForm(Desk desk, IncidentWords words, Places places, Runnable closed) {
        super(12);
        this.desk = desk;
        this.words = words;
        this.places = places;
        this.closed = closed;
        Texts texts = desk.texts();
        setId("incident-form");
        getStyleClass().addAll("floating", "form");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        save = Buttons.primary("incident-save", texts.bind("incidents.form.save"), this::save);
        save.disableProperty().bind(desk.link().liveProperty().not());
        Button cancel = Buttons.ghost("incident-cancel", texts.bind("incidents.form.cancel"), closed);
        Button cross = Buttons.icon("incident-form-close", Icon.CROSS, texts.bind("incidents.form.cancel"), closed);
        HBox head = Labels.row(8, Labels.of(texts.bind("incidents.new"), "strong"), Labels.gap(), cross);
        Label lost = Labels.of(texts.bind("incidents.form.lost"), "caption", "act");
        lost.visibleProperty().bind(desk.link().liveProperty().not());
        lost.managedProperty().bind(lost.visibleProperty());
        getChildren().addAll(head, field("incidents.form.kind", kindChips()), field("incidents.form.grade", gradeChips()),
                field("incidents.form.place", placeField()), field("incidents.form.note", noteField()), lost,
                Labels.row(8, save, Badge.key("Enter"), Labels.gap(), cancel, Badge.key("Esc")));
        kinds.selectedToggleProperty().addListener((o, was, is) -> usualGrade());
        address.textProperty().addListener((o, was, is) -> typedAddress());
        typed.setOnFinished(e -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        texts.languageProperty().addListener((o, was, is) -> relabel());
        resolve();
    }

    /** Empties it and begins anew, at a place where one was pointed at. */
    public void begin(Optional<GeoPoint> at) {
        quiet = true;
        address.clear();
        note.clear();
        quiet = false;
        found.getChildren().clear();
        kinds.selectToggle(null);
        point = null;
        source = "typed";
        at.ifPresent(p -> {
            point = p;
            source = "map-click";
            places.addressAt(p).thenAccept(spot -> desk.pulse().later(() -> spot.filter(s -> p.equals(point) && address.getText().isBlank())
                    .ifPresent(s -> write(name(s)))));
        });
        resolve();
        address.requestFocus();
    }

    private VBox field(String key, Node node) {
        return new VBox(4, Labels.of(desk.texts().bind(key), "caption", "text-2"), node);
    }

    private FlowPane kindChips() {
        FlowPane chips = new FlowPane(4, 4);
        for (KindCatalogue.Entry kind : words.kinds().kinds()) {
            ToggleButton chip = new ToggleButton(words.kind(kind.kind()));
            chip.setId("incident-kind-" + kind.code());
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(kind);
            chip.setToggleGroup(kinds);
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private HBox gradeChips() {
        HBox row = Labels.row(4);
        for (int value = 1; value <= GRADES; value++) {
            Grade grade = new Grade(value);
            ToggleButton chip = new ToggleButton(words.grade(grade), desk.marks().grade(grade, false, 14));
            chip.setId("incident-form-grade-" + value);
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(grade);
            chip.setToggleGroup(grades);
            row.getChildren().add(chip);
            chip.setSelected(value == 3);
        }
        return row;
    }

    private VBox placeField() {
        address.setId("incident-address");
        address.promptTextProperty().bind(desk.texts().bind("incidents.form.place.prompt"));
        found.getStyleClass().add("suggestions");
        return new VBox(4, address, found, Labels.row(4, resolvedIcon, resolved));
    }

    private TextArea noteField() {
        note.setId("incident-form-note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.promptTextProperty().bind(desk.texts().bind("incidents.form.note.prompt"));
        return note;
    }

    private void relabel() {
        kinds.getToggles().forEach(t -> {
            if (t instanceof ToggleButton button && button.getUserData() instanceof KindCatalogue.Entry kind) {
                button.setText(words.kind(kind.kind()));
            }
        });
        grades.getToggles().forEach(t -> {
            if (t instanceof ToggleButton button && button.getUserData() instanceof Grade grade) {
                button.setText(words.grade(grade));
            }
        });
        resolve();
    }

    private void usualGrade() {
        if (kinds.getSelectedToggle() != null && kinds.getSelectedToggle().getUserData() instanceof KindCatalogue.Entry kind) {
            grades.getToggles().stream().filter(t -> new Grade(kind.grade()).equals(t.getUserData())).findFirst()
                    .ifPresent(grades::selectToggle);
        }
    }

    /** Words changed by hand no longer describe the point that was found for the old ones; a point from the map stays. */
    private void typedAddress() {
        if (quiet) {
            return;
        }
        if (!source.equals("map-click")) {
            point = null;
            source = "typed";
        }
        resolve();
        typed.playFromStart();
    }

    private void look() {
        String asked = address.getText();
        if (asked.isBlank()) {
            found.getChildren().clear();
            return;
        }
        places.search(asked, SUGGESTIONS, Optional.empty()).thenAccept(spots -> desk.pulse().later(() -> {
            if (asked.equals(address.getText())) {
                suggest(spots);
            }
        }));
    }

    private void suggest(List<Spot> spots) {
        found.getChildren().clear();
        boolean zh = desk.texts().language() == Language.ZH;
        for (Spot spot : spots) {
            Button row = new Button(name(spot));
            row.setId("incident-address-" + found.getChildren().size());
            row.getStyleClass().addAll("suggestion", "small");
            row.setGraphic(Labels.of(spot.kind(zh), "caption", "text-3"));
            row.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(e -> take(spot));
            found.getChildren().add(row);
        }
        if (point == null && spots.isEmpty()) {
            resolve();
        }
    }

    private void take(Spot spot) {
        point = spot.at();
        source = "address-search";
        write(name(spot));
        found.getChildren().clear();
        resolve();
        desk.map().ask(new wanglou.console.shell.MapRequest.GoTo(spot.at()));
        note.requestFocus();
    }

    private void write(String text) {
        quiet = true;
        address.setText(text);
        quiet = false;
        resolve();
    }

    private String name(Spot spot) {
        return spot.name(desk.texts().language() == Language.ZH);
    }

    private void resolve() {
        GeoPoint at = point;
        resolved.getStyleClass().removeAll("ok", "warn");
        resolvedIcon.getStyleClass().removeAll("ok", "warn");
        String tint = at == null ? "warn" : "ok";
        resolved.getStyleClass().add(tint);
        resolvedIcon.getStyleClass().add(tint);
        resolvedIcon.setIcon(at == null ? Icon.WARN : Icon.CHECK);
        resolved.setText(at == null ? desk.texts().get("incidents.form.unlocated")
                : "%.5f, %.5f · %s".formatted(at.lat(), at.lon(), desk.texts().get("incidents.source." + source)));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            if (event.getTarget() instanceof Button) {
                return;
            }
            if (event.getTarget() == address && point == null && found.getChildren().size() == 1 && found.getChildren().getFirst() instanceof Button only) {
                only.fire();
            } else {
                save();
            }
            event.consume();
        }
    }

    private void save() {
        if (kinds.getSelectedToggle() == null || !(kinds.getSelectedToggle().getUserData() instanceof KindCatalogue.Entry kind)
                || grades.getSelectedToggle() == null || !(grades.getSelectedToggle().getUserData() instanceof Grade grade)) {
            resolved.getStyleClass().removeAll("ok", "warn");
            resolved.getStyleClass().add("warn");
            resolvedIcon.setIcon(Icon.WARN);
            resolved.setText(desk.texts().get("incidents.form.no-kind"));
            return;
        }
        Place place = new Place(point, address.getText().strip(), point == null && address.getText().isBlank() ? "none" : source);
        desk.orders().send(new IncidentCommand.Open(kind.kind(), grade, place, note.getText().strip())).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done done) {
                if (!done.subject().isEmpty()) {
                    desk.selection().set(new Selection.OfIncident(new IncidentId(done.subject())));
                }
                closed.run();
            }
        });
    }
}
