package wanglou.console.map;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.slf4j.LoggerFactory;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.pack.CityPack;
import wanglou.map.place.PlaceIndex;
import wanglou.map.place.PlaceResolver;
import wanglou.map.place.Resolved;

/** Home: any thread. Names and places of the city, asked in the background. */
public interface Places extends AutoCloseable {

    /** Whether there is anything to ask. */
    boolean available();

    /** Best first, at most so many; words in any order, pinyin initials too. */
    CompletableFuture<List<Spot>> search(String words, int limit, Optional<GeoPoint> near);

    /** The house or street a point is at. */
    CompletableFuture<Optional<Spot>> addressAt(GeoPoint point);

    /** The quarter a point lies in, by its nearest name; where none is near, its street. */
    default CompletableFuture<Optional<Spot>> quarterOf(GeoPoint point) {
        return addressAt(point);
    }

    /** What has a purpose within so many metres, the nearest first. */
    CompletableFuture<List<Spot>> nearby(GeoPoint point, double metres);

    /** What the words for a place may mean, the likeliest first; coordinates are understood without any places too. */
    default CompletableFuture<List<Resolved>> resolve(String words, Optional<GeoPoint> near) {
        return CompletableFuture.completedFuture(PlaceResolver.coordinates(words, GeoBox.WORLD));
    }

    @Override
    void close();

    /** Where no place index was imported. */
    Places NONE = new Places() {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public CompletableFuture<List<Spot>> search(String words, int limit, Optional<GeoPoint> near) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<Optional<Spot>> addressAt(GeoPoint point) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletableFuture<List<Spot>> nearby(GeoPoint point, double metres) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public void close() {
            // nothing was opened
        }
    };

    /** The places of a pack; none where it was built without, or they cannot be read. */
    static Places of(CityPack pack, Executor workers) {
        try {
            return new PackPlaces(PlaceIndex.open(pack.folder()), pack.info().bounds(), workers);
        } catch (IOException e) {
            LoggerFactory.getLogger(Places.class).warn("no search and no addresses on this console: {}", e.getMessage());
            return NONE;
        }
    }
}
