package wanglou.exports.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.core.Outcome;
import wanglou.exports.Export;
import wanglou.exports.ExportCommand;
import wanglou.exports.ExportId;

/**
 * Home: FX. What can be done with an export, as buttons. The same offer keeps its buttons, so that news cannot take one away between press and release;
 * a second click of a double click does nothing; and what was sent holds all of them until its effect or its refusal is here.
 */
final class ExportActs extends HBox {

    private final Desk desk;
    private final SimpleBooleanProperty waiting = new SimpleBooleanProperty();
    private @Nullable Offer offer;
    private @Nullable Export shown;

    /** What makes other buttons: another export or draft of it, or another choice of acts. */
    private record Offer(@Nullable ExportId export, int revision, List<String> acts) {}

    ExportActs(Desk desk) {
        super(8);
        this.desk = desk;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().addAll("export-acts", "hairline-top");
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getClickCount() > 1) {
                e.consume();
            }
        });
    }

    /** These from now on, on the right; none takes the row away. */
    void offer(Optional<Export> export, List<Button> buttons) {
        Export now = export.orElse(null);
        if (!Objects.equals(now, shown)) {
            shown = now;
            waiting.set(false);
        }
        Offer next = new Offer(export.map(Export::id).orElse(null), export.map(Export::revision).orElse(0), buttons.stream().map(Button::getId).toList());
        setVisible(!buttons.isEmpty());
        setManaged(!buttons.isEmpty());
        if (!next.equals(offer)) {
            offer = next;
            getChildren().setAll(Labels.gap());
            buttons.forEach(b -> {
                if (!b.disableProperty().isBound()) {
                    b.disableProperty().bind(desk.link().liveProperty().not().or(waiting));
                }
            });
            getChildren().addAll(buttons);
        }
    }

    /** Whether what was sent has had no effect yet. */
    ReadOnlyBooleanProperty waiting() {
        return waiting;
    }

    /** The person looks at something else now, or the line was gone: nothing is waited for. */
    void forget() {
        waiting.set(false);
    }

    void send(ExportCommand command) {
        if (waiting.get()) {
            return;
        }
        waiting.set(true);
        desk.orders().send(command).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Refused) {
                waiting.set(false);
            }
        });
    }
}
