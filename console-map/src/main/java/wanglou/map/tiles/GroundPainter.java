package wanglou.map.tiles;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import java.util.function.Predicate;

/** Home: painter worker. Areas: land, parks, water, squares, buildings; and the shore line. */
final class GroundPainter {

    private static final Set<String> GREEN = Set.of("grass", "wood");
    private static final Set<String> GREEN_USE = Set.of("cemetery", "pitch", "playground", "stadium", "track");
    private static final Set<String> BUILT_USE = Set.of("commercial", "industrial", "retail", "school", "university", "college", "hospital",
            "kindergarten", "military", "railway", "construction", "parking");

    private final MapStyle style;
    private final boolean landKnown;

    /** @param landKnown whether the tiles say where the land is; those of others do not: there all that is not water is land */
    GroundPainter(MapStyle style, boolean landKnown) {
        this.style = style;
        this.landKnown = landKnown;
    }

    void paint(Graphics2D g, Frame frame, Frame.Placed tile) {
        if (landKnown) {
            fill(g, frame, tile, "land", Ink.LAND, f -> true);
        } else {
            g.setColor(style.colour(Ink.LAND));
            g.fill(new Rectangle2D.Double(tile.x(), tile.y(), tile.span(), tile.span()));
        }
        fill(g, frame, tile, "landuse", Ink.LANDUSE, f -> BUILT_USE.contains(f.text("class", "")));
        fill(g, frame, tile, "landcover", Ink.PARK, f -> GREEN.contains(f.text("class", "")));
        fill(g, frame, tile, "landuse", Ink.PARK, f -> GREEN_USE.contains(f.text("class", "")));
        fill(g, frame, tile, "water", Ink.SEA, f -> !f.text("brunnel", "").equals("tunnel"));
        shore(g, frame, tile);
        fill(g, frame, tile, "aeroway", Ink.SQUARE, f -> f.shape == VectorTile.Shape.POLYGON);
        double runway = Math.pow(2, frame.zoom() - 13) * 2.4 * frame.scale(); // 45 m wide at 40° north
        lines(g, frame, tile, "aeroway", Ink.SQUARE, round(runway), f -> f.text("class", "").equals("runway"));
        lines(g, frame, tile, "aeroway", Ink.SQUARE, round(runway / 2), f -> f.text("class", "").equals("taxiway"));
        fill(g, frame, tile, "transportation", Ink.PIER, f -> f.shape == VectorTile.Shape.POLYGON && f.text("class", "").equals("pier"));
    }

    void squaresAndBuildings(Graphics2D g, Frame frame, Frame.Placed tile) {
        fill(g, frame, tile, "transportation", Ink.SQUARE, f -> f.shape == VectorTile.Shape.POLYGON && !f.text("class", "").equals("pier"));
        if (frame.zoom() >= style.rules().buildingsFrom()) {
            Path2D path = fill(g, frame, tile, "building", Ink.BUILDING, f -> true);
            if (frame.zoom() >= style.rules().buildingEdgesFrom()) {
                g.setColor(style.colour(Ink.BUILDING_EDGE));
                g.setStroke(new BasicStroke((float) (0.8 * frame.scale()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
                g.draw(path);
            }
        }
    }

    /** Dashed, above roads, so that it can be followed through a city. */
    void boundaries(Graphics2D g, Frame frame, Frame.Placed tile) {
        float k = (float) frame.scale();
        BasicStroke stroke = new BasicStroke(1.1f * k, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, new float[] {6 * k, 3 * k, 1.5f * k, 3 * k}, 0);
        lines(g, frame, tile, "boundary", Ink.BOUNDARY, stroke, f -> f.number("maritime", 0) == 0 && f.number("admin_level", 99) <= 6);
    }

    private void shore(Graphics2D g, Frame frame, Frame.Placed tile) {
        lines(g, frame, tile, "coastline", Ink.COAST, round(1.2 * frame.scale()), f -> true);
        double river = Math.max(1, frame.zoom() - 12) * frame.scale();
        lines(g, frame, tile, "waterway", Ink.SEA, round(river), f -> !f.text("brunnel", "").equals("tunnel"));
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private void lines(Graphics2D g, Frame frame, Frame.Placed tile, String layer, Ink ink, BasicStroke stroke, Predicate<VectorTile.Feature> which) {
        Path2D.Double path = new Path2D.Double();
        int extent = tile.tile().extent(layer);
        for (VectorTile.Feature f : tile.tile().features(layer)) {
            if (f.shape == VectorTile.Shape.LINE && !tile.outside(f, extent, frame.size(), stroke.getLineWidth()) && which.test(f)) {
                tile.append(f, extent, path, false);
            }
        }
        g.setColor(style.colour(ink));
        g.setStroke(stroke);
        g.draw(path);
    }

    private Path2D fill(Graphics2D g, Frame frame, Frame.Placed tile, String layer, Ink ink, Predicate<VectorTile.Feature> which) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        int extent = tile.tile().extent(layer);
        g.setColor(style.colour(ink));
        Path2D.Double one = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (VectorTile.Feature f : tile.tile().features(layer)) {
            if (f.shape == VectorTile.Shape.POLYGON && !tile.outside(f, extent, frame.size(), 1) && which.test(f)) {
                one.reset();
                tile.append(f, extent, one, true);
                g.fill(one); // each on its own: overlapping areas would cancel each other out under the even-odd rule
                path.append(one, false);
            }
        }
        return path;
    }
}
