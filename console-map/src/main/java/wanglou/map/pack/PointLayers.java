package wanglou.map.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import org.jspecify.annotations.Nullable;

/** Layers {@code place}, {@code poi}, {@code housenumber}: what carries a label or a sign at one point. */
final class PointLayers implements LayerRule {

    private static final Map<String, Integer> PLACE_ZOOM = Map.ofEntries(
            Map.entry("country", 3), Map.entry("state", 4), Map.entry("city", 4), Map.entry("town", 7), Map.entry("village", 10),
            Map.entry("borough", 11), Map.entry("suburb", 11), Map.entry("quarter", 12), Map.entry("neighbourhood", 13),
            Map.entry("hamlet", 13), Map.entry("island", 11), Map.entry("islet", 13), Map.entry("locality", 14));

    /** What a dispatcher looks for first; smaller is more important. */
    private static final Map<String, Integer> RANK = Map.ofEntries(
            Map.entry("police", 1), Map.entry("hospital", 2), Map.entry("fire_station", 3), Map.entry("town_hall", 4),
            Map.entry("railway", 5), Map.entry("school", 6), Map.entry("university", 6), Map.entry("college", 6),
            Map.entry("courthouse", 6), Map.entry("prison", 6), Map.entry("embassy", 7), Map.entry("clinic", 7), Map.entry("stadium", 7),
            Map.entry("kindergarten", 8), Map.entry("fuel", 8), Map.entry("bank", 9), Map.entry("pharmacy", 9), Map.entry("parking", 10),
            Map.entry("harbor", 10), Map.entry("museum", 11), Map.entry("place_of_worship", 12), Map.entry("lodging", 12),
            Map.entry("library", 13), Map.entry("post", 13), Map.entry("theatre", 13), Map.entry("cinema", 13),
            Map.entry("grocery", 15), Map.entry("bus", 15), Map.entry("attraction", 15), Map.entry("sports_centre", 15));

    private static final Set<String> PLAIN = Set.of("police", "hospital", "fire_station", "townhall", "courthouse", "prison", "embassy", "clinic",
            "school", "university", "college", "kindergarten", "fuel", "bank", "pharmacy", "parking", "place_of_worship", "library", "theatre",
            "cinema", "restaurant", "cafe", "bar", "fast_food", "bus_station", "ferry_terminal", "post_office", "marketplace", "doctors",
            "dentist", "nursing_home", "casino", "nightclub", "taxi", "toilets", "charging_station");

    @Override
    public void add(SourceFeature osm, FeatureCollector out) {
        if (osm.isPoint()) {
            place(osm, out);
        }
        if (osm.isPoint() || osm.canBePolygon()) {
            poi(osm, out);
            String number = osm.getString("addr:housenumber");
            if (number != null && number.length() <= 8) {
                point(osm, out, "housenumber").setMinZoom(14).setAttr("housenumber", number.replace(';', '–'));
            }
        }
    }

    private static void place(SourceFeature osm, FeatureCollector out) {
        String kind = osm.getString("place");
        Integer zoom = kind == null ? null : PLACE_ZOOM.get(kind);
        if (zoom == null || !Names.named(osm)) {
            return;
        }
        Names.put(out.point("place").setMinZoom(zoom)
                .setAttr("class", kind)
                .setAttr("rank", zoom)
                .setAttr("capital", osm.hasTag("capital", "yes") ? 2 : null), osm);
    }

    private static void poi(SourceFeature osm, FeatureCollector out) {
        String subclass = subclass(osm);
        if (subclass == null) {
            return;
        }
        String kind = kind(subclass);
        int rank = RANK.getOrDefault(kind, 20);
        if (rank > 10 && !Names.named(osm)) {
            return;
        }
        Names.put(point(osm, out, "poi").setMinZoom(rank <= 4 ? 12 : rank <= 7 ? 13 : 14)
                .setSortKey(rank)
                .setAttr("class", kind)
                .setAttr("subclass", subclass)
                .setAttr("rank", rank), osm);
    }

    private static @Nullable String subclass(SourceFeature osm) {
        String amenity = osm.getString("amenity");
        if (amenity != null && PLAIN.contains(amenity)) {
            return amenity;
        }
        if (osm.hasTag("railway", "station", "halt")) {
            return "station";
        }
        if (osm.hasTag("public_transport", "station") && !osm.hasTag("railway")) {
            return "station";
        }
        if (osm.hasTag("highway", "bus_stop")) {
            return "bus_stop";
        }
        for (String key : List.of("tourism", "leisure", "shop", "historic", "office")) {
            String value = osm.getString(key);
            if (value != null) {
                return switch (key) {
                    case "tourism" -> Set.of("hotel", "hostel", "guest_house", "museum", "attraction", "viewpoint", "gallery").contains(value) ? value : null;
                    case "leisure" -> Set.of("stadium", "sports_centre", "marina", "park", "garden").contains(value) ? value : null;
                    case "historic" -> Set.of("castle", "monument", "memorial").contains(value) ? value : null;
                    case "office" -> Set.of("government", "diplomatic").contains(value) ? value : null;
                    default -> value.equals("no") || value.equals("vacant") ? null : value.equals("supermarket") ? "supermarket" : "shop";
                };
            }
        }
        return null;
    }

    private static String kind(String subclass) {
        return switch (subclass) {
            case "station" -> "railway";
            case "bus_stop", "bus_station" -> "bus";
            case "hotel", "hostel", "guest_house" -> "lodging";
            case "viewpoint", "attraction", "castle", "monument", "memorial" -> "attraction";
            case "gallery" -> "museum";
            case "marina", "ferry_terminal" -> "harbor";
            case "supermarket", "marketplace" -> "grocery";
            case "post_office" -> "post";
            case "townhall", "government" -> "town_hall";
            case "diplomatic" -> "embassy";
            case "doctors", "dentist", "nursing_home" -> "clinic";
            case "garden" -> "park";
            default -> subclass;
        };
    }

    private static FeatureCollector.Feature point(SourceFeature osm, FeatureCollector out, String layer) {
        // A wide buffer: a sign near a tile's edge must be seen by the neighbour's label layout too.
        return (osm.isPoint() ? out.point(layer) : out.pointOnSurface(layer)).setBufferPixels(32);
    }
}
