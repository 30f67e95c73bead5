package wanglou.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.field.Backoff;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.Link;
import wanglou.field.cot.CotServer;
import wanglou.field.owntracks.OwnTracksHttp;
import wanglou.field.traccar.TraccarHttp;
import wanglou.map.geo.GeoPoint;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The drill's wires against the hub's adapters, over real sockets. */
final class WireTest {

    private static final int TRACKERS = 20;
    private static final int REPORTS = 25;

    @Test
    void owntracks_over_http_arrives_whole_and_in_order() throws Exception {
        Link link = new Link("owntracks-http");
        overHttp(link, new OwnTracksHttp(link.intake, DeviceKeys::open, InstantSource.system()), "/pub", false);
    }

    @Test
    void a_traccar_forward_arrives_whole_and_in_order() throws Exception {
        Link link = new Link("traccar");
        overHttp(link, new TraccarHttp(link.intake, () -> DeviceKeys.of(Map.of("traccar", "k")), InstantSource.system()), "/traccar", true);
    }

    @Test
    void cursor_on_target_arrives_whole_and_in_order() throws Exception {
        Link link = new Link("cot");
        try (CotServer server = new CotServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null, link.intake,
                new Backoff(new SplittableRandom(1)), InstantSource.system())) {
            server.start();
            Link.await("listens", () -> server.port() > 0);
            Wire wire = new CotWire(URI.create("tcp://127.0.0.1:" + server.port()));
            send(wire);
            check(link, wire);
        }
    }

    @Test
    void a_hub_that_is_not_there_is_counted_and_thrown_at_nobody() {
        Wire wire = HttpWire.ownTracks(URI.create("http://127.0.0.1:1"), null);
        wire.send(fix(1, 1));
        wire.close();
        assertEquals(1, wire.failed());
        assertEquals(0, wire.sent());
    }

    private static void overHttp(Link link, FieldHttp adapter, String path, boolean traccar) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext(path, exchange -> answer(adapter, exchange));
        server.start();
        try {
            URI hub = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Wire wire = traccar ? HttpWire.traccar(hub, "Bearer traccar:k") : HttpWire.ownTracks(hub, null);
            send(wire);
            check(link, wire);
        } finally {
            server.stop(0);
            threads.close();
        }
    }

    private static void answer(FieldHttp adapter, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        FieldResponse response = adapter.handle(new FieldRequest("127.0.0.1", exchange.getRequestHeaders()::getFirst, name -> null, body));
        exchange.sendResponseHeaders(response.status(), response.body().length);
        exchange.getResponseBody().write(response.body());
        exchange.close();
    }

    private static void send(Wire wire) {
        for (int report = 0; report < REPORTS; report++) {
            for (int tracker = 0; tracker < TRACKERS; tracker++) {
                wire.send(fix(tracker, report));
            }
        }
        wire.close();
    }

    private static void check(Link link, Wire wire) throws InterruptedException {
        assertEquals(TRACKERS * REPORTS, wire.sent());
        assertEquals(0, wire.failed());
        Map<DeviceId, List<Instant>> times = new HashMap<>();
        for (int i = 0; i < TRACKERS * REPORTS; i++) {
            PositionReport report = link.nextReport();
            times.computeIfAbsent(report.device(), device -> new ArrayList<>()).add(report.at());
        }
        assertEquals(TRACKERS, times.size());
        times.values().forEach(list -> assertEquals(list.stream().sorted().toList(), list, "no report overtakes another"));
    }

    private static DrillFix fix(int tracker, int report) {
        return new DrillFix(new DeviceId("p" + tracker + "/phone"), "1" + tracker, new GeoPoint(43.7, 7.4 + report * 0.0001), 8, 90, 5, 80,
                Instant.parse("2026-03-14T12:00:00Z").plusSeconds(report));
    }
}
