package wanglou.console.theme;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.Styleable;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;

import atlantafx.base.theme.PrimerDark;

/**
 * Home: FX. Dresses every window of the process, popups and tooltips included, in the theme of the moment.
 *
 * <p>All sheets are always loaded; switching the theme only swaps one style class on each root.
 */
public final class Look implements AutoCloseable {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.NIGHT);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(false);
    private final List<String> sheets;
    private final ListChangeListener<Window> windows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };
    private final ChangeListener<Theme> themes = (observed, old, now) -> Window.getWindows().forEach(this::dress);

    /** @param featureSheets addresses of the features' own style sheets, which use tokens only */
    public Look(List<String> featureSheets) {
        sheets = java.util.stream.Stream.concat(
                java.util.stream.Stream.of("tokens-night.css", "tokens-day.css", "console.css")
                        .map(name -> Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm()),
                featureSheets.stream()).toList();
    }

    private Look(Look whole) {
        sheets = whole.sheets;
        theme.bindBidirectional(whole.theme);
        reduceMotion.bindBidirectional(whole.reduceMotion);
    }

    /** The same look for a shorter life: it dresses no windows by itself, and what listens to it does not keep listening to this one. */
    public Look forSession() {
        return new Look(this);
    }

    /** Loads the fonts and begins to dress windows as they open. */
    public void start() {
        Fonts.load();
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Window.getWindows().addListener(windows);
        theme.addListener(themes);
        Window.getWindows().forEach(this::dress);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** The colours of the theme of the moment, for canvases; listen to {@link #themeProperty()} and paint anew. */
    public Tokens tokens() {
        return Tokens.of(theme.get());
    }

    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** The time a motion may take: as wished, or none at all when the person asked for less motion. */
    public Duration motion(double millis) {
        return reduceMotion.get() ? Duration.ONE : Duration.millis(millis);
    }

    /** Puts the sheets and the theme's class on a scene before it is shown, so that it never flashes undressed. */
    public void dress(Scene scene) {
        if (!scene.getStylesheets().containsAll(sheets)) {
            scene.getStylesheets().setAll(sheets);
            // Behind the button's own handler, which may offer other items.
            scene.addEventHandler(MenuButton.ON_SHOWING, this::opening);
        }
        dress(scene.getRoot());
        scene.setFill(tokens().color("bg"));
    }

    /** Puts the theme's class on a root; for a part that must show one theme whatever the window's, use {@link #dressAs}. */
    private void dress(Parent root) {
        dressAs(root, theme.get());
    }

    /** Shows a part in a theme of its own, e.g. a sample beside another. */
    public static void dressAs(Styleable part, Theme theme) {
        part.getStyleClass().remove(theme.other().styleClass());
        if (!part.getStyleClass().contains(theme.styleClass())) {
            part.getStyleClass().add(theme.styleClass());
        }
    }

    /** A menu is measured before it has an owner whose colours it could look up: it needs the theme itself, before it opens. */
    private void opening(Event event) {
        if (event.getTarget() instanceof MenuButton button) {
            dress(button.getItems());
        }
    }

    /** A menu below another is made at the moment when it opens: its first item hears of it. */
    private void dress(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.getParentPopup() != null) {
                dress(item.getParentPopup());
            }
            if (item.getProperties().putIfAbsent(Look.class, true) == null) {
                item.parentPopupProperty().addListener((o, was, is) -> {
                    if (is != null) {
                        dress(is);
                    }
                });
            }
            if (item instanceof Menu menu) {
                dress(menu.getItems());
            }
        }
    }

    /** The skin of a menu took the menu's classes when it was made and never looks at them again: it is told too. */
    private void dress(PopupControl popup) {
        dressAs(popup, theme.get());
        if (popup.getSkin() != null && popup.getSkin().getNode() != null) {
            dressAs(popup.getSkin().getNode(), theme.get());
        }
    }

    private void dress(Window window) {
        Scene scene = window.getScene();
        if (scene == null) {
            return;
        }
        if (window instanceof PopupWindow) {
            // A popup's scene takes its owner's sheets by itself; its ground stays transparent.
            dress(scene.getRoot());
            if (window instanceof PopupControl popup) {
                dress(popup);
            }
        } else {
            dress(scene);
        }
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(windows);
        theme.removeListener(themes);
    }
}
