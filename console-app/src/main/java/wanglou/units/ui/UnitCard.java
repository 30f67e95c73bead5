package wanglou.units.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Facts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.console.ui.StatusLook;
import wanglou.core.UnitId;
import wanglou.paper.Emoji;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;

/** Home: FX. One unit: its status and the keys that set it, who it is, where it was last and how well that is known. */
public final class UnitCard extends VBox implements AutoCloseable {

    private final Desk desk;
    private final UnitWords words;
    private final UnitId id;
    private final Listening listening = new Listening();
    private final StackPane mark = new StackPane();
    private final Label name = Labels.of("", "title", "text-1");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Label since = Labels.of("", "title", "digits");
    private final List<Button> keys = new ArrayList<>();
    private final Label station;
    private final Label crew;
    private final Label skills;
    private final Label phone;
    private final Label devices;
    private final Label place;
    private final Label motion;
    private final Label source;
    private final List<CardPart> parts;

    /**
     * @param replay shows the way of this unit
     * @param parts what other features add, from top to bottom; the card closes them
     */
    public UnitCard(Desk desk, UnitId id, MapActs map, Consumer<UnitId> replay, List<CardPart> parts) {
        this.parts = List.copyOf(parts);
        this.desk = desk;
        this.words = new UnitWords(desk.texts());
        this.id = id;
        Texts texts = desk.texts();
        setId("unit-card");
        getStyleClass().add("card");
        mark.setMinSize(24, 24);
        since.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Labels.row(10, mark, name, Labels.gap(), since);
        head.getStyleClass().add("card-head");
        VBox top = new VBox(2, head, line);
        Facts facts = new Facts();
        station = facts.line(texts.bind("units.card.station"));
        crew = facts.line(texts.bind("units.card.crew"));
        skills = facts.line(texts.bind("units.card.skills"));
        phone = facts.line(texts.bind("units.card.phone"));
        devices = facts.line(texts.bind("units.card.devices"));
        Facts fix = new Facts();
        place = fix.line(texts.bind("units.card.place"));
        motion = fix.line(texts.bind("units.card.motion"));
        source = fix.line(texts.bind("units.card.source"));
        getChildren().add(section(top));
        this.parts.forEach(part -> getChildren().add(section(part)));
        getChildren().addAll(section(Labels.of(texts.bind("units.card.status"), "caption", "text-3"), statusKeys()),
                section(Labels.of(texts.bind("units.card.fix"), "caption", "text-3"), fix),
                section(Labels.of(texts.bind("units.card.who"), "caption", "text-3"), facts), spacer(), acts(map, replay));
        listening.to(desk.mirrors().units(), changed -> {
            if (changed.contains(id)) {
                show();
            }
        });
        listening.to(desk.mirrors().fixes(), changed -> {
            if (changed.contains(id)) {
                showFix();
            }
        });
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        show();
    }

    private GridPane statusKeys() {
        GridPane grid = new GridPane();
        grid.setHgap(4);
        grid.setVgap(4);
        BooleanBinding lost = desk.link().liveProperty().not();
        for (StatusLook look : desk.marks().statuses()) {
            Button button = Buttons.small(Buttons.plain("unit-status-" + look.status().value(), desk.texts().bind(look.textKey()),
                    () -> desk.orders().send(new UnitCommand.SetStatus(id, look.status()))));
            HBox graphic = Labels.row(5, desk.marks().unit(look.status(), false, 14), Labels.of(desk.texts().bind(look.textKey()), "caption"),
                    Labels.gap());
            if (look.key() > 0) {
                graphic.getChildren().add(Badge.key("F" + look.key()));
            }
            graphic.setPrefWidth(0);
            graphic.minWidthProperty().set(0);
            button.setGraphic(graphic);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            button.setMinWidth(0);
            button.setPrefWidth(130);
            button.setMaxWidth(Double.MAX_VALUE);
            graphic.prefWidthProperty().bind(button.widthProperty().subtract(16));
            button.disableProperty().bind(lost);
            GridPane.setHgrow(button, Priority.ALWAYS);
            keys.add(button);
            grid.add(button, (look.key() - 1) % 2, (look.key() - 1) / 2);
        }
        return grid;
    }

