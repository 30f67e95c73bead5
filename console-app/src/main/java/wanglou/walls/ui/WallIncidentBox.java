package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/**
 * Home: FX. An incident as a wall may show it: what, where, since when, who is on the way. Of the caller only what the hub gave masked: a wall never
 * holds more.
 */
final class WallIncidentBox extends VBox {

    private static final int UNITS = 4;

    private final Desk desk;
    private final IncidentWords words;
    private final double scale;
    private final HBox head = Labels.row(12);
    private final Label place = Labels.of("", "text-1");
    private final Label caller = Labels.of("", "text-3");
    private final HBox units = Labels.row(16);
    private @Nullable IncidentId shown;

    /** @param scale of the wall's letters, 1 is a desk's */
    WallIncidentBox(Desk desk, IncidentWords words, double scale) {
        this.desk = desk;
        this.words = words;
        this.scale = scale;
        setId("wall-incident");
        getStyleClass().add("wall-incident");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        place.setWrapText(true);
        caller.setId("wall-caller");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, place, caller, units);
        setVisible(false);
    }

    /** The incident that stands in the box. */
    Optional<IncidentId> shown() {
        return Optional.ofNullable(shown);
    }

    void show(Optional<Incident> incident) {
        shown = incident.map(Incident::id).orElse(null);
        setVisible(incident.isPresent());
        incident.ifPresent(this::fill);
    }

    private void fill(Incident incident) {
        Texts texts = desk.texts();
        Instant now = desk.clock().now();
        head.getChildren().setAll(desk.marks().grade(incident.grade(), false, Math.rint(18 * scale)),
                Labels.of(words.kind(incident.kind()), "wall-kind", "text-1"), Labels.gap(), Labels.of(words.age(incident, now), "wall-age", "text-1"));
        for (String style : List.of("grade-1", "grade-2", "grade-3", "grade-4")) {
            getStyleClass().remove(style);
        }
        getStyleClass().add("grade-" + incident.grade().value());
        place.setText(words.place(incident.place()));
        String who = desk.mirrors().of(CallBoards.CALLS).values().stream().filter(call -> call.of(incident.id()))
                .min(Comparator.comparing(Call::takenAt)).map(call -> call.who()).orElse("");
        caller.setText(who.isEmpty() ? "" : texts.get("walls.caller", who));
        caller.setManaged(!who.isEmpty());
        units.getChildren().clear();
        desk.mirrors().of(Response.BOARD).values().stream().filter(r -> r.incident().equals(incident.id()) && r.active())
                .sorted(Comparator.comparing(r -> r.unit().value())).limit(UNITS).forEach(r -> units.getChildren().add(unit(r, now)));
        units.setManaged(!units.getChildren().isEmpty());
    }

    private HBox unit(Response response, Instant now) {
        @Nullable Unit unit = desk.mirrors().units().get(response.unit());
        Eta eta = desk.mirrors().of(Eta.BOARD).get(response.id());
        String name = unit == null ? response.unit().value() : unit.callSign();
        Duration left = eta == null ? Duration.ZERO : Duration.between(now, eta.at());
        String text = eta == null || left.isNegative() || eta.arrived() != null ? name : name + " · " + desk.texts().formats().spoken(left);
        HBox row = Labels.row(8);
        if (unit != null) {
            row.getChildren().add(desk.marks().unit(unit.status(), false, Math.rint(14 * scale)));
        }
        row.getChildren().add(Labels.of(text, "text-1"));
        return row;
    }
}
