package wanglou.map.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.CityPlaces.Entry;

/** Home: any thread (reading only). The places of an opened city pack: search as one types, the address of a point, what is nearby. */
public final class PlaceIndex implements AutoCloseable {

    /** Metres from a house to which a point still has its address. */
    public static final double AT_HOUSE_M = 35;
    /** Metres from a street to which a point is still said to be at it. */
    public static final double AT_STREET_M = 500;

    /** So many of the best by words are weighed by kind and distance; more than anybody reads. */
    private static final int WEIGHED = 80;
    /** Kilometres from where a person looks at which a place counts half. */
    private static final double HALF_KM = 4;

    /** How people write a corner of two streets. */
    private static final Pattern CROSSING = Pattern.compile("[×&/+]|(?<=\\s)[xX@](?=\\s)|(?<=\\p{IsHan})[与和](?=\\p{IsHan}.*[路街道巷])");

    private final List<Place> places;
    private final List<Place> posts;
    private final StreetIndex streets;
    private final STRtree byPosition = new STRtree();
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] idOfDocument;
    private final Words words = new Words();

    private PlaceIndex(CityPlaces city, FSDirectory directory) throws IOException {
        this.places = city.entries().stream().map(Entry::place).toList();
        this.posts = places.stream().filter(place -> place.kind() == PlaceKind.KM_POST).toList();
        this.streets = new StreetIndex(city.streets());
        for (Place place : places) {
            byPosition.insert(new Envelope(place.at().lon(), place.at().lon(), place.at().lat(), place.at().lat()), place);
        }
        byPosition.build();
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.idOfDocument = new int[reader.maxDoc()];
        NumericDocValues ids = MultiDocValues.getNumericValues(reader, PlaceFields.ID);
        for (int doc = 0; ids != null && doc < idOfDocument.length; doc++) {
            idOfDocument[doc] = ids.advanceExact(doc) ? (int) ids.longValue() : 0;
        }
    }

    /** @throws IOException when the pack holds no places, damaged ones, or those of another version */
    public static PlaceIndex open(Path pack) throws IOException {
        Path folder = pack.resolve(PlacePart.FOLDER);
        if (!Files.isRegularFile(folder.resolve(PlacePart.FILE))) {
            throw new IOException("no places in the city pack " + pack);
        }
        FSDirectory directory = FSDirectory.open(folder.resolve(PlacePart.INDEX));
        try {
            return new PlaceIndex(PlaceFile.read(folder.resolve(PlacePart.FILE)), directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e instanceof IOException io ? io : new IOException("the places in " + folder + " cannot be read: import the city again", e);
        }
    }

    /**
     * What a person means who has typed this so far: words in any order, begun words, small slips, pinyin in full or by initials,
     * two streets (a × b) for their corner.
     *
     * @param near where he looks; near places come before far ones that match as well
     * @return the best first
     */
    public List<Place> search(String text, int limit, Optional<GeoPoint> near) {
        boolean crossing = CROSSING.matcher(text).find();
        String typed = CROSSING.matcher(text).replaceAll(" ").strip();
        if (typed.isEmpty() || limit < 1) {
            return List.of();
        }
        List<String> asked = words.of(typed);
        for (SearchQuestion.Care care : SearchQuestion.Care.values()) {
            List<Place> found = ask(SearchQuestion.of(asked, typed, care), typed, limit, near, crossing);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Place> ask(Query question, String typed, int limit, Optional<GeoPoint> near, boolean crossing) {
        record Weighed(Place place, double score) {
        }
        List<Weighed> found = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(question, Math.max(WEIGHED, limit)).scoreDocs) {
                Place place = places.get(idOfDocument[hit.doc]);
                double closeness = near.map(p -> 1 / (1 + p.distanceTo(place.at()) / 1000 / HALF_KM)).orElse(1.0);
                double meant = crossing && place.kind() == PlaceKind.CROSSING ? 3 : 1;
                found.add(new Weighed(place, hit.score * place.kind().weight() * closeness * meant * begun(place, typed)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index of the city pack cannot be read", e);
        }
        found.sort(Comparator.comparingDouble(Weighed::score).reversed().thenComparing(w -> w.place().name().length()));
        return found.stream().limit(limit).map(Weighed::place).toList();
    }

    /** A name that begins with what was typed is meant rather than one that has it somewhere, and the more of it is typed the more so. */
    private static double begun(Place place, String typed) {
        String start = Words.plain(typed);
        double share = 0;
        for (String name : List.of(place.name(), place.nameZh(), place.nameEn())) {
            String plain = Words.plain(name);
            if (!start.isEmpty() && plain.startsWith(start)) {
                share = Math.max(share, (double) start.length() / plain.length());
            }
        }
        return 1 + 0.3 * share;
    }

    /**
     * Where a point is, in words: the house it stands at, else the nearest named street with the nearest point of that street as its place.
     *
     * @return empty when no named street is within {@link #AT_STREET_M}
     */
    public Optional<Near> addressAt(GeoPoint point) {
        Optional<Near> house = nearby(point, AT_HOUSE_M, Set.of(PlaceKind.ADDRESS)).stream().findFirst();
        if (house.isPresent()) {
            return house;
        }
        return streets.nearest(point, AT_STREET_M).map(hit -> {
            Place s = places.get(hit.street());
            return new Near(new Place(s.id(), s.kind(), s.name(), s.nameZh(), s.nameEn(), s.address(), hit.at(), s.category()), hit.metres());
        });
    }

    /**
     * What is around a point.
     *
     * @param radiusM metres as the crow flies
     * @param kinds   which kinds; empty for all but addresses, streets and crossings
     * @return the nearest first
     */
    public List<Near> nearby(GeoPoint point, double radiusM, Set<PlaceKind> kinds) {
        Set<PlaceKind> unasked = Set.of(PlaceKind.ADDRESS, PlaceKind.STREET, PlaceKind.CROSSING);
        return around(point, radiusM).stream()
                .filter(place -> kinds.isEmpty() ? !unasked.contains(place.kind()) : kinds.contains(place.kind()))
                .map(place -> new Near(place, place.at().distanceTo(point)))
                .filter(near -> near.metres() <= radiusM)
                .sorted(Comparator.comparingDouble(Near::metres))
                .toList();
    }

    @SuppressWarnings("unchecked") // STRtree answers a raw list of what was inserted
    private List<Place> around(GeoPoint point, double metres) {
        return byPosition.query(StreetIndex.box(point, metres));
    }

    /** The kilometre posts, named {@code ROAD K53.2}. */
    List<Place> posts() {
        return posts;
    }

    public int size() {
        return places.size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
