package wanglou.map.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Turns coastlines into sea. OSM draws no sea, only its shore: directed lines with the land on their left and the water on their right
 * (https://wiki.openstreetmap.org/wiki/Tag:natural%3Dcoastline). The lines and the frame of the data cut the frame into faces; a face is sea
 * when more shore has it on its right than on its left. Axes: x to the east, y to the <em>north</em>.
 */
final class Coastline {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Coastline() {
    }

    /** @return the sea inside the frame, empty where there is no shore */
    static List<Polygon> sea(Collection<LineString> shore, Envelope frame) {
        Geometry frameArea = GEOMETRY.toGeometry(frame);
        List<LineString> whole = mergeAndExtend(shore, frame);
        List<Geometry> edges = new ArrayList<>();
        for (LineString line : whole) {
            Geometry inside = OverlayNGRobust.overlay(line, frameArea, OverlayNG.INTERSECTION);
            if (!inside.isEmpty()) {
                edges.add(inside);
            }
        }
        if (edges.isEmpty()) {
            return List.of();
        }
        edges.add(((Polygon) frameArea).getExteriorRing());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(edges));
        List<Polygon> sea = new ArrayList<>();
        STRtree segments = segments(whole, frame);
        for (Object face : polygonizer.getPolygons()) {
            if (face instanceof Polygon polygon && seaVotes(polygon, segments, frame) > 0) {
                sea.add(polygon);
            }
        }
        return sea;
    }

    /** An extract cuts ways at its border: an end left hanging inside the frame goes straight on to the outside, as the shore runs at large. */
    private static List<LineString> mergeAndExtend(Collection<LineString> shore, Envelope frame) {
        LineMerger merger = new LineMerger();
        merger.add(shore);
        List<LineString> merged = new ArrayList<>();
        for (Object o : merger.getMergedLineStrings()) {
            LineString line = (LineString) o; // the merger keeps the direction most parts have
            if (line.isClosed()) {
                merged.add(line);
                continue;
            }
            Coordinate[] c = line.getCoordinates();
            List<Coordinate> longer = new ArrayList<>(List.of(c));
            double reach = 2 * (frame.getWidth() + frame.getHeight());
            if (frame.contains(c[0])) {
                longer.addFirst(beyond(c[c.length / 2], c[0], reach));
            }
            if (frame.contains(c[c.length - 1])) {
                longer.addLast(beyond(c[(c.length - 1) / 2], c[c.length - 1], reach));
            }
            merged.add(GEOMETRY.createLineString(longer.toArray(new Coordinate[0])));
        }
        return merged;
    }

    private static Coordinate beyond(Coordinate from, Coordinate end, double reach) {
        double length = Math.max(1e-12, from.distance(end));
        return new Coordinate(end.x + (end.x - from.x) / length * reach, end.y + (end.y - from.y) / length * reach);
    }

    /** Of the whole lines, not of the clipped ones: clipping may turn a line round, and then its sides would be lost. */
    private static STRtree segments(List<LineString> lines, Envelope frame) {
        STRtree tree = new STRtree();
        for (LineString line : lines) {
            Coordinate[] c = line.getCoordinates();
            for (int i = 0; i + 1 < c.length; i++) {
                Envelope box = new Envelope(c[i], c[i + 1]);
                if (box.intersects(frame)) {
                    tree.insert(box, new Coordinate[] {c[i], c[i + 1]});
                }
            }
        }
        tree.build();
        return tree;
    }

    /** Length of shore that has the face on its right, less the length that has it on its left. */
    private static double seaVotes(Polygon face, STRtree segments, Envelope frame) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(face);
        double step = 1e-7 * Math.max(frame.getWidth(), frame.getHeight());
        double votes = 0;
        for (Object o : segments.query(face.getEnvelopeInternal())) {
            Coordinate[] s = (Coordinate[]) o;
            double length = s[0].distance(s[1]);
            if (length == 0) {
                continue;
            }
            double rightX = (s[1].y - s[0].y) / length * step;
            double rightY = -(s[1].x - s[0].x) / length * step;
            double midX = (s[0].x + s[1].x) / 2;
            double midY = (s[0].y + s[1].y) / 2;
            if (inside.locate(new Coordinate(midX + rightX, midY + rightY)) == Location.INTERIOR) {
                votes += length;
            }
            if (inside.locate(new Coordinate(midX - rightX, midY - rightY)) == Location.INTERIOR) {
                votes -= length;
            }
        }
        return votes;
    }
}
