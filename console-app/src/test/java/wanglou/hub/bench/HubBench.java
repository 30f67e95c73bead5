package wanglou.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

import wanglou.hub.RunningHub;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Stores;

/**
 * {@code HubBench [seconds]}: commands a second that a hub acknowledges (on disk) to one console with 32 under way, and how long it takes
 * from sending at a calm 20 a second to the mirror of another console, with 1 and with 8 consoles, on H2 and on PostgreSQL.
 */
public final class HubBench {

    private static final int UNDER_WAY = 32;
    private static final String[] PEOPLE = {"lin.zhiyuan", "he.yining", "cheng.yue", "shen.ruoxi", "fang.yan", "zhou.mingyu", "gu.qinghe"};

    private HubBench() {
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        for (Stores kind : Stores.values()) {
            for (int consoles : new int[] {1, 8}) {
                Path folder = Files.createTempDirectory("wanglou-hub-bench");
                String tail = consoles + (kind == Stores.H2 ? "" : "." + kind.name().toLowerCase(Locale.ROOT));
                try (RunningHub hub = new RunningHub(folder, kind.fresh(folder))) {
                    measure(hub, consoles, seconds, tail);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(RunningHub hub, int consoles, int seconds, String tail) throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Double> seen = new ConcurrentLinkedQueue<>();
        List<RunningHub.Desk> desks = new ArrayList<>();
        RunningHub.Desk sender = hub.desk("lin.zhiyuan", "0");
        try {
            for (int i = 1; i <= consoles; i++) {
                desks.add(desk(hub, i));
            }
            RunningHub.Desk other = desks.getLast();
            RunningHub.until("all connected", () -> sender.link.state() instanceof LinkState.Live
                    && desks.stream().allMatch(d -> d.link.state() instanceof LinkState.Live));
            other.onChange = (board, value) -> {
                if (value instanceof Incident incident) {
                    Long sent = sentAt.remove(incident.note());
                    if (sent != null) {
                        seen.add((System.nanoTime() - sent) / 1e6);
                    }
                }
            };
            calm(sender, sentAt, seconds);
            RunningHub.until("all seen", sentAt::isEmpty);
            Figures.print("hub.mirror.p50." + tail, Figures.percentile(array(seen), 0.5), "ms");
            Figures.print("hub.mirror.p99." + tail, Figures.percentile(array(seen), 0.99), "ms");
            Figures.print("hub.commands." + tail, full(sender, seconds), "1/s");
        } finally {
            desks.forEach(RunningHub.Desk::close);
            sender.close();
        }
    }

    private static RunningHub.Desk desk(RunningHub hub, int i) throws IOException, InterruptedException {
        // A person holds two seats at most, so eight consoles are of several people.
        return hub.desk(PEOPLE[(i / 2 + 1) % PEOPLE.length], String.valueOf(i));
    }

    private static void calm(RunningHub.Desk sender, Map<String, Long> sentAt, int seconds) {
        long next = System.nanoTime();
        for (int i = 0; i < seconds * 20; i++) {
            String note = "calm-" + i;
            sentAt.put(note, System.nanoTime());
            sender.link.send(open(note));
            next += 50_000_000;
            Pace.until(next);
        }
    }

    private static double full(RunningHub.Desk sender, int seconds) throws InterruptedException {
        Semaphore under = new Semaphore(UNDER_WAY);
        long start = System.nanoTime();
        int done = 0;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            under.acquire();
            sender.link.send(open("full")).whenComplete((o, e) -> under.release());
            done++;
        }
        under.acquire(UNDER_WAY);
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static IncidentCommand.Open open(String note) {
        return new IncidentCommand.Open(new IncidentKind("fight"), new Grade(3), new Place(new GeoPoint(43.735, 7.42), "", "bench"), note);
    }

    private static double[] array(ConcurrentLinkedQueue<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
