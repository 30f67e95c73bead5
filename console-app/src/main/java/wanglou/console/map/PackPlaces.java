package wanglou.console.map;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.place.Near;
import wanglou.map.place.Place;
import wanglou.map.place.PlaceIndex;
import wanglou.map.place.PlaceKind;
import wanglou.map.place.PlaceResolver;
import wanglou.map.place.Resolved;

/** Home: any thread. The places of the city pack, searched on the workers. */
final class PackPlaces implements Places {

    private static final Logger LOG = LoggerFactory.getLogger(PackPlaces.class);
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    /** Metres to the middle of a quarter at most. */
    private static final double QUARTER_M = 700;

    private final PlaceIndex index;
    private final PlaceResolver resolver;
    private final Executor workers;

    /** @param map what lies beyond is said to */
    PackPlaces(PlaceIndex index, GeoBox map, Executor workers) {
        this.index = index;
        this.resolver = new PlaceResolver(index, map);
        this.workers = workers;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public CompletableFuture<List<Spot>> search(String words, int limit, Optional<GeoPoint> near) {
        return CompletableFuture.supplyAsync(() -> index.search(words, limit, near).stream()
                .map(p -> spot(p, near.map(n -> n.distanceTo(p.at())).orElse(Double.NaN))).toList(), workers);
    }

    @Override
    public CompletableFuture<Optional<Spot>> addressAt(GeoPoint point) {
        return CompletableFuture.supplyAsync(() -> index.addressAt(point).map(PackPlaces::spot), workers);
    }

    @Override
    public CompletableFuture<Optional<Spot>> quarterOf(GeoPoint point) {
        return CompletableFuture.completedFuture(index.nearby(point, QUARTER_M, Set.of(PlaceKind.DISTRICT)).stream().findFirst()
                .or(() -> index.addressAt(point)).map(PackPlaces::spot));
    }

    @Override
    public CompletableFuture<List<Spot>> nearby(GeoPoint point, double metres) {
        return CompletableFuture.supplyAsync(() -> index.nearby(point, metres, Set.of()).stream().map(PackPlaces::spot).toList(), workers);
    }

    @Override
    public CompletableFuture<List<Resolved>> resolve(String words, Optional<GeoPoint> near) {
        return CompletableFuture.supplyAsync(() -> resolver.resolve(words, near), workers);
    }

    private static Spot spot(Near near) {
        return spot(near.place(), near.metres());
    }

    private static Spot spot(Place place, double metres) {
        return new Spot(place.label(ZH), place.label(Locale.ENGLISH), place.address(), place.kind().name(), place.kind().text(ZH),
                place.kind().text(Locale.ENGLISH), place.at(), metres);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warn("the place index did not close: {}", e.toString());
        }
    }
}
