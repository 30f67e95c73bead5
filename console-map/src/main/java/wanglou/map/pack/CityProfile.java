package wanglou.map.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.FeatureMerge;
import com.onthegomap.planetiler.Profile;
import com.onthegomap.planetiler.VectorTile;
import com.onthegomap.planetiler.geo.GeometryException;
import com.onthegomap.planetiler.geo.TileCoord;
import com.onthegomap.planetiler.reader.SimpleFeature;
import com.onthegomap.planetiler.reader.SourceFeature;
import com.onthegomap.planetiler.reader.osm.OsmElement;
import com.onthegomap.planetiler.reader.osm.OsmRelationInfo;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.Mercator;

/**
 * Home: import process, planetiler's workers. What a city's tiles are made of, in the layers of OpenMapTiles 3, plus one of our own:
 * {@code land}, the area the data is about (the country, county or city whose boundary lies in the extract), which the styles paint brighter
 * than the ground outside.
 */
final class CityProfile implements Profile {

    static final String ATTRIBUTION = "© OpenStreetMap contributors";
    private static final String SOURCE = "osm";
    /** Degrees, about 13 km. */
    private static final double MARGIN = 0.12;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<LayerRule> rules = List.of(new GroundLayers(), new RoadLayers(), new PointLayers());
    private final Queue<LineString> shore = new ConcurrentLinkedQueue<>();
    private final AdminAreas areas = new AdminAreas();
    private final Envelope frame;
    private final Envelope wide;
    private final LongConsumer wayProcessed;
    private final DoubleConsumer written;
    private final AtomicLong tiles = new AtomicLong();

    /**
     * @param bounds of the extract
     * @param wayProcessed hears the id of each way or relation that was worked through
     * @param written hears, after that, the share of the tiles that are written
     */
    CityProfile(GeoBox bounds, LongConsumer wayProcessed, DoubleConsumer written) {
        this.frame = new Envelope(bounds.west(), bounds.east(), bounds.south(), bounds.north());
        GeoBox margin = withMargin(bounds);
        this.wide = new Envelope(margin.west(), margin.east(), margin.south(), margin.north());
        this.wayProcessed = wayProcessed;
        this.written = written;
    }

    /** The sea goes on beyond the extract, its shore straight on: a rectangle of water would look like an error of the map. */
    static GeoBox withMargin(GeoBox b) {
        return new GeoBox(Math.max(-85, b.south() - MARGIN), Math.max(-180, b.west() - MARGIN), Math.min(85, b.north() + MARGIN),
                Math.min(180, b.east() + MARGIN));
    }

    @Override
    public String name() {
        return "Wanglou city pack";
    }

    @Override
    public String attribution() {
        return ATTRIBUTION;
    }

    @Override
    public List<OsmRelationInfo> preprocessOsmRelation(OsmElement.Relation relation) {
        return areas.see(relation);
    }

    @Override
    public void processFeature(SourceFeature osm, FeatureCollector out) {
        if (osm.hasTag("natural", "coastline") && osm.canBeLine()) {
            keepShore(osm);
        }
        int boundary = areas.see(osm);
        if (boundary != 0) {
            out.line("boundary").setMinZoom(boundary <= 4 ? 4 : boundary <= 6 ? 8 : 11).setMinPixelSize(0)
                    .setAttr("admin_level", boundary)
                    .setAttr("maritime", osm.hasTag("maritime", "yes") || osm.hasTag("natural", "coastline") ? 1 : 0);
        }
        for (LayerRule rule : rules) {
            rule.add(osm, out);
        }
        if (!osm.isPoint()) {
            wayProcessed.accept(osm.id());
        }
    }

    private void keepShore(SourceFeature osm) {
        try {
            if (osm.latLonGeometry() instanceof LineString line) {
                shore.add(line);
            }
        } catch (GeometryException e) {
            e.log("a piece of coastline was left out");
        }
    }

