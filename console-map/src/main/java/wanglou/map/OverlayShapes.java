package wanglou.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geotools.OverlayShape;

/** Home: any (immutable). Turns an overlay that was read from a file into what layers show: lines and areas, and its points as marks. */
public final class OverlayShapes {

    private final String overlay;
    private final Pen pen;
    private final Color fill;
    private final boolean chinese;

    /**
     * @param overlay name of the overlay, first part of every key
     * @param chinese which name of a feature is written beside it
     */
    public OverlayShapes(String overlay, Pen pen, Color fill, boolean chinese) {
        this.overlay = overlay;
        this.pen = pen;
        this.fill = fill;
        this.chinese = chinese;
    }

    /** Lines and areas, for a {@link ShapeLayer}. */
    public List<MapShape> shapes(List<OverlayShape> features) {
        List<MapShape> shapes = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            String key = overlay + "/" + i;
            switch (features.get(i)) {
                case OverlayShape.Line line -> shapes.add(new MapShape.Line(key, line.points(), pen, caption(line, Caption.Place.MIDDLE)));
                case OverlayShape.Area area -> {
                    List<List<GeoPoint>> rings = new ArrayList<>();
                    rings.add(area.outline());
                    rings.addAll(area.holes());
                    shapes.add(new MapShape.Area(key, rings, pen, fill, caption(area, Caption.Place.TOP)));
                }
                case OverlayShape.Dot dot -> { } // a mark, see below
            }
        }
        return shapes;
    }

    /** Its points, for a {@link MarkLayer} that knows the style. */
    public List<Mark> marks(List<OverlayShape> features, String style) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i) instanceof OverlayShape.Dot dot) {
                marks.add(Mark.at(overlay + "/" + i, dot.at(), style, dot.label(chinese)));
            }
        }
        return marks;
    }

    private Optional<Caption> caption(OverlayShape feature, Caption.Place place) {
        String text = feature.label(chinese);
        return text.isEmpty() ? Optional.empty() : Optional.of(Caption.at(place, text, pen.color()));
    }
}
