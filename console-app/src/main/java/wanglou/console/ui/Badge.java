package wanglou.console.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/** Home: FX. A 20 px tag, a count, or a key cap. */
public final class Badge extends Label {

    /** What the tag means; its tint follows. */
    public enum Tone {
        PLAIN("plain"), OUTLINE("outline"), ACCENT("accent"), ACT("act"), WARN("warn"), OK("ok"), ICE("ice");

        private final String styleClass;

        Tone(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private Badge(String text, @Nullable Node graphic, String... classes) {
        super(text, graphic);
        getStyleClass().addAll(classes);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
    }

    public static Badge tag(Tone tone, String text) {
        return new Badge(text, null, "badge", tone.styleClass);
    }

    public static Badge tag(Tone tone, ObservableValue<String> text) {
        Badge badge = tag(tone, "");
        badge.textProperty().bind(text);
        return badge;
    }

    public static Badge tag(Tone tone, Icon icon, ObservableValue<String> text) {
        Badge badge = tag(tone, text);
        badge.setGraphic(new IconView(icon, 12));
        return badge;
    }

    /** How many of something: neutral, or filled red when they ring. */
    public static Badge count(ObservableValue<String> text) {
        Badge badge = new Badge("", null, "count");
        badge.textProperty().bind(text);
        return badge;
    }

    /** A key one can press: {@code F10}, {@code ⌃1}. */
    public static Badge key(String text) {
        return new Badge(text, null, "key-cap");
    }

    /** A key that is known by its sign. */
    public static Badge key(Icon icon) {
        return new Badge("", new IconView(icon, 12), "key-cap");
    }

    /** Gives the tag another meaning. */
    public void tone(Tone tone) {
        for (Tone each : Tone.values()) {
            getStyleClass().remove(each.styleClass);
        }
        getStyleClass().add(tone.styleClass);
    }

    public void hot(boolean hot) {
        getStyleClass().remove("hot");
        if (hot) {
            getStyleClass().add("hot");
        }
    }
}
