package wanglou.console.shell;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Home: FX. The watch tower. */
final class Logo extends Region {

    private static final String TOWER = "M2.500 6L9 2l6.500 4M4.500 6v3h9V6M6 9l-1.500 7M12 9l1.500 7M5.500 12.500h7M9 2v2";

    Logo(double size) {
        SVGPath tower = new SVGPath();
        tower.setContent(TOWER);
        tower.setManaged(false);
        tower.getStyleClass().add("logo-path");
        tower.getTransforms().add(new Scale(size / 18, size / 18, 0, 0));
        getChildren().add(tower);
        setMinSize(size, size);
        setMaxSize(size, size);
        setPrefSize(size, size);
    }
}
