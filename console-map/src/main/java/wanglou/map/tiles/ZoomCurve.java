package wanglou.map.tiles;

import java.util.List;

/**
 * A length that grows with the zoom. Between two stops it grows by a constant factor per zoom level, as the ground itself does.
 *
 * @param stops zoom and logical pixels (of a 256-pixel tile), ascending zoom
 */
public record ZoomCurve(List<Stop> stops) {

    /** A length at one zoom. */
    public record Stop(double zoom, double px) {

        public Stop {
            if (!(px > 0)) {
                throw new IllegalArgumentException("a width must be positive, at zoom " + zoom + " it is " + px);
            }
        }
    }

    public ZoomCurve {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a curve without stops");
        }
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i).zoom() <= stops.get(i - 1).zoom()) {
                throw new IllegalArgumentException("zooms must ascend: " + stops);
            }
        }
    }

    /** Below this nothing is drawn. */
    double minZoom() {
        return stops.getFirst().zoom();
    }

    double at(double zoom) {
        Stop before = stops.getFirst();
        for (Stop stop : stops) {
            if (stop.zoom() >= zoom) {
                if (stop.zoom() <= before.zoom() || zoom <= before.zoom()) {
                    return before.px();
                }
                double share = (zoom - before.zoom()) / (stop.zoom() - before.zoom());
                return before.px() * Math.pow(stop.px() / before.px(), share);
            }
            before = stop;
        }
        return before.px();
    }
}
