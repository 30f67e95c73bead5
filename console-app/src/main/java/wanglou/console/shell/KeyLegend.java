package wanglou.console.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.console.ui.StatusLook;

/** Home: FX. The keys at the end of the command line. */
final class KeyLegend extends HBox {

    private final Texts texts;
    private final Marks marks;

    KeyLegend(Texts texts, Marks marks) {
        super(6);
        this.marks = marks;
        this.texts = texts;
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
    }

    /** @param narrow the line needs the room that the names of the status keys take */
    void show(boolean live, boolean narrow) {
        getChildren().clear();
        if (live && narrow) {
            getChildren().addAll(Badge.key("F1–F8"), Labels.of(texts.get("bar.keys.statuses"), "caption", "text-2"));
        } else if (live) {
            for (StatusLook look : marks.statuses().stream().filter(s -> s.key() > 0).toList()) {
                getChildren().addAll(Badge.key("F" + look.key()), Labels.of(texts.get(look.textKey()), "caption", "text-2"));
            }
        } else {
            getChildren().add(Labels.of(texts.get("bar.keys.stopped"), "caption", "text-3"));
        }
        getChildren().addAll(Badge.key(Icon.ENTER), Labels.of(texts.get("bar.run"), "caption", "text-2"),
                Badge.key("Esc"), Labels.of(texts.get("bar.clear"), "caption", "text-2"));
        getChildren().forEach(n -> {
            if (n instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        });
    }
}
