package wanglou.console.command;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import wanglou.console.command.NearbyThing.Section;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Theme;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. One thing around a place, in the list. */
final class NearbyRow extends Button {

    private final Desk desk;
    private final Label name = Labels.of("", "caption", "text-1");
    private final Label sort = Labels.of("", "caption", "text-3");
    private final Label distance = Labels.of("", "caption", "text-2");
    private final HBox line = Labels.row(8, name, sort, Labels.gap(), distance);
    private NearbyThing thing;
    private @Nullable Marked marked;

    /** What the mark of a unit was drawn for. */
    private record Marked(UnitStatus status, Theme theme) {
    }

    /** @param point hears the key and whether the pointer or the keys are on this row */
    NearbyRow(Desk desk, NearbyThing thing, Consumer<NearbyThing> choose, BiConsumer<String, Boolean> point) {
        this.desk = desk;
        this.thing = thing;
        setId("near-" + thing.key());
        setGraphic(line);
        distance.setMinWidth(Region.USE_PREF_SIZE);
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("suggestion", "small");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setOnAction(e -> choose.accept(this.thing));
        hoverProperty().addListener((o, was, is) -> point.accept(thing.key(), is));
        focusedProperty().addListener((o, was, is) -> point.accept(thing.key(), is));
        show(thing);
    }

    /** The same thing, a moment later. */
    void show(NearbyThing now) {
        thing = now;
        name.setText(now.name());
        sort.setText(now.sort());
        setAccessibleText(now.name());
        String metres = desk.texts().formats().metres(now.metres());
        distance.setText(now.seconds().isPresent() ? metres + " · "
                + desk.texts().formats().spoken(Duration.ofSeconds(Math.round(now.seconds().getAsDouble()))) : metres);
        Unit unit = now.section() == Section.UNITS ? desk.mirrors().units().get(new UnitId(now.key())) : null;
        Marked wanted = unit == null ? null : new Marked(unit.status(), desk.look().themeProperty().get());
        if (wanted != null && !wanted.equals(marked)) {
            if (marked != null) {
                line.getChildren().removeFirst();
            }
            line.getChildren().addFirst(desk.marks().unit(wanted.status(), false, 14));
            marked = wanted;
        }
    }
}
