package wanglou.guidance.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.Order;
import wanglou.dispatch.Response;
import wanglou.dispatch.ui.Responses;
import wanglou.guidance.Checklist;
import wanglou.guidance.GuidanceCommand;

/**
 * Home: FX. What the units do at the place, step by step, each unit with a tick of its own: set on its handheld, or here for a unit that
 * reports by radio.
 */
final class FieldSteps {

    /** One step as it stands on the orders of these units; an order given before the kind was changed has steps of the earlier kind. */
    private record Line(String kind, Order.Words step) {
    }

    /** More units than these have a line of their own under the step. */
    private static final int SIDE_BY_SIDE = 2;

    private final boolean brief;
    private final Desk desk;
    private final IncidentId incident;
    private final Responses responses;
    private final VBox node = new VBox(4);

    /** @param brief only how many are done and which was done last */
    FieldSteps(Desk desk, IncidentId incident, Listening listening, boolean brief) {
        this.brief = brief;
        this.desk = desk;
        this.incident = incident;
        this.responses = new Responses(desk.mirrors());
        node.setId("guidance-field");
        listening.to(desk.mirrors().of(Response.BOARD), keys -> {
            if (keys.stream().anyMatch(id -> id.incident().equals(incident))) {
                show();
            }
        });
        listening.to(desk.mirrors().of(Checklist.BOARD), keys -> {
            if (keys.contains(incident)) {
                show();
            }
        });
        listening.to(this::show, desk.texts().languageProperty(), desk.link().liveProperty());
        show();
    }

    Node node() {
        return node;
    }

    private void show() {
        @Nullable Checklist list = desk.mirrors().of(Checklist.BOARD).get(incident);
        Map<Line, List<Response>> lines = new LinkedHashMap<>();
        for (Response r : responses.of(incident)) {
            for (Order.Words step : r.order().steps()) {
                if (!step.code().isEmpty() && (r.active() || tick(list, r, step) != null)) {
                    lines.computeIfAbsent(new Line(r.order().kind().value(), step), line -> new ArrayList<>()).add(r);
                }
            }
        }
        long open = lines.entrySet().stream().flatMap(e -> e.getValue().stream().map(r -> tick(list, r, e.getKey().step()))).filter(t -> t == null).count();
        long all = lines.values().stream().mapToLong(List::size).sum();
        node.getChildren().clear();
        node.setVisible(all > 0);
        node.setManaged(all > 0);
        if (all > 0) {
            node.getChildren().add(Labels.row(8, Labels.of(desk.texts().get("guidance.field"), "caption", "text-3"), Labels.gap(),
                    Labels.of(all - open + " / " + all, "caption", "text-3")));
            if (brief) {
                latest(lines, list).ifPresent(node.getChildren()::add);
            } else {
                lines.forEach((line, units) -> node.getChildren().add(row(line, units, list)));
            }
        }
    }

    /** What was ticked last, by which unit, when. */
    private Optional<Node> latest(Map<Line, List<Response>> lines, @Nullable Checklist list) {
        Instant newest = Instant.MIN;
        @Nullable Node said = null;
        for (Map.Entry<Line, List<Response>> line : lines.entrySet()) {
            for (Response r : line.getValue()) {
                Checklist.Tick tick = tick(list, r, line.getKey().step());
                if (tick != null && tick.at().isAfter(newest)) {
                    newest = tick.at();
                    Label label = Labels.of("✓ " + responses.callSign(r.unit()) + " " + desk.texts().formats().when(tick.at(), desk.clock().now()) + " · "
                            + word(line.getKey().step()), "caption", "text-2");
                    said = label;
                }
            }
        }
        return Optional.ofNullable(said);
    }

    private String word(Order.Words step) {
        return desk.texts().language() == Language.ZH ? step.zh() : step.en();
    }

    private static Checklist.@Nullable Tick tick(@Nullable Checklist list, Response r, Order.Words step) {
        return list == null ? null : list.tick(r.order().kind().value(), step.code(), r.unit());
    }

    private Node row(Line line, List<Response> units, @Nullable Checklist list) {
        Label words = Labels.of(word(line.step()), "text-1");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane ticks = new FlowPane(4, 4);
        ticks.setAlignment(Pos.CENTER_LEFT);
        units.forEach(r -> ticks.getChildren().add(mark(line, r, tick(list, r, line.step()))));
        if (units.size() > SIDE_BY_SIDE) {
            return new VBox(2, words, ticks);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox marks = new HBox(4);
        marks.getChildren().addAll(List.copyOf(ticks.getChildren()));
        marks.setMinWidth(Region.USE_PREF_SIZE);
        return Labels.row(8, words, marks);
    }

    private Node mark(Line line, Response r, Checklist.@Nullable Tick tick) {
        Texts texts = desk.texts();
        UnitId unit = r.unit();
        String sign = responses.callSign(unit);
        ToggleButton mark = new ToggleButton(tick == null ? "○ " + sign : "✓ " + sign + " " + texts.formats().when(tick.at(), desk.clock().now()));
        mark.setId("field-" + line.step().code() + "-" + unit);
        mark.setMinSize(Region.USE_PREF_SIZE, 24);
        mark.getStyleClass().addAll("small", "chip");
        mark.setSelected(tick != null);
        String who = tick == null ? texts.get("guidance.field.open", sign)
                : tick.byDevice() ? texts.get("guidance.field.by-device", sign) : texts.get("guidance.field.by-seat", tick.by(), sign);
        mark.setTooltip(Buttons.tip(new SimpleStringProperty(who)));
        mark.setAccessibleText(word(line.step()) + " · " + who);
        mark.setDisable(!desk.link().live());
        mark.setOnAction(e -> {
            boolean wished = mark.isSelected();
            desk.orders().send(new GuidanceCommand.TickField(incident, unit, line.kind(), line.step().code(), wished)).thenAccept(outcome -> {
                if (outcome instanceof Outcome.Refused) {
                    mark.setSelected(!wished);
                }
            });
        });
        return mark;
    }
}
