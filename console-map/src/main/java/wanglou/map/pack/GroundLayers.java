package wanglou.map.pack;

import java.util.Map;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import org.jspecify.annotations.Nullable;

/** Layers {@code water}, {@code waterway}, {@code landcover}, {@code landuse}, {@code park}, {@code building}. */
final class GroundLayers implements LayerRule {

    private static final Map<String, String> NATURAL = Map.of("wood", "wood", "scrub", "grass", "heath", "grass", "grassland", "grass",
            "beach", "sand", "sand", "sand", "bare_rock", "rock", "scree", "rock", "wetland", "wetland", "glacier", "ice");
    private static final Map<String, String> LANDUSE_COVER = Map.of("forest", "wood", "grass", "grass", "meadow", "grass",
            "village_green", "grass", "recreation_ground", "grass", "farmland", "farmland", "orchard", "farmland", "vineyard", "farmland",
            "allotments", "farmland", "flowerbed", "grass");
    private static final Map<String, String> LEISURE_COVER = Map.of("park", "grass", "garden", "grass", "golf_course", "grass");

    @Override
    public void add(SourceFeature osm, FeatureCollector out) {
        if (osm.canBePolygon()) {
            water(osm, out);
            cover(osm, out);
            use(osm, out);
            if (osm.hasTag("building") && !osm.hasTag("building", "no", "none") && !osm.hasTag("location", "underground")) {
                out.polygon("building").setMinZoom(13).setMinPixelSize(1).setPixelToleranceAtMaxZoom(0.06)
                        .setAttr("render_height", height(osm));
            }
            if (osm.hasTag("boundary", "national_park", "protected_area") || osm.hasTag("leisure", "nature_reserve")) {
                Names.put(out.polygon("park").setMinZoom(8).setAttr("class", "nature_reserve"), osm);
            }
        }
        if (osm.canBeLine() && !osm.isPoint() && osm.hasTag("waterway", "river", "canal", "stream", "drain", "ditch")) {
            boolean big = osm.hasTag("waterway", "river", "canal");
            Names.put(out.line("waterway").setMinZoom(big ? 9 : 13).setMinPixelSize(0)
                    .setAttr("class", osm.getString("waterway"))
                    .setAttr("brunnel", osm.hasTag("tunnel") && !osm.hasTag("tunnel", "no") ? "tunnel" : null)
                    .setAttr("intermittent", osm.hasTag("intermittent", "yes") ? 1 : 0), osm);
        }
    }

    private static void water(SourceFeature osm, FeatureCollector out) {
        String kind = null;
        if (osm.hasTag("natural", "water") || osm.hasTag("waterway", "riverbank")) {
            kind = osm.hasTag("water", "river", "canal", "stream") || osm.hasTag("waterway", "riverbank") ? "river" : "lake";
        } else if (osm.hasTag("waterway", "dock") || osm.hasTag("landuse", "reservoir", "basin")) {
            kind = "dock";
        } else if (osm.hasTag("leisure", "swimming_pool") && !osm.hasTag("location", "indoor", "underground")) {
            kind = "swimming_pool";
        }
        if (kind == null || (osm.hasTag("tunnel") && !osm.hasTag("tunnel", "no"))) {
            return;
        }
        boolean pool = kind.equals("swimming_pool");
        out.polygon("water").setMinZoom(pool ? 14 : 6).setMinPixelSize(2).setAttr("class", kind)
                .setAttr("intermittent", osm.hasTag("intermittent", "yes") ? 1 : 0);
        if (!pool && Names.named(osm) && !osm.hasTag("water", "fountain") && !osm.hasTag("amenity", "fountain")) {
            Names.put(out.pointOnSurface("water_name").setMinZoom(11).setMinPixelSizeAtAllZooms(24).setAttr("class", kind), osm);
        }
    }

    private static void cover(SourceFeature osm, FeatureCollector out) {
        String subclass = osm.getString("natural");
        String kind = find(NATURAL, subclass);
        if (kind == null) {
            subclass = osm.getString("landuse");
            kind = find(LANDUSE_COVER, subclass);
        }
        if (kind == null) {
            subclass = osm.getString("leisure");
            kind = find(LEISURE_COVER, subclass);
        }
        if (kind != null) {
            boolean big = kind.equals("wood") || kind.equals("farmland");
            out.polygon("landcover").setMinZoom(big ? 8 : 11).setMinPixelSize(2).setAttr("class", kind).setAttr("subclass", subclass);
        }
    }

    private static void use(SourceFeature osm, FeatureCollector out) {
        String kind = null;
        if (osm.hasTag("landuse", "residential", "commercial", "industrial", "retail", "railway", "cemetery", "military", "quarry",
                "construction")) {
            kind = osm.getString("landuse");
        } else if (osm.hasTag("amenity", "school", "university", "college", "kindergarten", "hospital", "grave_yard")) {
            kind = osm.hasTag("amenity", "grave_yard") ? "cemetery" : osm.getString("amenity");
        } else if (osm.hasTag("leisure", "stadium", "pitch", "playground", "track", "sports_centre")) {
            kind = osm.getString("leisure");
        } else if (osm.hasTag("amenity", "parking")) {
            kind = "parking";
        }
        if (kind != null) {
            out.polygon("landuse").setMinZoom(kind.equals("residential") || kind.equals("industrial") ? 9 : 12).setMinPixelSize(2)
                    .setAttr("class", kind);
        }
    }

    private static @Nullable String find(Map<String, String> map, @Nullable String key) {
        return key == null ? null : map.get(key);
    }

    /** Metres: the tag, else 3.66 m a storey as OpenMapTiles reckons, else 5. */
    private static int height(SourceFeature osm) {
        try {
            String height = osm.getString("height");
            if (height != null) {
                return (int) Math.round(Double.parseDouble(height.replace("m", "").strip()));
            }
            String levels = osm.getString("building:levels");
            if (levels != null) {
                return (int) Math.round(3.66 * Double.parseDouble(levels.strip()));
            }
        } catch (NumberFormatException e) {
            return 5; // mappers write "3 floors", "12'": no height then
        }
        return 5;
    }
}
