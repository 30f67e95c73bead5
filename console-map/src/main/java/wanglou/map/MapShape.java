package wanglou.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). A line or an area on the earth: a route, a reach ring, a district, the view of a camera. */
public sealed interface MapShape {

    String key();

    Pen pen();

    /** Inside of the outline; transparent for none. */
    Color fill();

    Optional<Caption> caption();

    /** @param points at least two */
    record Line(String key, List<GeoPoint> points, Pen pen, Optional<Caption> caption) implements MapShape {

        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("line " + key + " has " + points.size() + " points");
            }
        }

        @Override
        public Color fill() {
            return Color.TRANSPARENT;
        }
    }

    /** @param rings outlines and holes together; what lies inside an even number of them is outside (even-odd rule) */
    record Area(String key, List<List<GeoPoint>> rings, Pen pen, Color fill, Optional<Caption> caption) implements MapShape {

        public Area {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /**
     * An area that is hatched rather than filled: what is missing there, not what is.
     *
     * @param rings as of an {@link Area}
     * @param hatch colour of the slanting lines
     */
    record Hatched(String key, List<List<GeoPoint>> rings, Pen pen, Color hatch, Optional<Caption> caption) implements MapShape {

        public Hatched {
            rings = rings.stream().map(List::copyOf).toList();
        }

        @Override
        public Color fill() {
            return hatch.deriveColor(0, 1, 1, 0.12);
        }
    }

    /** True to scale. @param metres radius on the ground */
    record Circle(String key, GeoPoint center, double metres, Pen pen, Color fill, Optional<Caption> caption) implements MapShape {

        public Circle {
            if (!(metres >= 0)) {
                throw new IllegalArgumentException("circle " + key + " of " + metres + " m");
            }
        }
    }

    /**
     * What is seen from a point.
     *
     * @param bearing middle of the view, degrees clockwise from north
     * @param spread angle of the view in degrees
     */
    record Cone(String key, GeoPoint apex, double metres, double bearing, double spread, Pen pen, Color fill) implements MapShape {

        @Override
        public Optional<Caption> caption() {
            return Optional.empty();
        }
    }
}
