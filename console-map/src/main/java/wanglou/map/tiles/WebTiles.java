package wanglou.map.tiles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.Mercator;

/**
 * Home: any thread; asking happens on the executor given, whose threads bound the open connections. Tiles of an XYZ or WMTS server, kept on disk.
 * First choice is a fresh tile on disk, then the server, then a stale tile, then the fallback. After three failures in a row the server is left in
 * peace for a while, and the fallback shows at once.
 */
public final class WebTiles implements TileSource {

    /** How the server is doing: for a status page. */
    public sealed interface Health {

        /** Nothing was asked yet, or the last answer was good. */
        record Fine() implements Health {
        }

        /** @param failures in a row; @param problem the last one, for a person; @param nextTry not before then it is asked again */
        record Failing(int failures, String problem, Instant nextTry) implements Health {
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(WebTiles.class);
    private static final String USER_AGENT = "Wanglou/0.1 (map of a dispatch console; keeps tiles on disk)";
    private static final int PATIENCE = 3;
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MAX_BYTES = 4 << 20;
    private static final long CACHE_BYTES = 1L << 30;
    private static final Duration FRESH_AT_LEAST = Duration.ofHours(1);
    private static final Duration FRESH_BY_DEFAULT = Duration.ofDays(7);
    private static final Duration FRESH_AT_MOST = Duration.ofDays(30);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,9})");
    private static final Health FINE = new Health.Fine();

    private final WebSource source;
    private final Tone tone;
    private final TileSource fallback;
    private final HttpClient client;
    private final Executor workers;
    private final InstantSource clock;
    private final TileCache cache;
    private final AtomicReference<Health> health = new AtomicReference<>(FINE);

    /**
     * @param tone of what the server gives; the fallback is shown as it is
     * @param cacheRoot folder for the tiles of all servers
     * @param fallback shown where the server has or gives nothing; not closed by this source
     * @param client shared; its connect timeout should not exceed the source's timeout
     */
    public WebTiles(WebSource source, Tone tone, Path cacheRoot, TileSource fallback, HttpClient client, Executor workers, InstantSource clock) {
        this.source = source;
        this.tone = tone;
        this.fallback = DatumTiles.in(source.datum(), fallback);
        this.client = client;
        this.workers = workers;
        this.clock = clock;
        this.cache = new TileCache(cacheRoot, source, CACHE_BYTES, clock);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public int minZoom() {
        return source.minZoom();
    }

    @Override
    public int maxZoom() {
        return source.maxZoom();
    }

    @Override
    public GeoBox bounds() {
        return source.bounds();
    }

    @Override
    public String attribution() {
        return StackedTiles.together(source.attribution(), fallback.attribution()); // either may be on the screen
    }

    @Override
    public Datum datum() {
        return source.datum();
    }

    @Override
    public Optional<String> trouble() {
        return switch (health.get()) {
            case Health.Fine f -> Optional.empty();
            case Health.Failing(int failures, String problem, Instant nextTry) -> Optional.of(problem);
        };
    }

    public Health health() {
        return java.util.Objects.requireNonNull(health.get());
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        if (key.z() < source.minZoom() || key.z() > source.maxZoom() || !covers(key)) {
            return fallback.tile(key, pixels);
        }
        try {
            return CompletableFuture.supplyAsync(() -> find(key, pixels), workers)
                    .exceptionally(e -> {
                        LOG.error("tile {} of {}", key, source.name(), e); // a bug, not a bad server: those are answered by null
                        return null;
                    })
                    .thenCompose(image -> image != null ? CompletableFuture.completedFuture(image) : fallback.tile(key, pixels));
        } catch (RejectedExecutionException e) {
            return fallback.tile(key, pixels); // the workers went home: the map is being closed
        }
    }

    private @Nullable TileImage find(TileKey key, int pixels) {
        TileCache.Kept kept = cache.get(key);
        BufferedImage old = kept == null ? null : decode(key, kept.bytes());
        if (old != null && kept != null && kept.fresh()) {
            return tone.of(RasterDecoder.tile(old, pixels));
        }
        BufferedImage fetched = resting() ? null : fetch(key);
        BufferedImage best = fetched != null ? fetched : old;
        return best == null ? null : tone.of(RasterDecoder.tile(best, pixels));
    }

    private @Nullable BufferedImage decode(TileKey key, byte[] bytes) {
        try {
            return RasterDecoder.read(bytes);
        } catch (IOException e) {
            cache.drop(key);
            return null;
        }
    }

    private @Nullable BufferedImage fetch(TileKey key) {
        HttpRequest request = HttpRequest.newBuilder(source.address().of(key))
                .header("User-Agent", USER_AGENT).header("Accept", "image/png,image/jpeg,image/*;q=0.5").GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(source.timeout().toMillis(), TimeUnit.MILLISECONDS);
            int status = response.statusCode();
            if (status == 404 || status == 204 || status == 410) {
                health.set(FINE); // the server works, it just has no such tile
                return null;
            }
            if (status != 200) {
                failed("HTTP " + status);
                return null;
            }
            BufferedImage picture = RasterDecoder.read(response.body());
            cache.put(key, response.body(), freshFor(response));
            health.set(FINE);
            return picture;
        } catch (TimeoutException e) {
            answer.cancel(true);
            failed("no answer within " + source.timeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failed(cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage()));
        } catch (IOException e) {
            failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private boolean resting() {
        return switch (health.get()) {
            case Health.Fine f -> false;
            case Health.Failing(int failures, String problem, Instant nextTry) -> clock.instant().isBefore(nextTry);
        };
    }

    private void failed(String problem) {
        Health now = health.updateAndGet(before -> {
            int failures = before instanceof Health.Failing f ? f.failures() + 1 : 1;
            if (failures < PATIENCE) {
                return new Health.Failing(failures, problem, clock.instant());
            }
            long pause = PAUSE.toMillis() << Math.min(8, failures - PATIENCE);
            return new Health.Failing(failures, problem, clock.instant().plusMillis(Math.min(LONGEST_PAUSE.toMillis(), pause)));
        });
        LOG.warn("tile server {}: {}", source.name(), now);
    }

    private static Duration freshFor(HttpResponse<?> response) {
        Optional<String> control = response.headers().firstValue("Cache-Control");
        Matcher maxAge = MAX_AGE.matcher(control.orElse(""));
        if (!maxAge.find()) {
            return FRESH_BY_DEFAULT;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        return asked.compareTo(FRESH_AT_LEAST) < 0 ? FRESH_AT_LEAST : asked.compareTo(FRESH_AT_MOST) > 0 ? FRESH_AT_MOST : asked;
    }

    private boolean covers(TileKey key) {
        double n = 1 << key.z();
        GeoBox b = source.bounds();
        return Mercator.lon(key.x() / n) <= b.east() && Mercator.lon((key.x() + 1) / n) >= b.west()
                && Mercator.lat(key.y() / n) >= b.south() && Mercator.lat((key.y() + 1) / n) <= b.north();
    }

    @Override
    public void close() {
        health.set(FINE); // the client and the workers belong to who made them
    }
}
