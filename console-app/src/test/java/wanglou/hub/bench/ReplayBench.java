package wanglou.hub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.field.DeviceKeyFile;
import wanglou.field.exchange.ExchangeHttp;
import wanglou.field.exchange.ExchangeKeys;
import wanglou.hub.RunningHub;
import wanglou.incidents.Incident;
import wanglou.link.LinkState;

/**
 * {@code ReplayBench [speed]}: four real days of San Francisco, every unit row a message of another system at the time its call was received, sent over the
 * exchange at 600 times their pace with eight consoles watching. Lost is a row that was acknowledged and is not on every console; order is kept when every
 * console first sees the incidents in the order in which they were sent. Hub and consoles share this process: its memory and its whole CPU are of both.
 */
public final class ReplayBench {

    private static final int CONSOLES = 8;
    private static final String[] PEOPLE = {"lin.zhiyuan", "he.yining", "cheng.yue", "shen.ruoxi", "fang.yan", "zhou.mingyu", "gu.qinghe"};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What one console saw, in the order in which it saw it first. */
    private static final class Watcher {
        private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        void see(Object value) {
            if (value instanceof Incident incident && seen.add(incident.note())) {
                order.add(incident.note());
            }
        }
    }

    private ReplayBench() {
    }

    public static void main(String[] args) throws Exception {
        double speed = args.length > 0 ? Double.parseDouble(args[0]) : 600;
        Optional<List<SfCalls.Row>> data = SfCalls.read();
        if (data.isEmpty()) {
            System.err.println("no data in " + SfCalls.FILE + ": left out");
            return;
        }
        List<SfCalls.Row> rows = data.get().stream().sorted(Comparator.comparing(SfCalls.Row::received).thenComparing(SfCalls.Row::id)).toList();
        Path folder = Files.createTempDirectory("wanglou-replay-bench");
        String key = DeviceKeyFile.add(folder.resolve(ExchangeKeys.FILE), "sf", new SecureRandom());
        try (RunningHub hub = new RunningHub(folder)) {
            replay(hub, key, rows, speed);
        }
        System.exit(0);
    }

    private static void replay(RunningHub hub, String key, List<SfCalls.Row> rows, double speed) throws Exception {
        List<RunningHub.Desk> desks = new ArrayList<>();
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < CONSOLES; i++) {
            Watcher watcher = new Watcher();
            RunningHub.Desk desk = hub.desk(PEOPLE[i / 2 % PEOPLE.length], String.valueOf(i));
            desk.onChange = (board, value) -> watcher.see(value);
            desks.add(desk);
            watchers.add(watcher);
        }
        RunningHub.until("all connected", () -> desks.stream().allMatch(d -> d.link.state() instanceof LinkState.Live));
        long start = System.nanoTime();
        long hubCpu = hubCpu();
        long allCpu = allCpu();
        Instant first = rows.getFirst().receivedAt();
        List<String> acknowledged = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        long early = 0;
        for (SfCalls.Row row : rows) {
            long due = start + (long) (Duration.between(first, row.receivedAt()).toNanos() / speed);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            long sent = System.nanoTime();
            HttpResponse<String> answer = hub.post(ExchangeHttp.OWN, json(row), "Authorization", "Bearer sf:" + key, "Content-Type", "application/json");
            answers.add((System.nanoTime() - sent) / 1e6);
            if (answer.statusCode() == 201) {
                acknowledged.add(row.id());
            } else {
                System.err.println(row.id() + ": " + answer.statusCode() + " " + answer.body());
            }
            if (acknowledged.size() == rows.size() / 5) {
                System.gc();
                early = residentKilobytes();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures.print("replay.sf.hub.cpu", (hubCpu() - hubCpu) / 1e7 / seconds, "% of a core (hub's own threads)");
        Figures.print("replay.sf.all.cpu", (allCpu() - allCpu) / 1e7 / seconds, "% of a core (hub, web server, sender and 8 consoles)");
        awaitAll(desks, acknowledged.size());
        long lost = desks.stream().mapToLong(d -> acknowledged.size() - acknowledged.stream().filter(notes(d)::contains).count()).max().orElse(0)
                + rows.size() - acknowledged.size();
        long disordered = watchers.stream().filter(w -> !inOrder(List.copyOf(w.order), acknowledged)).count();
        Figures.print("replay.sf.reconnects", acknowledged.size() * (double) CONSOLES - watchers.stream().mapToInt(w -> w.order.size()).sum(),
                "sights that came with a fresh picture after a lost link");
        System.gc();
        Figures.print("replay.sf.rows", rows.size(), "rows");
        Figures.print("replay.sf.lost", lost, "rows");
        Figures.print("replay.sf.disordered", disordered, "consoles of 8");
        Figures.print("replay.sf.seconds", seconds, "s");
        Figures.print("replay.sf.answer.p99", Figures.percentile(answers.stream().mapToDouble(Double::doubleValue).toArray(), 0.99), "ms");
        Figures.print("replay.sf.rss.growth", (residentKilobytes() - early) / 1024.0, "MB from a fifth of the rows to the end");
        desks.forEach(RunningHub.Desk::close);
    }

    private static void awaitAll(List<RunningHub.Desk> desks, int all) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline && desks.stream().anyMatch(d -> d.board("incidents").size() < all)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Set<String> notes(RunningHub.Desk desk) {
        Set<String> notes = new HashSet<>();
        desk.board("incidents").values().forEach(value -> notes.add(((Incident) value).note()));
        return notes;
    }

    /** A console that was cut off gets what it missed as one picture; the rest it must see in order. */
    private static boolean inOrder(List<String> seen, List<String> sent) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            places.put(sent.get(i), i);
        }
        for (int i = 1; i < seen.size(); i++) {
            if (places.getOrDefault(seen.get(i - 1), -1) > places.getOrDefault(seen.get(i), Integer.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** The words are the row's id: by them it is known again on a console. */
    private static String json(SfCalls.Row row) {
        var json = JSON.createObjectNode().put("id", row.id()).put("kind", row.kind().value()).put("words", row.id());
        json.putObject("place").put("lat", row.at().lat()).put("lon", row.at().lon()).put("address", row.address());
        return json.toString();
    }

    private static long hubCpu() {
        long sum = 0;
        for (long id : THREADS.getAllThreadIds()) {
            var info = THREADS.getThreadInfo(id);
            if (info != null && (info.getThreadName().startsWith("wl-hub") || info.getThreadName().startsWith("wl-store")
                    || info.getThreadName().startsWith("wl-worker"))) {
                sum += Math.max(0, THREADS.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    private static long allCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }
}
