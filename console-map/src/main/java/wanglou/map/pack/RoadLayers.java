package wanglou.map.pack;

import java.util.Map;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import org.jspecify.annotations.Nullable;

/** Layers {@code transportation}, {@code transportation_name}, {@code aeroway}: roads, paths, rails, piers, ferries, runways. */
final class RoadLayers implements LayerRule {

    private static final Map<String, String> ROAD_CLASS = Map.ofEntries(
            Map.entry("motorway", "motorway"), Map.entry("motorway_link", "motorway"),
            Map.entry("trunk", "trunk"), Map.entry("trunk_link", "trunk"),
            Map.entry("primary", "primary"), Map.entry("primary_link", "primary"),
            Map.entry("secondary", "secondary"), Map.entry("secondary_link", "secondary"),
            Map.entry("tertiary", "tertiary"), Map.entry("tertiary_link", "tertiary"),
            Map.entry("unclassified", "minor"), Map.entry("residential", "minor"), Map.entry("living_street", "minor"),
            Map.entry("road", "minor"), Map.entry("service", "service"), Map.entry("track", "track"),
            Map.entry("raceway", "raceway"), Map.entry("busway", "busway"), Map.entry("pedestrian", "path"),
            Map.entry("path", "path"), Map.entry("footway", "path"), Map.entry("cycleway", "path"),
            Map.entry("steps", "path"), Map.entry("bridleway", "path"), Map.entry("corridor", "path"));

    private static final Map<String, Integer> MIN_ZOOM = Map.ofEntries(
            Map.entry("motorway", 5), Map.entry("trunk", 6), Map.entry("primary", 8), Map.entry("secondary", 9),
            Map.entry("tertiary", 11), Map.entry("minor", 12), Map.entry("service", 13), Map.entry("track", 13),
            Map.entry("raceway", 13), Map.entry("busway", 13), Map.entry("path", 13), Map.entry("rail", 9), Map.entry("transit", 12),
            Map.entry("aerialway", 13), Map.entry("ferry", 10), Map.entry("pier", 12));

    @Override
    public void add(SourceFeature osm, FeatureCollector out) {
        if (osm.canBeLine() && !osm.isPoint()) {
            line(osm, out);
        }
        if (osm.canBePolygon()) {
            area(osm, out);
        }
    }

    private static void line(SourceFeature osm, FeatureCollector out) {
        String highway = osm.getString("highway");
        String kind = roadClass(osm);
        boolean plaza = osm.canBePolygon() && osm.hasTag("area", "yes");
        if (kind == null || plaza) {
            if (osm.hasTag("aeroway", "runway", "taxiway")) {
                Names.put(out.line("aeroway").setMinZoom(10).setAttr("class", osm.getString("aeroway")), osm);
            }
            return;
        }
        int minZoom = MIN_ZOOM.getOrDefault(kind, 13);
        boolean ramp = highway != null && highway.endsWith("_link");
        out.line("transportation").setMinZoom(ramp ? Math.max(10, minZoom) : minZoom).setMinPixelSize(0).setBufferPixels(8)
                .setSortKey(z(osm))
                .setAttr("class", kind)
                .setAttr("subclass", subclass(osm, kind))
                .setAttr("brunnel", brunnel(osm))
                .setAttr("ramp", ramp ? 1 : null)
                .setAttr("service", osm.getString("service"))
                .setAttr("oneway", oneway(osm))
                .setAttr("layer", layer(osm));
        if (highway != null && !ramp && (Names.named(osm) || osm.getString("ref") != null)) {
            Names.put(out.line("transportation_name").setMinZoom(Math.max(12, minZoom)).setMinPixelSize(0).setBufferPixels(8)
                    .setAttr("class", kind)
                    .setAttr("subclass", subclass(osm, kind))
                    .setAttr("brunnel", brunnel(osm))
                    .setAttr("ref", osm.getString("ref")), osm);
        }
    }

    private static void area(SourceFeature osm, FeatureCollector out) {
        boolean square = (osm.hasTag("highway", "pedestrian", "footway") && osm.hasTag("area", "yes"))
                || osm.hasTag("area:highway", "pedestrian") || osm.hasTag("place", "square");
        if (square) {
            out.polygon("transportation").setMinZoom(13).setMinPixelSize(2)
                    .setAttr("class", "path").setAttr("subclass", "pedestrian").setAttr("layer", layer(osm));
        } else if (osm.hasTag("man_made", "pier", "breakwater", "groyne")) {
            out.polygon("transportation").setMinZoom(12).setMinPixelSize(1).setAttr("class", "pier");
        } else if (osm.hasTag("man_made", "bridge")) {
            out.polygon("transportation").setMinZoom(13).setMinPixelSize(2).setAttr("class", "bridge").setAttr("brunnel", "bridge");
        } else if (osm.hasTag("aeroway", "aerodrome", "apron", "runway", "taxiway", "helipad")) {
            out.polygon("aeroway").setMinZoom(10).setAttr("class", osm.getString("aeroway"));
        }
    }

    private static @Nullable String roadClass(SourceFeature osm) {
        String highway = osm.getString("highway");
        if (highway != null) {
            return ROAD_CLASS.get(highway);
        }
        String railway = osm.getString("railway");
        if (railway != null) {
            return switch (railway) {
                case "rail", "narrow_gauge", "preserved" -> "rail";
                case "funicular", "light_rail", "monorail", "subway", "tram" -> "transit";
                default -> null;
            };
        }
        if (osm.hasTag("route", "ferry")) {
            return "ferry";
        }
        if (osm.hasTag("man_made", "pier", "breakwater", "groyne")) {
            return "pier";
        }
        return osm.hasTag("aerialway", "cable_car", "gondola", "chair_lift") ? "aerialway" : null;
    }

    private static @Nullable String subclass(SourceFeature osm, String kind) {
        return switch (kind) {
            case "path" -> osm.getString("highway");
            case "rail", "transit" -> osm.getString("railway");
            default -> null;
        };
    }

    private static @Nullable String brunnel(SourceFeature osm) {
        if (osm.hasTag("bridge") && !osm.hasTag("bridge", "no")) {
            return "bridge";
        }
        if ((osm.hasTag("tunnel") && !osm.hasTag("tunnel", "no")) || osm.hasTag("covered", "yes")) {
            return "tunnel";
        }
        return osm.hasTag("ford", "yes") ? "ford" : null;
    }

    private static @Nullable Integer oneway(SourceFeature osm) {
        if (osm.hasTag("oneway", "-1", "reverse")) {
            return -1;
        }
        boolean forward = osm.hasTag("oneway", "yes", "true", "1")
                || (!osm.hasTag("oneway", "no") && (osm.hasTag("junction", "roundabout", "circular") || osm.hasTag("highway", "motorway")));
        return forward ? 1 : null;
    }

    private static @Nullable Integer layer(SourceFeature osm) {
        int layer = (int) osm.getLong("layer");
        return layer == 0 ? null : layer;
    }

    private static int z(SourceFeature osm) {
        return Math.max(-1000, Math.min(1000, osm.getWayZorder()));
    }
}
