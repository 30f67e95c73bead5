package wanglou.map.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.CityPlaces.StreetLine;

/** Finds the named street nearest to a point. */
final class StreetIndex {

    /** The place id of a street, the nearest point of it, and how far that is in metres. */
    record Hit(int street, GeoPoint at, double metres) {
    }

    private final STRtree tree = new STRtree();

    StreetIndex(List<StreetLine> lines) {
        for (StreetLine line : lines) {
            Envelope box = new Envelope();
            line.line().forEach(p -> box.expandToInclude(p.lon(), p.lat()));
            tree.insert(box, line);
        }
        tree.build();
    }

    Optional<Hit> nearest(GeoPoint to, double within) {
        return around(to, within).stream()
                .map(line -> {
                    GeoPoint at = Shapes.nearestOn(line.line(), to);
                    return new Hit(line.place(), at, at.distanceTo(to));
                })
                .filter(hit -> hit.metres() <= within)
                .min(Comparator.comparingDouble(Hit::metres));
    }

    @SuppressWarnings("unchecked") // STRtree answers a raw list of what was inserted
    private List<StreetLine> around(GeoPoint to, double metres) {
        return tree.query(box(to, metres));
    }

    /** The box that holds every point within some metres. */
    static Envelope box(GeoPoint center, double metres) {
        double dLat = metres / Shapes.DEGREE_M;
        double dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians(center.lat())));
        return new Envelope(center.lon() - dLon, center.lon() + dLon, center.lat() - dLat, center.lat() + dLat);
    }
}