    @Override
    public void finish(String source, FeatureCollector.Factory factory, Consumer<FeatureCollector.Feature> next) {
        if (!source.equals(SOURCE)) {
            return;
        }
        List<Polygon> sea = Coastline.sea(new ArrayList<>(shore), wide);
        for (Polygon polygon : sea) {
            emit(polygon, "water", Map.of("class", "ocean"), factory, next);
        }
        emit(land(sea), "land", Map.of("class", "land"), factory, next);
        for (LineString line : shore) {
            FeatureCollector out = factory.get(SimpleFeature.create(line, Map.of(), SOURCE, null, 0));
            out.line("coastline").setMinZoom(8).setMinPixelSize(0);
            out.forEach(next);
        }
    }

    /** The areas named by boundaries when they are a fair part of the dry frame, else all of the frame. */
    private Geometry land(List<Polygon> sea) {
        Geometry box = GEOMETRY.toGeometry(frame);
        Geometry dry = sea.isEmpty() ? box : OverlayNGRobust.overlay(box, OverlayNGRobust.union(new ArrayList<Geometry>(sea)), OverlayNG.DIFFERENCE);
        return areas.area(shore, frame).filter(named -> OverlayNGRobust.overlay(named, dry, OverlayNG.INTERSECTION).getArea() >= 0.2 * dry.getArea()).orElse(box);
    }

    private static void emit(Geometry geometry, String layer, Map<String, String> attributes, FeatureCollector.Factory factory,
            Consumer<FeatureCollector.Feature> next) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            FeatureCollector out = factory.get(SimpleFeature.create(geometry.getGeometryN(i), Map.of(), SOURCE, null, 0));
            FeatureCollector.Feature feature = out.polygon(layer).setMinZoom(0).setMinPixelSize(0).setBufferPixels(8);
            attributes.forEach(feature::setAttr);
            out.forEach(next);
        }
    }

    @Override
    public List<VectorTile.Feature> postProcessLayerFeatures(String layer, int zoom, List<VectorTile.Feature> items) throws GeometryException {
        return switch (layer) {
            case "transportation" -> mergeRoads(items);
            case "waterway", "boundary", "coastline" -> FeatureMerge.mergeLineStrings(items, 0.3, 0.1, 8);
            case "transportation_name" -> FeatureMerge.mergeLineStrings(items, 0.5, 0.2, 8);
            case "landcover", "landuse" -> zoom < 14 ? FeatureMerge.mergeOverlappingPolygons(items, 2) : items;
            default -> items;
        };
    }

    /** Merging may turn a line round, which must not happen to a one-way street. */
    private static List<VectorTile.Feature> mergeRoads(List<VectorTile.Feature> items) {
        List<VectorTile.Feature> oneway = new ArrayList<>();
        List<VectorTile.Feature> free = new ArrayList<>();
        for (VectorTile.Feature item : items) {
            (item.tags().containsKey("oneway") ? oneway : free).add(item);
        }
        List<VectorTile.Feature> merged = new ArrayList<>(FeatureMerge.mergeLineStrings(free, 0.3, 0.1, 8));
        merged.addAll(oneway);
        return merged;
    }

    /** Changes nothing; counts. Nearly all tiles are of the deepest zoom, and there are at most as many as the frame holds squares. */
    @Override
    public Map<String, List<VectorTile.Feature>> postProcessTileFeatures(TileCoord tile, Map<String, List<VectorTile.Feature>> layers) {
        if (tile.z() == TilePart.MAX_ZOOM) {
            double n = 1 << tile.z();
            double across = Mercator.x(wide.getMaxX()) - Mercator.x(wide.getMinX());
            double down = Mercator.y(wide.getMinY()) - Mercator.y(wide.getMaxY());
            written.accept(Math.min(0.99, tiles.incrementAndGet() / Math.max(1, across * n * down * n)));
        }
        return layers;
    }
}
