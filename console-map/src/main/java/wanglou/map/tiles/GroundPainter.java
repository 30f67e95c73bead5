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

    private void shore(Graphics2D g, Frame frame, Frame.Placed tile) {
        Path2D.Double lines = new Path2D.Double();
        for (VectorTile.Feature f : tile.tile().features("coastline")) {
            tile.append(f, tile.tile().extent("coastline"), lines, false);
        }
        g.setColor(style.colour(Ink.COAST));
        g.setStroke(new BasicStroke((float) (1.2 * frame.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(lines);
        Path2D.Double rivers = new Path2D.Double();
        for (VectorTile.Feature f : tile.tile().features("waterway")) {
            if (!f.text("brunnel", "").equals("tunnel")) {
                tile.append(f, tile.tile().extent("waterway"), rivers, false);
            }
        }
        g.setColor(style.colour(Ink.SEA));
        g.setStroke(new BasicStroke((float) (Math.max(1, frame.zoom() - 12) * frame.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(rivers);
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
