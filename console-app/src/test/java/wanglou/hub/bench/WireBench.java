package wanglou.hub.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.app.Vocabulary;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.pages.Pages;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.Desk;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.SeatId;
import wanglou.field.LinkHealth;
import wanglou.incidents.KindCatalogue;
import wanglou.link.LinkState;
import wanglou.security.DrillAccounts;
import wanglou.units.Fix;
import wanglou.units.SkillCatalogue;

/**
 * {@code WireBench [seconds [units]]}: from a tracker's report leaving its process to the frame that shows it, through a real hub process and
 * the real console: 1,000 and 10,000 units once a second, over HTTP and over MQTT (an existing broker, mosquitto). A report counts as seen
 * at the frame after the one that took it from the mirror; as lost when the hub did not accept it.
 */
public final class WireBench {

    private WireBench() {
    }

    public static void main(String[] args) throws Exception {
        Path pack = DemoPack.make();
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        CountedFx.start();
        for (int units : sizes(args)) {
            String size = units / 1000 + "k";
            run("http", units, seconds, pack, size);
            if (Files.isExecutable(Path.of("/usr/sbin/mosquitto"))) {
                run("mqtt", units, seconds, pack, "mqtt." + size);
            } else {
                System.err.println("no mosquitto here: install it for the MQTT figures");
            }
        }
        System.exit(0);
    }

    private static int[] sizes(String[] args) {
        return args.length > 1 ? new int[] {Integer.parseInt(args[1])} : new int[] {1_000, 10_000};
    }

    /** One toolkit for all rounds. */
    private static final class CountedFx {
        static void start() {
            Platform.startup(() -> Platform.setImplicitExit(false));
        }
    }

    private record Seen(String unit, long step, long nanos) {
    }

    private record Sent(int second, long nanos) {
    }

