package wanglou.map.gluon;

import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import com.gluonhq.maps.MapLayer;

import wanglou.map.geo.GeoBox;

/** Home: FX. The part of the earth the main map shows, as a rectangle over Gluon's tiles. */
final class ViewFrame extends MapLayer {

    /** Px; a street seen from above the city would be less than a dot. */
    private static final double LEAST = 5;
    private static final double STROKE = 1.5;
    private static final double TINT = 0.12;

    private final Rectangle frame = new Rectangle();
    private GeoBox box;

    ViewFrame(GeoBox box) {
        this.box = box;
        frame.setId("overview-frame");
        frame.setStrokeWidth(STROKE);
        getChildren().add(frame);
    }

    void show(GeoBox newBox) {
        box = newBox;
        markDirty();
    }

    void colour(Color accent) {
        frame.setStroke(accent);
        frame.setFill(accent.deriveColor(0, 1, 1, TINT));
    }

    @Override
    protected void layoutLayer() {
        if (getScene() == null) {
            return; // Gluon knows no points then
        }
        Point2D northWest = getMapPoint(box.north(), box.west());
        Point2D southEast = getMapPoint(box.south(), box.east());
        double width = Math.max(LEAST, southEast.getX() - northWest.getX());
        double height = Math.max(LEAST, southEast.getY() - northWest.getY());
        frame.setX((northWest.getX() + southEast.getX() - width) / 2);
        frame.setY((northWest.getY() + southEast.getY() - height) / 2);
        frame.setWidth(width);
        frame.setHeight(height);
    }
}
