package wanglou.map;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import wanglou.map.geo.GeoPoint;

/** Home: FX. Nodes that stay at places of the map: the card of a hovered mark, a caption with buttons. For a few, not for hundreds. */
final class AnchoredNodes extends Pane {

    private final Map<Node, Anchor> anchors = new LinkedHashMap<>();

    private record Anchor(GeoPoint place, double dx, double dy) {
    }

    AnchoredNodes() {
        setPickOnBounds(false);
    }

    void put(Node node, GeoPoint place, double dx, double dy, Viewport view) {
        anchors.put(node, new Anchor(place, dx, dy));
        if (!getChildren().contains(node)) {
            getChildren().add(node);
        }
        show(view);
    }

    void remove(Node node) {
        anchors.remove(node);
        getChildren().remove(node);
    }

    void show(Viewport view) {
        anchors.forEach((node, anchor) -> {
            var at = view.toScreen(anchor.place());
            node.relocate(Math.rint(at.getX() + anchor.dx()), Math.rint(at.getY() + anchor.dy()));
        });
    }
}
