package wanglou.map.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.CityPlaces.Entry;
import wanglou.map.place.CityPlaces.StreetLine;
import wanglou.map.place.OsmScan.Spot;
import wanglou.map.place.OsmScan.StreetWay;
import wanglou.map.place.StreetNet.Crossing;
import wanglou.map.place.StreetNet.Street;

/** Makes places out of what was read: streets, crossings, things with a purpose, addresses. */
final class PlaceGatherer {

    /** A thing without an address of its own is said to stand at the nearest street up to this far, metres. */
    private static final double AT_STREET_M = 80;

    /** Shares of a degree, some 200 m: the same address twice within that is one house, farther off it is another town's. */
    private static final double HERE = 500;

    private static final Pattern ROAD_NUMBER = Pattern.compile("[A-Z]{1,3} ?-?\\d{1,5}");

    private final List<Entry> entries = new ArrayList<>();
    private final List<StreetLine> lines = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PlaceGatherer() {
    }

    static CityPlaces gather(List<StreetWay> ways, List<Spot> spots) {
        PlaceGatherer gatherer = new PlaceGatherer();
        StreetNet net = new StreetNet(ways);
        net.streets().forEach(gatherer::street);
        StreetIndex streets = new StreetIndex(gatherer.lines);
        net.crossings().forEach(gatherer::crossing);
        spots.forEach(spot -> gatherer.spot(spot, streets));
        return new CityPlaces(List.copyOf(gatherer.entries), List.copyOf(gatherer.lines));
    }

    private void street(Street street) {
        Tags tags = street.tags();
        int id = entries.size();
        entries.add(new Entry(new Place(id, PlaceKind.STREET, tags.name(), tags.nameZh(), tags.nameEn(), "", street.at(),
                "highway=" + tags.get("highway")), tags.aliases()));
        for (StreetWay way : street.ways()) {
            if (!way.tags().isUnderground()) {
                lines.add(new StreetLine(id, way.line()));
            }
        }
    }

    private void crossing(Crossing crossing) {
        Tags a = crossing.one().tags();
        Tags b = crossing.other().tags();
        String zh = a.nameZh().isEmpty() || b.nameZh().isEmpty() ? "" : a.nameZh() + "与" + b.nameZh() + "交叉口";
        String name = Pinyin.hasHan(a.name()) && !zh.isEmpty() ? zh : a.name() + " × " + b.name();
        String en = a.nameEn().isEmpty() || b.nameEn().isEmpty() ? "" : a.nameEn() + " × " + b.nameEn();
        add(PlaceKind.CROSSING, name, zh, en, "", crossing.at(), "highway=crossing", List.of());
    }

    private void spot(Spot spot, StreetIndex streets) {
        Tags tags = spot.tags();
        String address = tags.address();
        tags.meaning().ifPresent(meaning -> {
            String line = address.isEmpty() && meaning.kind() != PlaceKind.DISTRICT ? nearestStreet(spot.at(), streets) : address;
            if (meaning.kind() == PlaceKind.KM_POST) {
                post(tags, spot.at(), streets);
                return;
            }
            add(meaning.kind(), tags.name(), tags.nameZh(), tags.nameEn(), line, spot.at(), meaning.category(), tags.aliases());
        });
        if (!address.isEmpty() && seen.add(address + "|" + Math.round(spot.at().lat() * HERE) + "|" + Math.round(spot.at().lon() * HERE))) {
            add(PlaceKind.ADDRESS, address, Pinyin.hasHan(address) ? address : "", "", address, spot.at(), "addr:housenumber", List.of());
        }
    }

    /** A kilometre post is called by its road's number, else by its name: {@code G210 K53}. */
    private void post(Tags tags, GeoPoint at, StreetIndex streets) {
        String street = nearestStreet(at, streets);
        String ref = tags.has("ref") ? tags.get("ref") : streets.nearest(at, AT_STREET_M).map(h -> entries.get(h.street()).aliases())
                .orElse(List.of()).stream().filter(alias -> ROAD_NUMBER.matcher(alias).matches()).findFirst().orElse(street);
        if (!ref.isEmpty()) {
            add(PlaceKind.KM_POST, ref + " K" + tags.kilometre(), "", "", street, at, "highway=milestone", List.of(street + " K" + tags.kilometre()));
        }
    }

    private String nearestStreet(GeoPoint at, StreetIndex streets) {
        Optional<StreetIndex.Hit> hit = streets.nearest(at, AT_STREET_M);
        return hit.map(h -> entries.get(h.street()).place().name()).orElse("");
    }

    private void add(PlaceKind kind, String name, String zh, String en, String address, GeoPoint at, String category, List<String> aliases) {
        // A shop is often drawn twice, as a point and as its house.
        String key = kind + "|" + name + "|" + Math.round(at.lat() * 2000) + "|" + Math.round(at.lon() * 2000);
        if (name.isEmpty() || seen.add(key)) {
            entries.add(new Entry(new Place(entries.size(), kind, name, zh, en, address, at, category), aliases));
        }
    }
}
