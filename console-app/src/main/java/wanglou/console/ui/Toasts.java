package wanglou.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Home: FX. Notes at the bottom right for ten seconds; an act can be undone from there. They take no focus and cover no controls. */
public final class Toasts extends VBox {

    private static final int SECONDS = 10;
    private static final int MOST = 4;

    /** What the note is about; its sign and stripe follow. */
    public enum Kind {
        DONE(Icon.CHECK, "ok"), WARNING(Icon.WARN, "warn"), REFUSED(Icon.CROSS, "act"), INFO(Icon.INFO, "accent");

        private final Icon icon;
        private final String tint;

        Kind(Icon icon, String tint) {
            this.icon = icon;
            this.tint = tint;
        }
    }

    /** @param label of the link, e.g. undo; while it counts down the seconds left stand behind it */
    public record Act(ObservableValue<String> label, Runnable run) {
    }

    /** What can still be done from the notes that stand, the newest last. */
    private final List<Runnable> open = new ArrayList<>();

    public Toasts() {
        super(8);
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /**
     * @param fact what happened; follows the language where it can
     * @param detail the reason or what it came to; empty where there is none
     */
    public void show(Kind kind, ObservableValue<String> fact, ObservableValue<String> detail, Optional<Act> act) {
        Label title = Labels.of(fact);
        title.setWrapText(true);
        HBox second = Labels.row(4);
        Label text = Labels.of(detail, "caption", "text-2");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.SOMETIMES);
        second.getChildren().add(text);
        VBox words = new VBox(title, second);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox toast = new HBox(10, new IconView(kind.icon).tinted(kind.tint), words);
        toast.getStyleClass().addAll("toast", "toast-" + kind.tint);
        Label left = Labels.of(SECONDS + " s", "caption", "text-3");
        left.setMinWidth(Region.USE_PREF_SIZE);
        int[] seconds = {SECONDS};
        Timeline life = new Timeline(new KeyFrame(Duration.seconds(1), e -> left.setText(--seconds[0] + " s")));
        life.setCycleCount(SECONDS);
        List<Runnable> mine = new ArrayList<>();
        Runnable gone = () -> {
            life.stop();
            getChildren().remove(toast);
            open.removeAll(mine);
        };
        life.setOnFinished(e -> gone.run());
        act.ifPresent(a -> {
            mine.add(() -> {
                gone.run();
                a.run().run();
            });
            open.addAll(mine);
            Hyperlink link = Buttons.link("toast-act", a.label(), mine.getFirst());
            link.getStyleClass().add("caption");
            link.setFocusTraversable(false);
            if (!detail.getValue().isEmpty()) {
                second.getChildren().add(Labels.of("·", "caption", "text-2"));
            }
            second.getChildren().addAll(link, left);
        });
        toast.setOnMouseEntered(e -> life.pause());
        toast.setOnMouseExited(e -> life.play());
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        life.play();
    }

    /** Does what the newest standing note offers; false when none offers anything any more. */
    public boolean actOnNewest() {
        if (open.isEmpty()) {
            return false;
        }
        open.getLast().run();
        return true;
    }

    public void show(Kind kind, ObservableValue<String> fact, ObservableValue<String> detail) {
        show(kind, fact, detail, Optional.empty());
    }
}
