package wanglou.console.ui;

import java.util.List;
import javafx.scene.Node;

/**
 * Home: FX. What one feature adds to the card of another's thing. The composition root puts the parts together, so that features need not
 * know the ones above them.
 */
public interface CardPart extends AutoCloseable {

    /** A section of the card; hides itself (visible and managed) while it has nothing to say. */
    Node node();

    /** Buttons for the row of acts at the card's foot. */
    default List<Node> acts() {
        return List.of();
    }

    /** Whether it goes from edge to edge by itself; others are given the card's margins. */
    default boolean wide() {
        return false;
    }

    @Override
    void close();
}
