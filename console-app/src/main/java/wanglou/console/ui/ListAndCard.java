package wanglou.console.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** Home: FX. A list that takes what room there is, and at its right the card of the one dealt with, or words on how to get one. */
public final class ListAndCard extends HBox {

    private static final double CARD = 440;

    private final ScrollPane right = new ScrollPane();
    private final EmptyState none;

    /** @param none stands where the card would while nothing is dealt with */
    public ListAndCard(String id, Region list, EmptyState none) {
        this.none = none;
        setId(id);
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        StackPane side = new StackPane(none, right);
        side.getStyleClass().addAll("panel", "hairline-left");
        side.setMinWidth(CARD);
        side.setPrefWidth(CARD);
        side.setMaxWidth(CARD);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        getChildren().addAll(list, side);
        card(null);
    }

    /** What stands in the card's place; null while nothing is picked or known. */
    public @Nullable Region card() {
        return (Region) right.getContent();
    }

    public void card(@Nullable Region content) {
        right.setContent(content);
        right.setVisible(content != null);
        none.setVisible(content == null);
    }
}
