package wanglou.console.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * Home: FX. Holds the order of a list while the pointer is inside it: nothing moves under the pointer. New keys come to the end, keys
 * that are gone keep their row until the pointer leaves; the view shows such a row as gone.
 */
public final class OrderHold<K> {

    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(false);
    private List<K> shown = List.of();

    /** The order to show for the order wished. */
    public List<K> arrange(List<K> wished) {
        if (!held.get()) {
            shown = List.copyOf(wished);
            return shown;
        }
        Set<K> order = new LinkedHashSet<>(shown);
        order.addAll(wished);
        shown = List.copyOf(new ArrayList<>(order));
        return shown;
    }

    /** Whether the order is held; the header says so. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    public void hold(boolean on) {
        held.set(on);
    }

    /** Holds while the pointer is over the node; {@code released} arranges anew once it has left. */
    public void watch(Node node, Runnable released) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> held.set(true));
        node.addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            held.set(false);
            released.run();
        });
    }
}
