package wanglou.hub.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.app.Vocabulary;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.RemoteHub;
import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.field.DeviceKeyFile;
import wanglou.field.exchange.ExchangeHttp;
import wanglou.field.exchange.ExchangeKeys;
import wanglou.incidents.Incident;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.security.DrillAccounts;

/**
 * {@code ReplayBench [speed]}: four real days of San Francisco, every unit row a message of another system at the time its call was received,
 * sent over the exchange with eight consoles watching, at 720 times their pace (the goal is 600; so it takes eight minutes). Lost is a row that
 * was acknowledged and is not on every console; order is kept when every console first sees the incidents in the order in which they were sent.
 *
 * <p>The hub is a process of its own, and its memory is told apart: what lives on its heap after a full collection, and what the system
 * lends it, every fifteen seconds. Growth is the slope of a straight line through the second half of the run, times its length. Nothing of
 * these days is closed, so every row stays with the hub as an open incident: {@code heap.per.row} is what each of them costs.
 */
public final class ReplayBench {

    private static final int CONSOLES = 8;
    private static final long SAMPLE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final String[] PEOPLE = {"lin.zhiyuan", "he.yining", "cheng.yue", "shen.ruoxi", "fang.yan", "zhou.mingyu", "gu.qinghe"};
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A console's end, and the incidents in the order in which it saw them first. Home: the thread of {@link #drain}. */
    private record Watcher(HubLink link, Mirrors mirrors, List<String> order, Set<String> seen) {

        static Watcher open(RemoteHub access, String person, String seat) throws Exception {
            Mirrors mirrors = Mirrors.empty();
            HubAccess.SignIn.In in = (HubAccess.SignIn.In) access.signIn(person, DrillAccounts.PASSWORD, new SeatId(seat), mirrors).get(20, TimeUnit.SECONDS);
            Watcher watcher = new Watcher(in.link(), mirrors, new ArrayList<>(), new HashSet<>());
            mirrors.incidents().onChange(watcher::see);
            return watcher;
        }

        private void see(Set<IncidentId> keys) {
            for (IncidentId key : keys) {
                Incident incident = mirrors.incidents().get(key);
                if (incident != null && seen.add(incident.note())) {
                    order.add(incident.note());
                }
            }
        }

        void drain() {
            mirrors.all().forEach(mirror -> mirror.drain());
        }
    }

    private ReplayBench() {
    }

    public static void main(String[] args) throws Exception {
        double speed = args.length > 0 ? Double.parseDouble(args[0]) : 720;
        Optional<List<SfCalls.Row>> data = SfCalls.read();
        if (data.isEmpty()) {
            System.err.println("no data in " + SfCalls.FILE + ": left out");
            return;
        }
        List<SfCalls.Row> rows = data.get().stream().sorted(Comparator.comparing(SfCalls.Row::received).thenComparing(SfCalls.Row::id)).toList();
        Path folder = Files.createTempDirectory("wanglou-replay-bench");
        String key = DeviceKeyFile.add(folder.resolve(ExchangeKeys.FILE), "sf", new SecureRandom());
        KillBench.HubProcess hub = new KillBench.HubProcess(folder);
        hub.start();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        int exit = 1;
        try {
            replay(hub, HttpClient.newHttpClient(), workers, key, rows, speed);
            exit = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        } finally {
            hub.kill();
            // Links and client have threads of their own.
            System.exit(exit);
        }
    }

    private static void replay(KillBench.HubProcess hub, HttpClient http, ExecutorService workers, String key, List<SfCalls.Row> rows, double speed)
            throws Exception {
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < CONSOLES; i++) {
            watchers.add(Watcher.open(new RemoteHub(hub::address, http, Vocabulary.wire(), workers, InstantSource.system()),
                    PEOPLE[i / 2 % PEOPLE.length], String.valueOf(i)));
        }
        if (!Pace.until(() -> watchers.stream().allMatch(w -> w.link().state() instanceof LinkState.Live), 20)) {
            throw new IllegalStateException("not all consoles connected");
        }
        ProcessMemory memory = new ProcessMemory(hub.pid());
        long start = System.nanoTime();
        long cpu = memory.cpuMillis();
        long sample = start;
        Instant first = rows.getFirst().receivedAt();
        List<String> acknowledged = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (SfCalls.Row row : rows) {
            long due = start + (long) (Duration.between(first, row.receivedAt()).toNanos() / speed);
            while (System.nanoTime() < due) {
                Pace.until(Math.min(due, System.nanoTime() + 20_000_000));
                watchers.forEach(Watcher::drain);
            }
            long sent = System.nanoTime();
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(hub.address().resolve(ExchangeHttp.OWN)).header("Authorization", "Bearer sf:" + key)
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json(row))).build(),
                    HttpResponse.BodyHandlers.ofString());
            answers.add((System.nanoTime() - sent) / 1e6);
            if (answer.statusCode() == 201) {
                acknowledged.add(row.id());
            } else {
                System.err.println(row.id() + ": " + answer.statusCode() + " " + answer.body());
            }
            if (System.nanoTime() > sample) {
                sample += SAMPLE_NANOS;
                memory.sample(acknowledged.size());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures.print("replay.sf.hub.cpu", (memory.cpuMillis() - cpu) / 10.0 / seconds, "% of a core (the hub's process)");
        Pace.until(() -> {
            watchers.forEach(Watcher::drain);
            return watchers.stream().allMatch(w -> w.mirrors().incidents().size() >= acknowledged.size());
        }, 20);
        long lost = watchers.stream().mapToLong(w -> acknowledged.stream().filter(id -> !w.seen().contains(id)).count()).max().orElse(0)
                + rows.size() - acknowledged.size();
        Figures.print("replay.sf.rows", rows.size(), "rows");
        Figures.print("replay.sf.lost", lost, "rows");
        Figures.print("replay.sf.disordered", watchers.stream().filter(w -> !inOrder(w.order(), acknowledged)).count(), "consoles of 8");
        Figures.print("replay.sf.seconds", seconds, "s");
        Figures.print("replay.sf.answer.p99", Figures.percentile(answers.stream().mapToDouble(Double::doubleValue).toArray(), 0.99), "ms");
        memory.sample(acknowledged.size());
        Figures.print("replay.sf.rss", memory.lastRss(), "MB at the end");
        Figures.print("replay.sf.rss.growth", memory.growth(ProcessMemory.Sample::rss), "MB over the second half");
        Figures.print("replay.sf.heap.growth", memory.growth(ProcessMemory.Sample::heap), "MB over the second half, live after a collection");
        Figures.print("replay.sf.heap.per.row", memory.heapPerRow() * 1024, "KB each open incident keeps");
        watchers.forEach(w -> w.link().close());
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
}
