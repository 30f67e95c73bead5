package wanglou.console.shell;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.theme.Theme;
import wanglou.console.ui.AlwaysOne;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.Role;

/** Home: FX. What a person may choose for this console: language, theme, motion, sound; and the way out. */
final class SettingsPanel extends VBox {

    /** To whom the hub sends the accounts; anybody else would find an empty page. */
    private static final Set<Role> MAY_SEE_PEOPLE = Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.DUTY_CHIEF);

    /** Who registers units, and who gives them their devices. */
    private static final Set<Role> MAY_SEE_UNITS = Set.of(Role.SYSTEM_ADMIN, Role.DUTY_CHIEF, Role.DISPATCHER);

    /** Minutes without input. There is no "never": a desk that nobody watches shows names and places. */
    private static final int[] LOCK_AFTER = {5, 10, 15, 30};

    SettingsPanel(Desk desk, Runnable close, Runnable signOut, Runnable lock) {
        Texts texts = desk.texts();
        setId("settings-panel");
        getStyleClass().add("popup-card");
        setPrefWidth(360);
        VBox body = new VBox(16);
        body.setPadding(new Insets(16));

        ToggleGroup languages = new AlwaysOne();
        HBox languageRow = Labels.row(4);
        for (Language language : Language.values()) {
            ToggleButton button = choice("settings-lang-" + language.name().toLowerCase(java.util.Locale.ROOT), languages,
                    texts.language() == language, () -> texts.languageProperty().set(language));
            button.setText(language.ownName());
            texts.languageProperty().addListener((o, was, is) -> button.setSelected(is == language));
            languageRow.getChildren().add(button);
        }
        ToggleGroup themes = new AlwaysOne();
        HBox themeRow = Labels.row(4);
        for (Theme theme : Theme.values()) {
            ToggleButton button = choice("settings-theme-" + theme.name().toLowerCase(java.util.Locale.ROOT), themes,
                    desk.look().theme() == theme, () -> desk.look().themeProperty().set(theme));
            button.textProperty().bind(texts.bind(theme == Theme.NIGHT ? "console.theme.night" : "console.theme.day"));
            desk.look().themeProperty().addListener((o, was, is) -> button.setSelected(is == theme));
            themeRow.getChildren().add(button);
        }
        CheckBox motion = new CheckBox();
        motion.setId("settings-motion");
        motion.textProperty().bind(texts.bind("console.settings.motion"));
        motion.selectedProperty().bindBidirectional(desk.look().reduceMotionProperty());
        CheckBox sound = new CheckBox();
        sound.setId("settings-sound");
        sound.textProperty().bind(texts.bind("console.settings.sound"));
        sound.setSelected(desk.preferences().get().sound());
        sound.selectedProperty().addListener((o, was, is) -> desk.preferences().change(c -> c.withSound(is)));
        body.getChildren().addAll(group(texts.bind("console.settings.language"), languageRow),
                group(texts.bind("console.settings.theme"), themeRow),
                group(texts.bind("console.settings.comfort"), motion, hint(texts.bind("console.settings.motion.hint")), sound,
                        hint(texts.bind("console.settings.sound.hint"))),
                group(texts.bind("console.settings.lock"), lockRow(desk), Buttons.with(Buttons.plain("settings-lock",
                        texts.bind("console.lock.now"), lock), Icon.LOCK)));
        FlowPane centre = new FlowPane(8, 8);
        if (desk.navigation().has("units") && MAY_SEE_UNITS.stream().anyMatch(desk.actor()::has)) {
            centre.getChildren().add(Buttons.with(Buttons.plain("settings-units", texts.bind("console.page.units"), () -> {
                close.run();
                desk.navigation().go("units");
            }), Icon.USERS));
        }
        if (desk.navigation().has("people") && MAY_SEE_PEOPLE.stream().anyMatch(desk.actor()::has)) {
            centre.getChildren().add(Buttons.with(Buttons.plain("settings-people", texts.bind("console.settings.people"), () -> {
                close.run();
                desk.navigation().go("people");
            }), Icon.SHIELD));
        }
        if (!centre.getChildren().isEmpty()) {
            body.getChildren().add(group(texts.bind("console.settings.centre"), centre));
        }
        HBox foot = Labels.row(8, Labels.of(texts.bind("console.settings.kept"), "caption", "text-3"), Labels.gap(),
                Buttons.small(Buttons.plain("settings-sign-out", texts.bind("console.settings.signout"), signOut)));
        foot.getStyleClass().add("card-foot");
        getChildren().addAll(new PanelHeader(texts.bind("console.top.settings"))
                .right(Buttons.icon("settings-close", Icon.CROSS, texts.bind("console.close"), close)), body, foot);
    }

    private static HBox lockRow(Desk desk) {
        ToggleGroup group = new AlwaysOne();
        HBox row = Labels.row(4);
        for (int minutes : LOCK_AFTER) {
            ToggleButton button = choice("settings-lock-" + minutes, group, desk.preferences().get().lockMinutes() == minutes,
                    () -> desk.preferences().change(c -> c.withLockMinutes(minutes)));
            button.setMinWidth(64);
            button.textProperty().bind(desk.texts().bind("console.settings.lock.minutes", minutes));
            row.getChildren().add(button);
        }
        return row;
    }

    /** @param act at every way of choosing: the arrow keys choose without a press */
    private static ToggleButton choice(String id, ToggleGroup group, boolean chosen, Runnable act) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(96);
        button.setSelected(chosen);
        button.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                act.run();
            }
        });
        return button;
    }

    private static Label hint(ObservableValue<String> text) {
        Label hint = Labels.of(text, "caption", "text-3");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    private static VBox group(ObservableValue<String> title, Node... nodes) {
        VBox box = new VBox(6, Labels.of(title, "caption", "text-2"));
        box.getChildren().addAll(nodes);
        return box;
    }
}