    private static void run(String wire, int units, int seconds, Path pack, String tail) throws Exception {
        Path data = Files.createTempDirectory("wanglou-wire-bench");
        Process broker = null;
        URI target = null;
        if (wire.equals("mqtt")) {
            int port = freePort();
            Path conf = data.resolve("mosquitto.conf");
            Files.writeString(conf, "listener " + port + " 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\n");
            broker = new ProcessBuilder("/usr/sbin/mosquitto", "-c", conf.toString()).redirectErrorStream(true)
                    .redirectOutput(data.resolve("mosquitto.log").toFile()).start();
            target = URI.create("mqtt://127.0.0.1:" + port);
            Files.writeString(data.resolve("wanglou.conf"), "field.owntracks-mqtt.broker = " + target + "\n");
        }
        KillBench.HubProcess hub = new KillBench.HubProcess(data);
        hub.start("--units", String.valueOf(units));
        Desk desk = console(hub, data, pack);
        List<Seen> seen = new ArrayList<>();
        long[] fixes = new long[1];
        List<Seen> inFrame = new ArrayList<>();
        onFx(() -> {
            desk.mirrors().fixes().onChange(keys -> keys.forEach(key -> {
                Fix fix = desk.mirrors().fixes().get(key);
                if (fix != null) {
                    fixes[0]++;
                    inFrame.add(new Seen(fix.unit().value(), Math.round(fix.place().lat() * 1e6), 0));
                }
            }));
            new javafx.animation.AnimationTimer() {
                private final List<Seen> drawn = new ArrayList<>();

                @Override
                public void handle(long now) {
                    long nanos = System.nanoTime();
                    drawn.forEach(s -> seen.add(new Seen(s.unit(), s.step(), nanos)));
                    drawn.clear();
                    drawn.addAll(inFrame);
                    inFrame.clear();
                }
            }.start();
            return null;
        });
        String link = wire.equals("mqtt") ? "owntracks-mqtt" : "owntracks-http";
        await("the link is open", () -> onFx(() -> health(desk, link)).map(h -> h.state() == LinkHealth.State.OK).orElse(false));
        await("units are here", () -> onFx(() -> desk.mirrors().units().size()) >= units);
        // What is measured is a hub that was restarted a moment ago: every tracker opens its connection anew, and nothing is compiled yet.
        hub.kill();
        hub.start("--units", String.valueOf(units));
        await("the console is back", () -> desk.hub().state() instanceof LinkState.Live);
        await("the link is open again", () -> onFx(() -> health(desk, link)).map(h -> h.state() == LinkHealth.State.OK).orElse(false));
        Path log = data.resolve("sent.log");
        double hubCpu = cpuSeconds(hub.pid());
        double consoleCpu = cpuSeconds(ProcessHandle.current().pid());
        Process sender = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), WireSender.class.getName(), wire,
                (target == null ? hub.address() : target).toString(), String.valueOf(units), String.valueOf(seconds), log.toString())
                .inheritIO().start();
        if (!sender.waitFor(seconds + 60L, TimeUnit.SECONDS) || sender.exitValue() != 0) {
            System.err.println("the sender did not get every report answered");
        }
        long total = (long) units * seconds;
        Pace.until(() -> accepted(desk, link) >= total, 15);
        // The last ones are on their way to the screen.
        Pace.until(System.nanoTime() + 3_000_000_000L);
        long accepted = accepted(desk, link);
        double[] latencies = latencies(log, onFx(() -> List.copyOf(seen)));
        Figures.print("wire.pixel.p50." + tail, Figures.percentile(latencies, 0.5), "ms");
        Figures.print("wire.pixel.p99." + tail, Figures.percentile(latencies, 0.99), "ms");
        Figures.print("wire.lost." + tail, total - accepted, "fixes");
        Figures.print("wire.thinned." + tail, Math.max(0, accepted - latencies.length), "fixes");
        Figures.print("wire.cpu.hub." + tail, (cpuSeconds(hub.pid()) - hubCpu) * 100 / seconds, "%core");
        Figures.print("wire.cpu.console." + tail, (cpuSeconds(ProcessHandle.current().pid()) - consoleCpu) * 100 / seconds, "%core");
        Figures.print("wire.rss.hub." + tail, rssMegabytes(hub.pid()), "MB");
        Figures.print("wire.rss.console." + tail, rssMegabytes(ProcessHandle.current().pid()), "MB");
        desk.hub().close();
        onFx(() -> {
            desk.pulse().close();
            return null;
        });
        hub.kill();
        if (broker != null) {
            broker.destroy();
        }
    }

    private static long accepted(Desk desk, String link) {
        return onFx(() -> health(desk, link)).map(LinkHealth::accepted).orElse(0L);
    }

    private static Optional<LinkHealth> health(Desk desk, String link) {
        return Optional.ofNullable(desk.mirrors().links().get(link));
    }

    private static Desk console(KillBench.HubProcess hub, Path data, Path pack) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        City city = City.open(pack, workers);
        RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers,
                InstantSource.system());
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId("1"), data.resolve("console"), ZoneOffset.UTC, InstantSource.system(),
                Pages.all(new Centre(city, KindCatalogue.standard(), SkillCatalogue.standard())), Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(),
                Optional.of(Language.ZH), Optional.of(Theme.NIGHT), Optional.of(new ConsoleSetup.Account("lin.zhiyuan", DrillAccounts.PASSWORD)));
        AtomicReference<@Nullable ConsoleApp> app = new AtomicReference<>();
        onFx(() -> {
            ConsoleApp made = new ConsoleApp(setup, new Stage());
            made.start();
            app.set(made);
            return null;
        });
        await("signed in", () -> onFx(() -> java.util.Objects.requireNonNull(app.get()).desk() != null));
        return java.util.Objects.requireNonNull(onFx(() -> java.util.Objects.requireNonNull(app.get()).desk()));
    }

    /** Of every report that was seen; what each second was like goes to standard error. */
    private static double[] latencies(Path log, List<Seen> seen) throws IOException {
        Map<String, Sent> sent = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] part = line.split(" ");
            sent.put(part[0] + "@" + part[3], new Sent(Integer.parseInt(part[1]), Long.parseLong(part[2])));
        }
        Map<Integer, List<Double>> bySecond = new TreeMap<>();
        for (Seen s : seen) {
            Sent left = sent.remove(s.unit() + "@" + s.step());
            if (left != null) {
                bySecond.computeIfAbsent(left.second(), n -> new ArrayList<>()).add((s.nanos() - left.nanos()) / 1e6);
            }
        }
        bySecond.forEach((second, millis) -> {
            double[] of = millis.stream().mapToDouble(Double::doubleValue).toArray();
            System.err.printf(Locale.ROOT, "second %d: %d seen, p50 %.0f ms, p99 %.0f ms%n", second, of.length, Figures.percentile(of, 0.5),
                    Figures.percentile(of, 0.99));
        });
        return bySecond.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }

    private interface Asked<T> {
        T get() throws Exception;
    }

    private static <T extends @Nullable Object> T onFx(Asked<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    private static void await(String what, BooleanSupplier condition) {
        if (!Pace.until(condition, 120)) {
            throw new IllegalStateException("not within 120 s: " + what);
        }
    }

    /** User and system time of a process; clock ticks are 1/100 s on Linux. */
    static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] part = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(part[11]) + Long.parseLong(part[12])) / 100.0;
    }

    static double rssMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmRSS"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(-1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
