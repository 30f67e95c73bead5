package wanglou.console.ui;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * Home: FX. Holds the order of a list while the pointer is inside it: nothing moves under the pointer. New keys come to the end, keys
 * that are gone keep their row until the pointer leaves; the view shows such a row as gone. A search or a filter takes rows away and brings
 * them back at once, and those that stay keep their order.
 */
public final class OrderHold<K> {

    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(false);
    private List<K> order = List.of();
    private List<K> shown = List.of();
    private Object asked = "";

    /** The order to show for the order wished. */
    public List<K> arrange(List<K> wished) {
        return arrange(asked, wished);
    }

    /** @param question what the person asks the list for: words, filter; another one than before takes away what does not answer it */
    public List<K> arrange(Object question, List<K> wished) {
        boolean same = question.equals(asked);
        asked = question;
        if (!held.get()) {
            order = List.copyOf(wished);
            shown = order;
            return shown;
        }
        Set<K> all = new LinkedHashSet<>(order);
        all.addAll(wished);
        order = List.copyOf(all);
        Set<K> stay = new HashSet<>(wished);
        if (same) {
            stay.addAll(shown);
        }
        shown = order.stream().filter(stay::contains).toList();
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
