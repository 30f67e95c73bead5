package wanglou.map.geotools;

import java.util.List;
import java.util.Map;

import wanglou.map.geo.GeoPoint;

/** One thing of an overlay, in WGS-84. */
public sealed interface OverlayShape {

    /** What the file says about it, as text; the order is that of the file. */
    Map<String, String> properties();

    /** A point. */
    record Dot(GeoPoint at, Map<String, String> properties) implements OverlayShape {
    }

    /** A line of at least two points. */
    record Line(List<GeoPoint> points, Map<String, String> properties) implements OverlayShape {

        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * An area.
     *
     * @param outline closed: the last point is the first
     * @param holes   closed too
     */
    record Area(List<GeoPoint> outline, List<List<GeoPoint>> holes, Map<String, String> properties) implements OverlayShape {

        public Area {
            outline = List.copyOf(outline);
            holes = holes.stream().map(List::copyOf).toList();
        }
    }

    /** The text to write beside it: {@code name} in the reader's language if there is one, else empty. */
    default String label(boolean chinese) {
        for (String key : chinese ? List.of("name:zh", "名称", "name") : List.of("name:en", "name", "名称")) {
            String text = properties().getOrDefault(key, "");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
