package wanglou.map.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.map.place.Resolved.Confidence;
import wanglou.map.place.Resolved.How;

/**
 * Home: any (pure). Says what the words for a place mean, in whatever way people say where they are: coordinates, a crossing, a distance from a
 * place, a kilometre post, an address or a name. Never throws for any text; what it cannot place it answers with nothing.
 */
public final class PlaceResolver {

    private static final int ALTERNATIVES = 6;
    private static final int LONGEST = 300;

    private final PlaceIndex places;
    private final GeoBox map;

    /** @param map the pack's: what lies beyond is said to */
    public PlaceResolver(PlaceIndex places, GeoBox map) {
        this.places = places;
        this.map = map;
    }

    /**
     * @param near where the person looks: near places come first
     * @return the likeliest first, at most six; empty when no word of it is known
     */
    public List<Resolved> resolve(String text, Optional<GeoPoint> near) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return List.of();
        }
        List<Resolved> found = coordinates(said);
        if (found.isEmpty()) {
            found = inWords(said, near);
        }
        return found.stream().map(r -> r.beyond(!map.contains(r.at()))).limit(ALTERNATIVES).toList();
    }

    /** Coordinates alone need no places: for a console whose pack has none. */
    public static List<Resolved> coordinates(String text, GeoBox map) {
        return ordered(text, map).stream().map(r -> r.beyond(!map.contains(r.at()))).toList();
    }

    private List<Resolved> coordinates(String said) {
        return ordered(said, map);
    }

    /** Both orders and both datums where nothing says which; what lies on the map comes first. */
    private static List<Resolved> ordered(String said, GeoBox map) {
        Optional<CoordinateText> read = CoordinateText.read(said);
        if (read.isEmpty()) {
            return List.of();
        }
        CoordinateText text = read.get();
        List<Resolved> ways = new ArrayList<>();
        for (GeoPoint point : text.swapped() == null ? List.of(text.point()) : List.of(text.point(), text.swapped())) {
            Datum datum = text.datum();
            if (datum != null) {
                ways.add(Resolved.coordinates(Gcj02.toWgs84(point, datum), datum, Confidence.EXACT));
            } else {
                ways.add(Resolved.coordinates(point, Datum.WGS84, Gcj02.applies(point) ? Confidence.LIKELY : Confidence.EXACT));
                if (Gcj02.applies(point)) {
                    ways.add(Resolved.coordinates(Gcj02.toWgs84(point), Datum.GCJ02, Confidence.LIKELY));
                }
            }
        }
        ways.sort(Comparator.comparing(r -> !map.contains(r.at())));
        return ways;
    }

    private List<Resolved> inWords(String said, Optional<GeoPoint> near) {
        Optional<OffsetWords> offset = OffsetWords.read(said);
        if (offset.isPresent()) {
            List<Resolved> from = offset(offset.get(), near);
            if (!from.isEmpty()) {
                return from;
            }
        }
        Optional<KilometreWords> kilometre = KilometreWords.read(said);
        if (kilometre.isPresent()) {
            List<Resolved> on = onRoad(kilometre.get());
            if (!on.isEmpty()) {
                return on;
            }
        }
        Optional<CrossingWords> crossing = CrossingWords.read(said);
        if (crossing.isPresent()) {
            List<Resolved> corner = crossing(crossing.get(), near);
            if (!corner.isEmpty()) {
                return corner;
            }
        }
        return named(said, near);
    }

    private List<Resolved> offset(OffsetWords words, Optional<GeoPoint> near) {
        return inWords(words.base(), near).stream().filter(base -> base.how() != How.OFFSET).map(base -> new Resolved(How.OFFSET, base.place(),
                Geodesy.destination(base.at(), words.bearing(), words.metres()),
                base.confidence() == Confidence.EXACT ? Confidence.LIKELY : base.confidence(), base.missing(), words.metres(), words.bearing(),
                null, false)).toList();
    }

    /** Between two posts of a road by the share of the way; beyond the last one, nowhere. */
    private List<Resolved> onRoad(KilometreWords words) {
        String road = roadWords(words.road());
        Map<Double, Place> posts = new LinkedHashMap<>();
        for (Place post : places.posts()) {
            int cut = post.name().lastIndexOf(" K");
            if (roadWords(post.name().substring(0, cut)).equals(road) || roadWords(post.address()).equals(road)) {
                posts.putIfAbsent(Double.valueOf(post.name().substring(cut + 2)), post);
            }
        }
        @Nullable Double below = posts.keySet().stream().filter(k -> k <= words.kilometre() + 1e-9).max(Double::compare).orElse(null);
        @Nullable Double above = posts.keySet().stream().filter(k -> k >= words.kilometre() - 1e-9).min(Double::compare).orElse(null);
        if (below == null || above == null) {
            return List.of();
        }
        Place low = java.util.Objects.requireNonNull(posts.get(below));
        Place high = java.util.Objects.requireNonNull(posts.get(above));
        if (below.equals(above)) {
            return List.of(Resolved.of(low, Confidence.EXACT, ""));
        }
        double share = (words.kilometre() - below) / (above - below);
        GeoPoint between = new GeoPoint(low.at().lat() + share * (high.at().lat() - low.at().lat()),
                low.at().lon() + share * (high.at().lon() - low.at().lon()));
        return List.of(Resolved.of(share < 0.5 ? low : high, above - below <= 2 ? Confidence.LIKELY : Confidence.GUESS, "").at(between));
    }

    private static String roadWords(String road) {
        return Words.plain(road).replace("国道", "g").replace("省道", "s").replace("县道", "x").replaceAll("[\\s]", "").replaceAll("^(\\d+)([gsx])$", "$2$1");
    }

    private List<Resolved> crossing(CrossingWords words, Optional<GeoPoint> near) {
        List<Resolved> corners = new ArrayList<>();
        for (Place place : places.search(words.one() + " × " + words.other(), 40, near)) {
            if (place.kind() == PlaceKind.CROSSING) {
                boolean both = Typed.of(words.one()).missingIn(place).isEmpty() && Typed.of(words.other()).missingIn(place).isEmpty();
                corners.add(Resolved.of(place, both ? Confidence.EXACT : Confidence.GUESS, ""));
            }
        }
        List<Resolved> sure = corners.stream().filter(c -> c.confidence() == Confidence.EXACT).toList();
        if (!sure.isEmpty()) {
            return sure.size() == 1 ? sure : sure.stream().map(r -> Resolved.of(java.util.Objects.requireNonNull(r.place()), Confidence.LIKELY, "")).toList();
        }
        // Two streets that the map knows and that do not meet: either is offered, and that the other is missing is said.
        List<Resolved> streets = new ArrayList<>(street(words.one(), words.other(), near));
        streets.addAll(street(words.other(), words.one(), near));
        streets.addAll(corners);
        return streets;
    }

    private List<Resolved> street(String one, String other, Optional<GeoPoint> near) {
        return places.search(one, 8, near).stream().filter(p -> p.kind() == PlaceKind.STREET && Typed.of(one).missingIn(p).isEmpty()).limit(1)
                .map(p -> Resolved.of(p, Confidence.GUESS, other)).toList();
    }

    private List<Resolved> named(String said, Optional<GeoPoint> near) {
        Typed typed = Typed.of(said);
        List<Resolved> found = new ArrayList<>();
        places.search(said, 3 * ALTERNATIVES, near).forEach(place -> found.add(judged(typed, place)));
        boolean numberMissing = typed.hasNumber() && found.stream().noneMatch(r -> r.missing().isEmpty());
        if (numberMissing) {
            // The house is not in the map: its street is what can be said, not some other house that begins with the same words.
            String bare = typed.withoutNumbers();
            Predicate<Place> street = p -> p.kind() == PlaceKind.STREET;
            List<Resolved> streets = bare.isEmpty() ? List.of() : places.search(bare, 3 * ALTERNATIVES, near).stream().filter(street)
                    .filter(p -> Typed.of(bare).missingIn(p).isEmpty()).map(p -> Resolved.of(p, Confidence.GUESS, typed.missingIn(p))).toList();
            found.addAll(0, streets);
        }
        found.sort(Comparator.comparing(Resolved::confidence));
        return found;
    }

    private static Resolved judged(Typed typed, Place place) {
        if (typed.names(place)) {
            return Resolved.of(place, Confidence.EXACT, "");
        }
        String missing = typed.missingIn(place);
        return Resolved.of(place, missing.isEmpty() || typed.soundsLike(place) ? Confidence.LIKELY : Confidence.GUESS,
                typed.soundsLike(place) ? "" : missing);
    }
}
