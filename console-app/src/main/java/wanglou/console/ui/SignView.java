package wanglou.console.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Home: FX. The 8 px sign before a link or a light: the shape says what the colour says. */
public final class SignView extends Region {

    /** LOOK.md §5 and §8. */
    public enum Sign {
        OK("M4 0a4 4 0 1 0 0 8 4 4 0 1 0 0-8z", "sign-ok"),
        PARTIAL("M4 0l4.200 8h-8.400z", "sign-partial"),
        LOST("M.5.500l7 7M7.500.500l-7 7", "sign-lost"),
        OFF("M.8.800h6.400v6.400H.8z", "sign-off"),
        DEAD("M4 0a4 4 0 1 0 0 8 4 4 0 1 0 0-8z", "sign-dead");

        private final String path;
        private final String styleClass;

        Sign(String path, String styleClass) {
            this.path = path;
            this.styleClass = styleClass;
        }
    }

    private final SVGPath path = new SVGPath();

    public SignView(Sign sign) {
        getStyleClass().add("sign");
        path.setManaged(false);
        path.getStyleClass().add("sign-path");
        getChildren().add(path);
        setMinSize(8, 8);
        setPrefSize(8, 8);
        setMaxSize(8, 8);
        show(sign);
    }

    public void show(Sign sign) {
        for (Sign each : Sign.values()) {
            getStyleClass().remove(each.styleClass);
        }
        getStyleClass().add(sign.styleClass);
        path.setContent(sign.path);
    }
}
