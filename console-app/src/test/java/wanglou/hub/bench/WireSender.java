package wanglou.hub.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;

import wanglou.drill.DrillRoster;

/**
 * {@code WireSender http|mqtt URL units seconds log}: the trackers, in a process of their own. Every unit reports once a second, all spread
 * over the second; the log says when each report left (unit, step, nanoseconds of the machine's monotonic clock).
 */
public final class WireSender {

    /** Steps are so many degrees of latitude: 1.1 m, a walk. */
    static final double STEP = 1e-5;
    static final double SOUTH = 43.7300;

    private interface Wire {
        CompletableFuture<?> send(String user, String device, String json);
    }

    private WireSender() {
    }

    public static void main(String[] args) throws Exception {
        int units = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        Wire wire = args[0].equals("mqtt") ? mqtt(URI.create(args[1])) : http(URI.create(args[1]));
        List<DrillRoster.Entry> roster = DrillRoster.of(units).entries();
        ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        // A phone sends its next report when the one before was answered; two of one phone never overtake each other.
        List<CompletableFuture<?>> last = new ArrayList<>(Collections.nCopies(units, CompletableFuture.completedFuture(null)));
        CountDownLatch answered = new CountDownLatch(units * seconds);
        long start = System.nanoTime() + 500_000_000;
        // The trackers' own clocks tick once a report: taken from the wall, a late report could carry the second of the next one.
        long clock = System.currentTimeMillis() / 1000 + 1;
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < units; i++) {
                long due = start + second * 1_000_000_000L + i * 1_000_000_000L / units;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                String[] name = roster.get(i).device().value().split("/");
                double lat = SOUTH + (i % 100) * 1e-4 + second * STEP;
                double lon = 7.412 + (i / 100 % 100) * 1.6e-4;
                String json = String.format(Locale.ROOT, "{\"_type\":\"location\",\"lat\":%.6f,\"lon\":%.6f,\"acc\":6,\"vel\":4,\"tst\":%d}",
                        lat, lon, clock + second);
                log.add(roster.get(i).profile().id().value() + " " + second + " " + System.nanoTime());
                last.set(i, last.get(i).handle((ok, bad) -> ok).thenCompose(ok -> wire.send(name[0], name[1], json))
                        .thenRun(answered::countDown));
            }
        }
        if (!answered.await(20, TimeUnit.SECONDS)) {
            failed.set((int) answered.getCount());
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[4]), StandardCharsets.UTF_8))) {
            log.forEach(out::println);
        }
        System.exit(failed.get() == 0 ? 0 : 3);
    }

    private static Wire http(URI hub) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
        return (user, device, json) -> client.sendAsync(HttpRequest.newBuilder(hub.resolve("/pub")).timeout(Duration.ofSeconds(20))
                .header("X-Limit-U", user).header("X-Limit-D", device).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.discarding())
                .thenAccept(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("status " + answer.statusCode());
                    }
                });
    }

    private static Wire mqtt(URI broker) {
        Mqtt3AsyncClient client = Mqtt3Client.builder().identifier("bench").serverHost(broker.getHost()).serverPort(broker.getPort())
                .buildAsync();
        client.connectWith().cleanSession(true).send().join();
        return (user, device, json) -> client.publishWith().topic("owntracks/" + user + "/" + device).qos(MqttQos.AT_LEAST_ONCE)
                .payload(json.getBytes(StandardCharsets.UTF_8)).send();
    }
}