    private FlowPane acts(MapActs map, Consumer<UnitId> replay) {
        Texts texts = desk.texts();
        FlowPane acts = new FlowPane(8, 8);
        parts.forEach(part -> acts.getChildren().addAll(part.acts()));
        acts.getChildren().addAll(
                Buttons.with(Buttons.plain("unit-follow", texts.bind("units.card.follow"), () -> map.follow(id)), Icon.FOLLOW),
                Buttons.with(Buttons.plain("unit-nearby", texts.bind("units.card.nearby"), () -> at().ifPresent(f -> map.nearby(f.place()))),
                        Icon.PIN),
                Buttons.with(Buttons.plain("unit-reach", texts.bind("units.card.reach"), () -> at().ifPresent(f -> map.reach(f.place()))),
                        Icon.CLOCK),
                Buttons.with(Buttons.plain("unit-replay", texts.bind("units.card.replay"), () -> replay.accept(id)), Icon.HISTORY));
        acts.getStyleClass().add("card-acts");
        return acts;
    }

    private Optional<Fix> at() {
        return Optional.ofNullable(desk.mirrors().fixes().get(id));
    }

    private void show() {
        Unit unit = desk.mirrors().units().get(id);
        if (unit == null) {
            name.setText(id.value());
            line.setText(desk.texts().get("units.card.gone"));
            return;
        }
        name.setText(Emoji.readable(unit.name().isBlank() ? unit.callSign() : unit.name()));
        line.setText(words.line(unit) + " · " + Emoji.readable(unit.callSign()));
        station.setText(dash(unit.station()));
        crew.setText(unit.crew() > 0 ? desk.texts().get("units.crew", unit.crew()) : "—");
        skills.setText(dash(words.skills(unit)));
        phone.setText(dash(unit.phone()));
        devices.setText(unit.devices().isEmpty() ? desk.texts().get("units.card.no-device")
                : String.join("\n", unit.devices().stream().map(d -> d.value()).toList()));
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).getStyleClass().remove("current");
            if (desk.marks().statuses().get(i).status().equals(unit.status())) {
                keys.get(i).getStyleClass().add("current");
            }
        }
        showFix();
        tick();
    }

    private void showFix() {
        Fix fix = desk.mirrors().fixes().get(id);
        Instant now = desk.clock().now();
        showMark(fix, now);
        if (fix == null) {
            place.setText(desk.texts().get("units.card.never"));
            motion.setText("—");
            source.setText("—");
            return;
        }
        place.setText(UnitWords.coordinates(fix.place().lat(), fix.place().lon()) + " · WGS-84");
        motion.setText(words.motion(fix));
        source.setText(words.source(fix, now));
        source.getStyleClass().removeAll("text-1", "warn", "ok");
        source.getStyleClass().add(UnitMarks.sight(fix, now, desk.link().live()) == UnitLooks.Sight.LIVE ? "ok" : "warn");
    }

    private void showMark(@Nullable Fix fix, Instant now) {
        Unit unit = desk.mirrors().units().get(id);
        if (unit != null) {
            UnitLooks.Sight sight = fix == null ? UnitLooks.Sight.LOST : UnitMarks.sight(fix, now, desk.link().live());
            mark.getChildren().setAll(sight == UnitLooks.Sight.LOST ? Marks.offline(22)
                    : desk.marks().unit(unit.status(), sight != UnitLooks.Sight.LIVE, 22));
        }
    }

    private void tick() {
        Unit unit = desk.mirrors().units().get(id);
        if (unit != null) {
            Instant now = desk.link().pictureAt(desk.clock().now());
            since.setText(desk.texts().formats().timer(Duration.between(unit.statusSince(), now)));
            showFix();
        }
    }

    private static String dash(String text) {
        return text.isBlank() ? "—" : text;
    }

    private static VBox section(javafx.scene.Node... nodes) {
        VBox section = new VBox(8, nodes);
        section.getStyleClass().add("card-section");
        return section;
    }

    /** A part that hides itself takes its section along. */
    private static VBox section(CardPart part) {
        VBox section = section(part.node());
        section.visibleProperty().bind(part.node().visibleProperty());
        section.managedProperty().bind(part.node().managedProperty());
        return section;
    }

    private static Region spacer() {
        Region spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    @Override
    public void close() {
        parts.forEach(CardPart::close);
        listening.close();
    }
}
