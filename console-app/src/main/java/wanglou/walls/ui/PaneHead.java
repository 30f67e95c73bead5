package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import wanglou.cameras.Camera;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.walls.Arrangement;
import wanglou.walls.Preset;

/** Home: FX. The line above a desk's wall: division, presets, tours, the centre's walls. */
final class PaneHead extends HBox implements AutoCloseable {

    private final Desk desk;
    private final Acts acts;
    private final ToggleGroup group = new ToggleGroup();
    private final MenuButton presets = new MenuButton();
    private final Listening listening = new Listening();

    /** What a person does to the wall. */
    interface Acts {

        void divide(String layout);

        void show(Preset preset);

        void form();

        void fill();

        void clear();
    }

    /** @param another opens one more wall in a window of its own */
    PaneHead(Desk desk, Acts acts, TourLine tours, WallMenu walls, Label rule, Runnable another) {
        super(10);
        this.desk = desk;
        this.acts = acts;
        Texts texts = desk.texts();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("act-line");
        HBox divisions = Labels.row(2);
        for (String layout : Arrangement.LAYOUTS) {
            ToggleButton button = new ToggleButton(layout);
            button.setId("wall-" + layout.replace('+', '-'));
            button.setUserData(layout);
            button.getStyleClass().addAll("small", "chip");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                acts.divide(layout);
            });
            divisions.getChildren().add(button);
        }
        presets.setId("wall-presets");
        presets.getStyleClass().add("wall-pick");
        presets.setMinWidth(USE_PREF_SIZE);
        presets.textProperty().bind(texts.bind("walls.presets"));
        presets.setOnShowing(e -> offer());
        listening.to(desk.mirrors().of(Preset.BOARD), changed -> offer());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> offer());
        listening.to(this::offer, texts.languageProperty());
        rule.setMinWidth(0);
        getChildren().addAll(divisions, presets, tours, rule, Labels.gap(), walls,
                Buttons.small(Buttons.plain("wall-fill", texts.bind("cameras.fill"), acts::fill)),
                Buttons.small(Buttons.ghost("wall-clear", texts.bind("cameras.clear"), acts::clear)),
                Buttons.icon("wall-another", Icon.EXTERNAL, texts.bind("walls.another"), another));
        offer();
    }

    /** Which division stands there. */
    void divided(String layout) {
        group.getToggles().forEach(each -> each.setSelected(layout.equals(each.getUserData())));
    }

    private void offer() {
        Texts texts = desk.texts();
        List<MenuItem> items = new ArrayList<>();
        for (Preset preset : PresetLine.offered(desk)) {
            long gone = preset.missing(id -> desk.mirrors().of(Camera.BOARD).get(id) != null).size();
            String key = preset.key() == 0 ? "" : preset.key() + "  ";
            MenuItem item = new MenuItem(key + preset.name() + " · " + preset.arrangement().layout()
                    + texts.get(preset.shared() ? "walls.preset.is-shared" : "walls.preset.is-own")
                    + (gone == 0 ? "" : " · " + texts.get("walls.preset.gone", gone)));
            item.setId("preset-" + preset.id());
            item.setOnAction(e -> acts.show(preset));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem form = new MenuItem(texts.get("walls.preset.form"));
        form.setId("preset-form");
        form.setOnAction(e -> acts.form());
        items.add(form);
        presets.getItems().setAll(items);
    }

    @Override
    public void close() {
        listening.close();
    }
}
