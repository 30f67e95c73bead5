package wanglou.calls.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.console.map.Places;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.map.place.Resolved;

/**
 * Home: FX. One entry for a place, however it is said. What it is found to be is said at once; the arrow keys choose among what it may be. What is only
 * guessed at is not taken until a person picks it, and what nobody knows is kept as said.
 */
final class PlaceEntry extends VBox {

    private static final int SHOWN = 4;

    private final Desk desk;
    private final CallWords words;
    private final Places places;
    private final Consumer<Optional<GeoPoint>> moved;
    private final TextField field = new TextField();
    private final VBox found = new VBox();
    private final Label line = Labels.of("", "caption");
    private final IconView sign = new IconView(Icon.WARN, 12);
    private final PauseTransition typed = new PauseTransition(Duration.millis(150));
    private List<Resolved> ways = List.of();
    private @Nullable Resolved taken;
    private @Nullable GeoPoint pointed;
    private boolean quiet;

    /** @param moved hears of every other place, empty when it is nowhere */
    PlaceEntry(Desk desk, CallWords words, Places places, Consumer<Optional<GeoPoint>> moved) {
        super(4);
        this.desk = desk;
        this.words = words;
        this.places = places;
        this.moved = moved;
        field.setId("incident-address");
        field.promptTextProperty().bind(desk.texts().bind("calls.place.prompt"));
        found.getStyleClass().add("suggestions");
        line.setWrapText(true);
        getChildren().addAll(field, found, Labels.row(4, sign, line));
        field.textProperty().addListener((o, was, is) -> typed());
        typed.setOnFinished(e -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is && taken != null) {
                desk.map().ask(new MapRequest.GoTo(taken.at()));
            }
        });
        say();
    }

    /** Empties it; a point from the map stays whatever is typed beside it. */
    void begin(Optional<GeoPoint> at) {
        write("");
        ways = List.of();
        take(null);
        pointed = at.orElse(null);
        at.ifPresent(p -> places.addressAt(p).thenAccept(spot -> desk.pulse().later(() -> spot
                .filter(s -> p.equals(pointed) && field.getText().isBlank())
                .ifPresent(s -> write(s.name(desk.texts().language() == wanglou.console.text.Language.ZH))))));
        show();
    }

    void focusField() {
        field.requestFocus();
    }

    boolean isBlank() {
        return field.getText().isBlank() && pointed == null;
    }

    String said() {
        return field.getText().strip();
    }

    @Nullable GeoPoint point() {
        Resolved resolved = taken;
        return pointed != null ? pointed : resolved == null ? null : resolved.at();
    }

    Place place() {
        Resolved resolved = taken;
        if (pointed != null) {
            return new Place(pointed, said(), "map-click");
        }
        return resolved == null ? new Place(null, said(), said().isEmpty() ? "none" : "typed")
                : new Place(resolved.at(), resolved.place() == null ? said() : words.name(resolved),
                        resolved.how() == Resolved.How.COORDINATES ? "coordinates" : "address-search");
    }

    void relabel() {
        show();
    }

    private void typed() {
        if (!quiet) {
            ways = List.of();
            take(null);
            typed.playFromStart();
            show();
        }
    }

    private void look() {
        String asked = field.getText();
        if (asked.isBlank() || pointed != null) {
            return;
        }
        places.resolve(asked, Optional.empty()).thenAccept(resolved -> desk.pulse().later(() -> {
            if (asked.equals(field.getText()) && pointed == null) {
                ways = resolved.stream().limit(SHOWN).toList();
                take(ways.stream().findFirst().filter(w -> w.confidence() != Resolved.Confidence.GUESS).orElse(null));
                show();
            }
        }));
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !ways.isEmpty()) {
            int next = Math.clamp((taken == null ? -1 : ways.indexOf(taken)) + step, 0, ways.size() - 1);
            pick(ways.get(next));
            event.consume();
        }
    }

    private void pick(Resolved way) {
        take(way);
        show();
        desk.map().ask(new MapRequest.GoTo(way.at()));
    }

    private void take(@Nullable Resolved way) {
        taken = way;
        moved.accept(Optional.ofNullable(point()));
    }

    private void write(String text) {
        quiet = true;
        field.setText(text);
        quiet = false;
    }

    private void show() {
        found.getChildren().clear();
        // One sure answer needs no list, nor one beside which there is only another that lies off the map.
        if (taken == null || ways.stream().anyMatch(way -> !way.equals(taken) && (!way.outside() || taken.outside()))) {
            ways.forEach(way -> found.getChildren().add(row(way)));
        }
        say();
        moved.accept(Optional.ofNullable(point()));
    }

    private Button row(Resolved way) {
        Button row = new Button(words.name(way));
        row.setMinHeight(24);
        row.setPrefHeight(24);
        row.setId("incident-address-" + found.getChildren().size());
        row.getStyleClass().addAll("suggestion", "small");
        if (way.equals(taken)) {
            row.getStyleClass().add("current");
        }
        row.setGraphic(Labels.of(words.sureness(way), "caption", "text-3"));
        row.setContentDisplay(ContentDisplay.RIGHT);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setFocusTraversable(false);
        row.setOnAction(e -> pick(way));
        return row;
    }

    private void say() {
        Resolved resolved = taken;
        boolean sure = pointed != null || resolved != null && !resolved.outside() && resolved.missing().isEmpty();
        for (var styled : List.of(line.getStyleClass(), sign.getStyleClass())) {
            styled.removeAll("ok", "warn");
            styled.add(sure ? "ok" : "warn");
        }
        sign.setIcon(sure ? Icon.CHECK : Icon.WARN);
        GeoPoint point = point();
        line.setText(pointed != null && point != null ? "%.5f, %.5f · %s".formatted(point.lat(), point.lon(), desk.texts().get("incidents.source.map-click"))
                : resolved != null ? words.name(resolved) + " · " + words.sureness(resolved)
                : desk.texts().get(ways.isEmpty() ? "calls.place.unlocated" : "calls.place.choose"));
    }
}
