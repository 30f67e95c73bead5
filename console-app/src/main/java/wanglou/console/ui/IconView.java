package wanglou.console.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Home: FX. One icon, 16 px unless told; its colour is {@code -wl-ink}, which follows the text around it. */
public final class IconView extends Region {

    private static final double GRID = 16;
    private final SVGPath path = new SVGPath();
    private final double size;

    public IconView(Icon icon) {
        this(icon, GRID);
    }

    /** @param size 12 in badges, 14 in status lines, 16, 24 in empty states */
    public IconView(Icon icon, double size) {
        this.size = size;
        getStyleClass().add("icon");
        path.getStyleClass().add("icon-path");
        path.setManaged(false);
        path.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        setIcon(icon);
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    public void setIcon(Icon icon) {
        path.setContent(icon.path());
    }

    /** Adds a colour class: {@code warn}, {@code act}, {@code ok}, {@code accent}, {@code text-2}, {@code text-3}. */
    public IconView tinted(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    @Override
    public String toString() {
        return "IconView " + size;
    }
}
