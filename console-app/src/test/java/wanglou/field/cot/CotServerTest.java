package wanglou.field.cot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.field.Backoff;
import wanglou.field.Link;
import wanglou.field.LinkHealth;
import wanglou.field.TestTls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@SuppressWarnings("NullAway.Init") // JUnit makes the certificates first
final class CotServerTest {

    private static TestTls hub;
    private static TestTls other;

    private final Link link = new Link("cot");
    private final CotServer server = server(0, link);

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        hub = TestTls.make(folder, "hub");
        other = TestTls.make(folder, "other");
    }

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        Link.await("listens", () -> server.port() > 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_stream_of_events_becomes_positions() throws Exception {
        try (Socket device = connect()) {
            send(device, CotCodecTest.event("") + "\n" + CotCodecTest.event("").replace("43.7'", "43.8'"));
            assertEquals(43.7, link.nextReport().lat());
            assertEquals(43.8, link.nextReport().lat());
            assertEquals(LinkHealth.State.OK, link.meter.health().state());
        }
    }

    /** The listening thread must not be gone for good because memory ran out for a moment. */
    @Test
    void an_error_does_not_end_the_listening() throws Exception {
        AtomicBoolean met = new AtomicBoolean();
        Link shaken = new Link("shaken", () -> {
            if (Thread.currentThread().getName().equals("field-shaken") && met.compareAndSet(false, true)) {
                throw new OutOfMemoryError("for a test");
            }
            return Instant.now();
        });
        CotServer second = server(0, shaken);
        try {
            second.start();
            Link.await("met", met::get);
            Link.await("listens again", () -> {
                second.reconnect();
                return second.port() > 0;
            });
        } finally {
            second.close();
        }
    }

    @Test
    void a_ping_is_answered_or_the_device_would_hang_up() throws Exception {
        try (Socket device = connect()) {
            send(device, "<event version='2.0' uid='x-ping' type='t-x-c-t' how='m-g'><point lat='0' lon='0'/></event>");
            InputStream in = device.getInputStream();
            String answer = new String(in.readNBytes(200), StandardCharsets.UTF_8);
            assertTrue(answer.contains("type='t-x-c-t-r'"), answer);
        }
    }

    @Test
    void a_bomb_closes_its_own_connection_and_no_other() throws Exception {
        try (Socket good = connect(); Socket bad = connect()) {
            send(bad, "<?xml version='1.0'?><!DOCTYPE e [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><event>&a;</event>");
            assertEquals("doctype", link.nextRefusal());
            assertEquals(-1, bad.getInputStream().read());
            send(good, CotCodecTest.event(""));
            link.nextReport();
        }
    }

    @Test
    void a_malformed_event_is_counted_and_the_next_one_read() throws Exception {
        try (Socket device = connect()) {
            send(device, "<event><oops></event>" + CotCodecTest.event(""));
            assertEquals("malformed", link.nextRefusal());
            link.nextReport();
        }
    }

    @Test
    void noise_is_refused_and_the_server_lives_on() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[20_000];
            random.nextBytes(noise);
            try (Socket device = connect()) {
                try {
                    device.getOutputStream().write(noise);
                } catch (IOException closedByServer) {
                    assertTrue(true, "it need not read all of it");
                }
            }
        }
        for (int i = 0; i < 20; i++) {
            assertTrue(List.of("garbage", "cut-off", "oversized").contains(link.nextRefusal()));
        }
        try (Socket device = connect()) {
            send(device, CotCodecTest.event(""));
            link.nextReport();
        }
    }

    @Test
    void a_device_that_stops_sending_but_listens_on_has_lost_nothing() throws Exception {
        try (Socket device = connect()) {
            send(device, CotCodecTest.event("") + "<event uid='half");
            device.shutdownOutput();
            link.nextReport();
            assertEquals("cut-off", link.nextRefusal());
            assertEquals(-1, device.getInputStream().read());
        }
    }

    @Test
    void a_flood_from_many_devices_comes_through_whole() throws Exception {
        int devices = 40;
        int events = 100;
        List<Thread> senders = new ArrayList<>();
        for (int d = 0; d < devices; d++) {
            String event = CotCodecTest.event("").replace("uid='one'", "uid='d" + d + "'");
            senders.add(Thread.ofVirtual().start(() -> flood(event, events)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Link.await("all came", () -> link.messages.size() == devices * events);
    }

    @Test
    void a_port_in_use_is_a_failure_for_a_person_and_mended_by_itself_when_it_is_free() throws Exception {
        Link second = new Link("cot-2");
        CotServer other;
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            other = server(holder.getLocalPort(), second);
            other.start();
            Link.await("failed", () -> second.meter.health().state() == LinkHealth.State.FAILED);
            assertEquals("field.port-in-use", Objects.requireNonNull(second.meter.health().reason()).code());
        }
        other.reconnect();
        Link.await("listens", () -> second.meter.health().state() == LinkHealth.State.OK);
        other.close();
    }

    @Test
    void a_tak_server_is_read_lost_and_found_again() throws Exception {
        Link tak = new Link("tak-server");
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CotClient client = new CotClient("127.0.0.1", listening.getLocalPort(), null, tak.intake, new Backoff(new SplittableRandom(1)),
                    InstantSource.system());
            client.start();
            try (Socket first = listening.accept()) {
                send(first, CotCodecTest.event(""));
                tak.nextReport();
            }
            Link.await("lost", () -> tak.meter.health().state() == LinkHealth.State.UNAVAILABLE);
            // It tries again by itself; asking it to reconnect just then could drop the very connection that is waited for.
            try (Socket again = listening.accept()) {
                send(again, CotCodecTest.event(""));
                tak.nextReport();
                assertEquals(LinkHealth.State.OK, tak.meter.health().state());
            }
            client.close();
        }
    }

    @Test
    void with_tls_a_device_must_show_a_certificate_that_is_trusted() throws Exception {
        Link inside = new Link("cot-tls");
        try (CotServer secure = new CotServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), hub.trusting(other).context(),
                inside.intake, new Backoff(new SplittableRandom(1)), InstantSource.system())) {
            secure.start();
            Link.await("listens", () -> secure.port() > 0);
            try (Socket socket = hub.trusting(hub).context().getSocketFactory().createSocket("127.0.0.1", secure.port())) {
                assertTrue(isRefused(socket), "a stranger was let in");
            }
            try (Socket socket = other.trusting(hub).context().getSocketFactory().createSocket("127.0.0.1", secure.port())) {
                send(socket, CotCodecTest.event("").replace("uid='one'", "uid='known'"));
                assertEquals("known", inside.nextReport().device().value(), "the first that is heard at all");
            }
        }
    }

    @Test
    void a_tak_server_whose_certificate_nobody_vouches_for_is_a_failure_for_a_person() throws Exception {
        Link outside = new Link("tak-server");
        try (CotServer server = new CotServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), other.trusting(hub).context(),
                new Link("far").intake, new Backoff(new SplittableRandom(1)), InstantSource.system())) {
            server.start();
            Link.await("listens", () -> server.port() > 0);
            try (CotClient client = new CotClient("127.0.0.1", server.port(), hub.trusting(hub).context(), outside.intake,
                    new Backoff(new SplittableRandom(1)), InstantSource.system())) {
                client.start();
                Link.await("failed", () -> outside.meter.health().state() == LinkHealth.State.FAILED);
                assertEquals("field.tls", Objects.requireNonNull(outside.meter.health().reason()).code());
            }
            try (CotClient client = new CotClient("127.0.0.1", server.port(), hub.trusting(other).context(), outside.intake,
                    new Backoff(new SplittableRandom(1)), InstantSource.system())) {
                client.start();
                Link.await("ok", () -> outside.meter.health().state() == LinkHealth.State.OK);
            }
        }
    }

    private static boolean isRefused(Socket socket) {
        try {
            send(socket, CotCodecTest.event(""));
            return socket.getInputStream().read() == -1;
        } catch (IOException refused) {
            return true;
        }
    }

    private void flood(String event, int events) {
        try (Socket device = connect()) {
            send(device, event.repeat(events));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static CotServer server(int port, Link link) {
        return new CotServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), null, link.intake,
                new Backoff(new SplittableRandom(1)), InstantSource.system());
    }

    private static void send(Socket device, String text) throws IOException {
        OutputStream out = device.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
