package wanglou.map.tiles;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebTilesTest {

    private static final int LOCAL = 0xff112233;
    private static final int SERVED = 0xffaa8844;
    private static final TileKey KEY = new TileKey(14, 8529, 5975);

    @TempDir
    Path cache;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ExecutorService serving = Executors.newFixedThreadPool(4);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Instant now = Instant.parse("2026-03-14T13:47:36Z");
    private HttpServer server;
    private Tone tone = Tone.DAY;
    private Answer answer = WebTilesTest::good;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serving);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        client.shutdownNow();
        workers.shutdownNow();
        serving.shutdownNow();
    }

    @Test
    void showsWhatTheServerHasAndKeepsIt() {
        WebTiles tiles = tiles();
        assertEquals(SERVED, pixel(tiles, KEY));
        assertEquals(SERVED, pixel(tiles(), KEY));
        assertEquals(1, asked.size(), "the second came from disk");
        assertTrue(asked.getFirst().startsWith("/14/8529/5975.png") && asked.getFirst().contains("Wanglou/"), asked.getFirst());
        assertInstanceOf(WebTiles.Health.Fine.class, tiles.health());
    }

    @Test
    void atNightThePicturesOfTheServerAreDarkenedAndTheFallbackIsNot() {
        tone = Tone.NIGHT;
        int shown = pixel(tiles(), KEY);
        assertTrue((shown >> 16 & 0xff) < 0x50 && shown >>> 24 == 0xff, Integer.toHexString(shown));
        answer = exchange -> exchange.sendResponseHeaders(404, -1);
        assertEquals(LOCAL, pixel(tiles(), new TileKey(14, 1, 1)));
    }

    @Test
    void namesItsOwnerAndThatOfTheFallback() {
        assertEquals("© someone · nobody", tiles().attribution());
    }

    @Test
    void aMissingTileIsNoFailure() {
        answer = exchange -> exchange.sendResponseHeaders(404, -1);
        WebTiles tiles = tiles();
        for (int i = 0; i < 5; i++) {
            assertEquals(LOCAL, pixel(tiles, new TileKey(14, i, 1)));
        }
        assertInstanceOf(WebTiles.Health.Fine.class, tiles.health());
    }

    @Test
    void aHangingServerCostsOneTimeoutThenIsLeftInPeace() {
        answer = exchange -> over.await(20, TimeUnit.SECONDS);
        hangsAndRests();
    }

    @Test
    void aServerThatStopsInTheMiddleOfATileIsAHangingServer() {
        answer = exchange -> {
            byte[] png = Tiles.png(new Color(SERVED));
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png, 0, png.length / 2);
            exchange.getResponseBody().flush();
            over.await(20, TimeUnit.SECONDS);
        };
        hangsAndRests();
    }

    private void hangsAndRests() {
        WebTiles tiles = tiles();
        for (int i = 0; i < 3; i++) {
            assertEquals(LOCAL, pixel(tiles, new TileKey(14, i, 1)));
        }
        int before = asked.size();
        assertEquals(LOCAL, pixel(tiles, KEY));
        assertEquals(before, asked.size(), "not asked while it rests");
        WebTiles.Health.Failing failing = assertInstanceOf(WebTiles.Health.Failing.class, tiles.health());
        assertTrue(failing.problem().contains("300 ms"), failing.problem());

        answer = WebTilesTest::good;
        now = failing.nextTry().plusSeconds(1);
        assertEquals(SERVED, pixel(tiles, KEY), "it is asked again later");
        assertInstanceOf(WebTiles.Health.Fine.class, tiles.health());
    }

    @Test
    void garbageErrorsAndFloodsFallBack() {
        List<Answer> bad = List.of(
                exchange -> send(exchange, 200, "<html>captive portal</html>".getBytes(StandardCharsets.UTF_8)),
                exchange -> send(exchange, 500, new byte[10]),
                exchange -> send(exchange, 200, Arrays.copyOf(Tiles.png(Color.RED), 60)),
                exchange -> send(exchange, 200, new byte[6 << 20]),
                exchange -> send(exchange, 200, new byte[0]));
        for (Answer one : bad) {
            answer = one;
            WebTiles tiles = tiles();
            assertEquals(LOCAL, pixel(tiles, KEY));
            assertInstanceOf(WebTiles.Health.Failing.class, tiles.health());
        }
    }

    @Test
    void aStaleTileIsBetterThanNone() {
        assertEquals(SERVED, pixel(tiles(), KEY));
        now = now.plus(Duration.ofDays(60));
        answer = exchange -> send(exchange, 503, new byte[0]);
        assertEquals(SERVED, pixel(tiles(), KEY));
        assertEquals(2, asked.size(), "it was asked for a fresh one");
    }

    @Test
    void aDeadServerFallsBack() {
        server.stop(0);
        assertEquals(LOCAL, pixel(tiles(), KEY));
    }

    @Test
    void outsideItsBoundsTheServerIsNotAsked() {
        WebTiles tiles = tiles(new GeoBox(43, 7, 44, 8));
        assertEquals(LOCAL, pixel(tiles, new TileKey(14, 10, 10)));
        assertEquals(LOCAL, pixel(tiles, new TileKey(20, 10, 10)));
        assertEquals(List.of(), asked);
        assertEquals(SERVED, pixel(tiles, KEY));
    }

    private WebTiles tiles() {
        return tiles(GeoBox.WORLD);
    }

    private WebTiles tiles(GeoBox bounds) {
        String host = "http://127.0.0.1:" + server.getAddress().getPort();
        WebSource source = new WebSource("test", TileAddress.parse(host + "/{z}/{x}/{y}.png"), 0, 19, bounds, "© someone", Datum.WGS84,
                Duration.ofMillis(300));
        InstantSource clock = () -> now;
        return new WebTiles(source, tone, cache, Tiles.plain(LOCAL), client, workers, clock);
    }

    private static int pixel(TileSource tiles, TileKey key) {
        return tiles.tile(key, 256).orTimeout(10, TimeUnit.SECONDS).join().argbPre()[128 * 256 + 128];
    }

    private static void good(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Cache-Control", "max-age=86400");
        send(exchange, 200, Tiles.png(new Color(SERVED)));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
