package wanglou.field.owntracks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.DeviceId;
import wanglou.field.Backoff;
import wanglou.field.FieldTls;
import wanglou.field.Link;
import wanglou.field.LinkHealth;
import wanglou.field.OrderMail;
import wanglou.field.TestTls;
import wanglou.map.geo.GeoPoint;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a real mosquitto with a password file; skipped where it is not installed. */
final class OwnTracksMqttTest {

    private static final String HERE = "{\"_type\":\"location\",\"lat\":43.7,\"lon\":7.4,\"tst\":1773489600,\"tid\":\"ZH\",\"vel\":36}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final Link link = new Link("owntracks-mqtt");
    private int port;
    private @Nullable Process broker;
    private @Nullable Mqtt3BlockingClient phone;

    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue(mosquitto() != null, "mosquitto is not installed: apt install mosquitto");
        port = freePort();
        Path users = folder.resolve("users");
        Files.writeString(users, "hub:right\nzhao:phone\n");
        run("mosquitto_passwd", "-U", users.toString());
        Files.writeString(folder.resolve("conf"), "listener " + port + " 127.0.0.1\nallow_anonymous false\npassword_file " + users
                + "\nuser root\npersistence false\n");
        broker = startBroker();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (broker != null) {
            broker.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_phone_at_the_broker_is_heard_also_after_the_broker_was_away() throws Exception {
        OwnTracksMqtt adapter = adapter("right");
        adapter.start();
        try {
            Link.await("subscribed", () -> link.meter.health().state() == LinkHealth.State.OK);
            publish("owntracks/zhao/phone", HERE);
            PositionReport report = link.nextReport();
            assertEquals(new DeviceId("zhao/phone"), report.device());
            assertEquals(10f, report.speed(), 1e-4);

            publish("owntracks/zhao/phone", "{");
            assertEquals("malformed", link.nextRefusal());
            publish("owntracks/zhao/phone", "x".repeat(70_000));
            assertEquals("oversized", link.nextRefusal());

            Objects.requireNonNull(broker).destroyForcibly().waitFor();
            Link.await("lost", () -> link.meter.health().state() == LinkHealth.State.UNAVAILABLE);
            broker = startBroker();
            adapter.reconnect();
            Link.await("back", () -> link.meter.health().state() == LinkHealth.State.OK);
            publish("owntracks/zhao/phone", HERE);
            link.nextReport();
        } finally {
            adapter.close();
        }
    }

    @Test
    void an_order_is_carried_to_the_phones_own_topic_as_a_waypoint() throws Exception {
        OwnTracksMqtt adapter = adapter("right");
        adapter.start();
        try (Mqtt3BlockingClient.Mqtt3Publishes arrives = phone().publishes(MqttGlobalPublishFilter.ALL)) {
            Link.await("subscribed", () -> link.meter.health().state() == LinkHealth.State.OK);
            phone().subscribeWith().topicFilter("owntracks/zhao/phone/cmd").qos(MqttQos.AT_LEAST_ONCE).send();
            adapter.carry(new DeviceId("zhao/phone"), new OrderMail("20260314-0217/u105", 2, new GeoPoint(43.7343, 7.4203), "0217 打架", "走西门\n刀"));
            Mqtt3Publish order = arrives.receive(20, TimeUnit.SECONDS).orElseThrow(() -> new AssertionError("no order came"));
            assertEquals("owntracks/zhao/phone/cmd", order.getTopic().toString());
            JsonNode told = new ObjectMapper().readTree(order.getPayloadAsBytes());
            assertEquals("cmd", told.path("_type").asText());
            assertEquals("setWaypoints", told.path("action").asText());
            JsonNode point = told.path("waypoints").path("waypoints").path(0);
            assertEquals(43.7343, point.path("lat").asDouble(), 1e-9);
            assertEquals(7.4203, point.path("lon").asDouble(), 1e-9);
            assertTrue(point.path("desc").asText().startsWith("0217 打架"), point.toString());
            adapter.carry(new DeviceId("zhao/+"), new OrderMail("x/y", 1, new GeoPoint(1, 1), "t", ""));
            assertTrue(arrives.receive(1, TimeUnit.SECONDS).isEmpty(), "a device whose name is a wildcard gets nothing");
        } finally {
            phone().disconnect();
            adapter.close();
        }
    }

    /** Zhao's phone at the broker, connected. */
    private Mqtt3BlockingClient phone() {
        Mqtt3BlockingClient there = phone;
        if (there == null) {
            there = MqttClient.builder().useMqttVersion3().serverHost("127.0.0.1").serverPort(port)
                    .simpleAuth().username("zhao").password("phone".getBytes(StandardCharsets.UTF_8)).applySimpleAuth().buildBlocking();
            there.connect();
            phone = there;
        }
        return there;
    }

    @Test
    void a_wrong_password_is_a_failure_for_a_person() throws Exception {
        OwnTracksMqtt adapter = adapter("wrong");
        adapter.start();
        try {
            Link.await("failed", () -> link.meter.health().state() == LinkHealth.State.FAILED);
            assertEquals("field.sign-in-refused", Objects.requireNonNull(link.meter.health().reason()).code());
        } finally {
            adapter.close();
        }
    }

    @Test
    void a_broker_with_tls_is_trusted_by_its_authority_only() throws Exception {
        TestTls tls = TestTls.make(folder, "broker");
        Objects.requireNonNull(broker).destroyForcibly().waitFor();
        Files.writeString(folder.resolve("conf"), Files.readString(folder.resolve("conf")) + "certfile " + tls.certificatePem() + "\nkeyfile "
                + tls.keyPem() + "\n");
        broker = startBroker();
        OwnTracksMqtt stranger = adapter("mqtts", "right", new FieldTls(null, null, null));
        stranger.start();
        Link.await("failed", () -> link.meter.health().state() == LinkHealth.State.FAILED);
        stranger.close();

        OwnTracksMqtt adapter = adapter("mqtts", "right", new FieldTls(tls.certificatePem(), null, null));
        adapter.start();
        Link.await("subscribed", () -> link.meter.health().state() == LinkHealth.State.OK);
        adapter.close();
    }

    private OwnTracksMqtt adapter(String password) throws IOException {
        return adapter("mqtt", password, new FieldTls(null, null, null));
    }

    private OwnTracksMqtt adapter(String scheme, String password, FieldTls tls) throws IOException {
        Path file = Files.writeString(folder.resolve("hub-password"), password + "\n");
        return new OwnTracksMqtt(new OwnTracksMqtt.Config(URI.create(scheme + "://127.0.0.1:" + port), "wanglou-test", "owntracks", "hub", file,
                tls), link.intake, new Backoff(new SplittableRandom(1)), InstantSource.system());
    }

    private void publish(String topic, String text) {
        Mqtt3BlockingClient phone = MqttClient.builder().useMqttVersion3().serverHost("127.0.0.1").serverPort(port)
                .simpleAuth().username("zhao").password("phone".getBytes(StandardCharsets.UTF_8)).applySimpleAuth().buildBlocking();
        phone.connect();
        phone.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(text.getBytes(StandardCharsets.UTF_8)).send();
        phone.disconnect();
    }

    private Process startBroker() throws Exception {
        Process process = new ProcessBuilder(Objects.requireNonNull(mosquitto()), "-c", folder.resolve("conf").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("broker.log").toFile()).start();
        Link.await("broker listens", this::listens);
        return process;
    }

    private boolean listens() {
        try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(true, process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0, String.join(" ", command));
    }

    private static @Nullable String mosquitto() {
        for (String path : new String[] {"/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto"}) {
            if (Files.isExecutable(Path.of(path))) {
                return path;
            }
        }
        return null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
