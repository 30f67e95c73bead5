package wanglou.hub.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;

import wanglou.drill.DrillRoster;

/**
 * {@code WireSender http|mqtt URL units seconds log}: the trackers, in a process of their own. Every unit reports once a second, all spread
 * over the second; the log says when each report was due to leave (unit, step, nanoseconds of the machine's monotonic clock) and its latitude in
 * millionths. A unit sends its next report when the one before was answered, as a phone does: two of one phone never overtake each other.
 */
public final class WireSender {

    /** Steps are so many degrees of latitude: 1.1 m, a walk. */
    private static final double STEP = 1e-5;
    private static final double SOUTH = 43.7300;
    private static final long SECOND = 1_000_000_000L;

    /** How one tracker sends. */
    private interface Wire {
        /** Returns when the report was answered. */
        void send(String json) throws Exception;
    }

    private interface Wires {
        Wire of(String user, String device);
    }

    private WireSender() {
    }

    public static void main(String[] args) throws Exception {
        int units = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        URI target = URI.create(args[1]);
        Wires wires = args[0].equals("mqtt") ? mqtt(target) : (user, device) -> http(new BenchPhone(target, user, device));
        if (args[0].equals("http")) {
            BenchPhone.warmUp();
        }
        List<DrillRoster.Entry> roster = DrillRoster.of(units).entries();
        ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime() + SECOND / 2;
        // The trackers' own clocks tick once a report: taken from the wall, a late report could carry the second of the next one.
        long clock = System.currentTimeMillis() / 1000 + 1;
        List<Thread> trackers = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int unit = i;
            DrillRoster.Entry entry = roster.get(i);
            String[] name = entry.device().value().split("/");
            Wire wire = wires.of(name[0], name[1]);
            trackers.add(Thread.ofVirtual().start(() -> {
                for (int second = 0; second < seconds; second++) {
                    long due = start + second * SECOND + unit * SECOND / units;
                    Pace.until(due);
                    log.add(entry.profile().id().value() + " " + second + " " + due + " " + Math.round(latitude(unit, second) * 1e6));
                    try {
                        wire.send(report(unit, second, clock + second));
                    } catch (Exception notAnswered) {
                        if (failed.incrementAndGet() <= 3) {
                            System.err.println(entry.device().value() + ": " + notAnswered);
                        }
                    }
                }
            }));
        }
        long giveUp = start + (seconds + 20) * SECOND;
        for (Thread tracker : trackers) {
            tracker.join(Math.max(1, (giveUp - System.nanoTime()) / 1_000_000));
        }
        long late = trackers.stream().filter(Thread::isAlive).count();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[4]), StandardCharsets.UTF_8))) {
            log.forEach(out::println);
        }
        if (failed.get() + late > 0) {
            System.err.println(failed + " reports were not answered, " + late + " trackers did not come to their end");
        }
        System.exit(failed.get() + late == 0 ? 0 : 3);
    }

    private static double latitude(int unit, int step) {
        return SOUTH + (unit % 100) * 1e-4 + step * STEP;
    }

    private static String report(int unit, int step, long at) {
        double lon = 7.412 + (unit / 100 % 100) * 1.6e-4;
        return String.format(Locale.ROOT, "{\"_type\":\"location\",\"lat\":%.6f,\"lon\":%.6f,\"acc\":6,\"vel\":4,\"tst\":%d}", latitude(unit, step), lon, at);
    }

    private static Wire http(BenchPhone phone) {
        return json -> {
            int status = phone.post(json);
            if (status != 200) {
                throw new IOException("status " + status);
            }
        };
    }

    private static Wires mqtt(URI broker) {
        Mqtt3AsyncClient client = Mqtt3Client.builder().identifier("bench").serverHost(broker.getHost()).serverPort(broker.getPort())
                .buildAsync();
        client.connectWith().cleanSession(true).send().join();
        return (user, device) -> json -> client.publishWith().topic("owntracks/" + user + "/" + device).qos(MqttQos.AT_LEAST_ONCE)
                .payload(json.getBytes(StandardCharsets.UTF_8)).send().get(20, TimeUnit.SECONDS);
    }
}
