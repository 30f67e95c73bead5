package wanglou.console.ui;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Home: FX. For what cannot be taken back: a dashed button that acts after it was held for one second, by mouse or space bar. */
public final class HoldButton extends StackPane {

    private static final Duration HOLD = Duration.seconds(1);
    private final DoubleProperty held = new SimpleDoubleProperty(0);
    private final Region bar = new Region();
    private final Timeline timeline;

    public HoldButton(String id, ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.getStyleClass().add("hold");
        button.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("hold-bar");
        bar.setManaged(false);
        bar.setMouseTransparent(true);
        getChildren().addAll(button, bar);
        disableProperty().addListener((o, was, is) -> release());
        timeline = new Timeline(new KeyFrame(Duration.ZERO, new KeyValue(held, 0)),
                new KeyFrame(HOLD, new KeyValue(held, 1)));
        timeline.setOnFinished(e -> {
            release();
            action.run();
        });
        held.addListener((o, was, is) -> layoutBar());
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> timeline.playFromStart());
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
        button.addEventHandler(MouseEvent.MOUSE_EXITED, e -> release());
        button.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.SPACE && held.get() == 0) {
                timeline.playFromStart();
            }
        });
        button.addEventHandler(KeyEvent.KEY_RELEASED, e -> release());
        button.focusedProperty().addListener((o, had, has) -> {
            // The press itself gives the focus.
            if (!has) {
                release();
            }
        });
    }

    /** As high as the small buttons beside it. */
    public HoldButton small() {
        getChildren().getFirst().getStyleClass().add("small");
        return this;
    }

    private void release() {
        timeline.stop();
        held.set(0);
    }

    private void layoutBar() {
        bar.resizeRelocate(1, getHeight() - 3, Math.max(0, (getWidth() - 2) * held.get()), 2);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        layoutBar();
    }
}
